package org.samtal.web.faces;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewDeclarationLanguageFactory;
import jakarta.faces.view.ViewDeclarationLanguageWrapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Hands a page to the server in large pieces.
 *
 * <p>A page is written as thousands of single words, and the server encodes and checks each of them: a tenth of what a
 * list cost. A page that fails leaves nothing behind in front of the error page.
 */
public class BufferedPages extends ViewDeclarationLanguageWrapper {
    private static final int SIZE = 32_768;

    BufferedPages(ViewDeclarationLanguage wrapped) {
        super(wrapped);
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        var answer = new Answer(context.getExternalContext());
        super.renderView(new Rendering(context, answer), view);
        answer.finish();
    }

    /** Puts it around the language of the pages; named in {@code faces-config.xml}. */
    public static class Factory extends PageLanguageFactory {
        public Factory(ViewDeclarationLanguageFactory wrapped) {
            super(wrapped, BufferedPages::new);
        }
    }

    private static final class Rendering extends FacesContextWrapper {
        private final ExternalContext answer;

        Rendering(FacesContext wrapped, ExternalContext answer) {
            super(wrapped);
            this.answer = answer;
        }

        @Override
        public ExternalContext getExternalContext() {
            return answer;
        }
    }

    /** Unchecked is what its parent makes of a map of the interface. */
    @SuppressWarnings("unchecked")
    private static final class Answer extends ExternalContextWrapper {
        private Whole writer;

        Answer(ExternalContext wrapped) {
            super(wrapped);
        }

        @Override
        public Writer getResponseOutputWriter() throws IOException {
            if (writer == null) {
                writer = new Whole(super.getResponseOutputWriter());
            }
            return writer;
        }

        void finish() throws IOException {
            if (writer != null) {
                writer.send();
            }
        }
    }

    /** Sends nothing in between: what the answer to an action had begun would stand in front of what went wrong with it. */
    private static final class Whole extends BufferedWriter {
        Whole(Writer page) {
            super(page, SIZE);
        }

        @Override
        public void flush() {
            // Only once all of it is there.
        }

        void send() throws IOException {
            super.flush();
        }
    }
}
