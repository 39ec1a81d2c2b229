package org.samtal.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes into every form what marks the scripts of the answer as ours.
 *
 * <p>PrimeFaces refuses a form that does not bring it back, and its own script sees to that on pages with its widgets
 * only. Here no page has to remember it, and forms work without scripts.
 */
class FormNonce extends RenderKitWrapper {

    private static final String FIELD = "primefaces.nonce";

    FormNonce(RenderKit wrapped) {
        super(wrapped);
    }

    @Override
    public Renderer<?> getRenderer(String family, String rendererType) {
        var renderer = super.getRenderer(family, rendererType);
        return renderer != null && UIForm.COMPONENT_FAMILY.equals(family) ? new Form(renderer) : renderer;
    }

    private static final class Form extends RendererWrapper {
        @SuppressWarnings({"rawtypes", "unchecked"})
        Form(Renderer wrapped) {
            super(wrapped);
        }

        @Override
        public void encodeEnd(FacesContext faces, UIComponent form) throws IOException {
            var writer = faces.getResponseWriter();
            writer.startElement("input", null);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", FIELD, null);
            writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
            writer.endElement("input");
            super.encodeEnd(faces, form);
        }
    }

    /** Puts it around the kit of the pages; named in {@code faces-config.xml}. */
    public static class Factory extends RenderKitFactory {
        public Factory(RenderKitFactory wrapped) {
            super(wrapped);
        }

        @Override
        public void addRenderKit(String id, RenderKit kit) {
            getWrapped().addRenderKit(id, kit);
        }

        @Override
        public RenderKit getRenderKit(FacesContext context, String id) {
            return new FormNonce(getWrapped().getRenderKit(context, id));
        }

        @Override
        public Iterator<String> getRenderKitIds() {
            return getWrapped().getRenderKitIds();
        }
    }
}
