package org.samtal.web.faces;

import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewDeclarationLanguageFactory;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts something around the language of the pages.
 *
 * <p>Faces wants a class with a constructor of its own for each; it is named in {@code faces-config.xml}.
 */
abstract class PageLanguageFactory extends ViewDeclarationLanguageFactory {

    private final UnaryOperator<ViewDeclarationLanguage> around;

    PageLanguageFactory(ViewDeclarationLanguageFactory wrapped, UnaryOperator<ViewDeclarationLanguage> around) {
        super(wrapped);
        this.around = around;
    }

    @Override
    public ViewDeclarationLanguage getViewDeclarationLanguage(String viewId) {
        return around.apply(getWrapped().getViewDeclarationLanguage(viewId));
    }

    @Override
    public List<ViewDeclarationLanguage> getAllViewDeclarationLanguages() {
        return getWrapped().getAllViewDeclarationLanguages();
    }
}
