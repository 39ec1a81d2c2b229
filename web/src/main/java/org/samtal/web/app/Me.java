package org.samtal.web.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.samtal.access.CurrentActor;
import org.samtal.kernel.Actor.AgentActor;
import org.samtal.team.Agents;

/** The person in front of the screen. */
@Named
@RequestScoped
public class Me {

    @Inject
    CurrentActor currentActor;

    @Inject
    Agents agents;

    @Inject
    Page page;

    /** The agent's id, 0 where nobody is signed in. */
    public long getId() {
        return currentActor.agentId();
    }

    public String getName() {
        return currentActor.get() instanceof AgentActor agent ? agent.name() : "";
    }

    public String getInitials() {
        return Look.initials(getName());
    }

    /** Whether single keys do something: {@code on} or {@code off}. */
    public String getKeys() {
        return agents.preferences().singleKeys() ? "on" : "off";
    }

    public String getLanguage() {
        return page.getLanguage();
    }

    public String getTheme() {
        return page.getTheme();
    }

    public Locale getLocale() {
        return page.getLocale();
    }
}
