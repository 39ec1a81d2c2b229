package org.samtal.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * Writes the elements of a component that draws itself. Words and values are escaped by the page's writer, so nothing
 * that comes from outside can become markup (S01).
 */
public final class Markup {
    private final ResponseWriter writer;
    private final UIComponent component;

    /** @param component whose markup it is */
    public Markup(ResponseWriter writer, UIComponent component) {
        this.writer = writer;
        this.component = component;
    }

    /**
     * Begins an element.
     *
     * @param attributes names, each followed by its value
     */
    public Markup open(String element, Object... attributes) throws IOException {
        writer.startElement(element, component);
        for (var place = 0; place < attributes.length; place += 2) {
            writer.writeAttribute((String) attributes[place], attributes[place + 1], null);
        }
        return this;
    }

    /** Says something inside the element that was begun last. */
    public Markup say(String words) throws IOException {
        writer.writeText(words, null);
        return this;
    }

    public Markup close(String element) throws IOException {
        writer.endElement(element);
        return this;
    }

    /** A whole element with nothing but words in it. */
    public Markup element(String element, String words, Object... attributes) throws IOException {
        return open(element, attributes).say(words).close(element);
    }

    /** A picture of the icon sheet, which a screen reader passes over. */
    public Markup icon(String name) throws IOException {
        return open("i", "class", "ic ic-" + name, "aria-hidden", "true").close("i");
    }
}
