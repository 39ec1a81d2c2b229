package org.samtal.web.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.samtal.kernel.DomainException;
import org.samtal.kernel.DomainException.Rejected;

/**
 * What the page tells the person after an action: a notice that passes, or a mark at a field.
 *
 * <p>The text's key travels in the message's detail, so that a script can tell one outcome from another without reading
 * words.
 */
@Named
@RequestScoped
public class Notices {
    @Inject
    FacesContext faces;

    @Inject
    Page page;

    /** Says that something was done. */
    public void done(String key, Object... arguments) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text(key, arguments), key));
    }

    /** Says why something was refused, at the field it is about where there is one. */
    public void refused(DomainException refusal) {
        var message = new FacesMessage(
                FacesMessage.SEVERITY_ERROR,
                text(refusal.key(), refusal.arguments().toArray()),
                refusal.key());
        faces.addMessage(refusal instanceof Rejected rejected ? clientId(rejected.field()) : null, message);
        faces.validationFailed();
    }

    /** What is to be told on the page as a whole. */
    public List<FacesMessage> getMessages() {
        return faces.getMessageList(null);
    }

    /** A text of the bundles with its placeholders filled. */
    public String text(String key, Object... arguments) {
        return Texts.text(page.getLocale(), key, arguments);
    }

    /** Rows are not looked into: what they show may be what was refused. */
    private VisitContext inPage() {
        return VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION));
    }

    /** The field of that name in the form that was sent. */
    private String clientId(String field) {
        var found = new AtomicReference<String>();
        faces.getViewRoot().visitTree(inPage(), (visit, component) -> {
            if (!field.isEmpty() && component instanceof UIForm form && form.isSubmitted()) {
                Optional.ofNullable(form.findComponent(field)).ifPresent(input -> found.set(input.getClientId(faces)));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found.get();
    }
}
