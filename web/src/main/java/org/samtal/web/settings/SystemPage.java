package org.samtal.web.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** How the system page is looked at: refreshing by itself, or standing still (WCAG 2.2.2). */
@Named
@ViewScoped
public class SystemPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean paused;

    public boolean isPaused() {
        return paused;
    }

    public void toggle() {
        paused = !paused;
    }
}
