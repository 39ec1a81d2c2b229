package org.samtal.web.faces;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** A part of a page between {@code kept}: written by its components the first time, and afterwards as it was then. */
final class KeptPart extends UIComponentBase {
    private final Optional<String> markup;
    private final Consumer<String> keeper;

    private KeptPart(Optional<String> markup, Consumer<String> keeper) {
        this.markup = markup;
        this.keeper = keeper;
        setTransient(true);
    }

    static KeptPart written(String markup) {
        return new KeptPart(Optional.of(markup), kept -> {});
    }

    /** @param keeper takes what the components have written */
    static KeptPart toBeWritten(Consumer<String> keeper) {
        return new KeptPart(Optional.empty(), keeper);
    }

    @Override
    public String getFamily() {
        return "samtal.KeptPart";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext faces) throws IOException {
        if (markup.isPresent()) {
            faces.getResponseWriter().write(markup.get());
        } else {
            var written = write(faces);
            keeper.accept(written);
            faces.getResponseWriter().write(written);
        }
    }

    private String write(FacesContext faces) throws IOException {
        var page = faces.getResponseWriter();
        var copy = new StringWriter();
        var writer = page.cloneWithWriter(copy);
        faces.setResponseWriter(writer);
        try {
            super.encodeChildren(faces);
            writer.flush();
        } finally {
            faces.setResponseWriter(page);
        }
        return copy.toString();
    }
}
