package org.samtal.web.faces;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewDeclarationLanguageFactory;
import jakarta.faces.view.ViewDeclarationLanguageWrapper;
import java.util.Set;

/**
 * Lets the pages before the sign-in and the error pages do without a session.
 *
 * <p>A sign-in page that was open over lunch still works, and strangers can't fill the server's memory with sessions. It
 * is said when the view is made, since PrimeFaces asks before the page itself is read.
 */
public class StatelessPages extends ViewDeclarationLanguageWrapper {

    private static final Set<String> ENTRY = Set.of("/login.xhtml", "/setup.xhtml");
    private static final String ERROR_PAGES = "/WEB-INF/errorpages/";

    StatelessPages(ViewDeclarationLanguage wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        view.setTransient(ENTRY.contains(viewId) || viewId.startsWith(ERROR_PAGES));
        return view;
    }

    /** Puts it around the language of the pages; named in {@code faces-config.xml}. */
    public static class Factory extends PageLanguageFactory {
        public Factory(ViewDeclarationLanguageFactory wrapped) {
            super(wrapped, StatelessPages::new);
        }
    }
}
