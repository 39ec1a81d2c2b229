package org.samtal.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tag {@code kept}: a part of a page that is the same for everybody of one language, made once and then written as it
 * is. Neither components nor expressions of it exist any more after the first time; of the inbox it is half of them.
 *
 * <p>Nothing inside may depend on anything but the language, hold state or be sent back.
 */
public final class KeptHandler extends TagHandler {
    private final Map<Locale, String> kept = new ConcurrentHashMap<>();

    public KeptHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        var view = context.getFacesContext().getViewRoot();
        var language = view.getLocale();
        var markup = kept.get(language);
        var part = markup == null
                ? KeptPart.toBeWritten(written -> kept.put(language, written))
                : KeptPart.written(markup);
        part.setId(view.createUniqueId(context.getFacesContext(), context.generateUniqueId(tagId)));
        // The answer to an action builds upon the tree that was restored, in order: what is there already is put last
        // again.
        parent.getChildren().removeIf(former -> part.getId().equals(former.getId()));
        parent.getChildren().add(part);
        if (markup == null) {
            nextHandler.apply(context, part);
        }
    }
}
