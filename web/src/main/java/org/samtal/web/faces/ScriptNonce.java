package org.samtal.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * What marks the scripts of an answer as ours.
 *
 * <p>PrimeFaces refuses a form that does not bring it back. Its own script sees to that; a form that must work without
 * scripts carries it in a hidden field.
 */
@Named
@RequestScoped
public class ScriptNonce {

    @Inject
    FacesContext faces;

    public String getValue() {
        return PrimeFacesContext.getCspState(faces).getNonce();
    }
}
