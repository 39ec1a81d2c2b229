package org.samtal.web.faces;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.samtal.kernel.DomainException;
import org.samtal.kernel.DomainException.Forbidden;
import org.samtal.kernel.DomainException.NotFound;
import org.samtal.web.app.Notices;

/**
 * Turns a refusal of a front door into what a person can read: a notice after an action, an error page for an address.
 *
 * <p>The only place of the screens that catches a {@link DomainException}. Everything else goes on to the error pages.
 */
public class DomainExceptionHandler extends ExceptionHandlerWrapper {
    DomainExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var refusal = refusal(events.next());
            if (refusal.isPresent()) {
                events.remove();
                answer(refusal.get());
            }
        }
        super.handle();
    }

    private static Optional<DomainException> refusal(ExceptionQueuedEvent event) {
        return Stream.iterate(event.getContext().getException(), cause -> cause != null, DomainExceptionHandler::cause)
                .filter(DomainException.class::isInstance)
                .map(DomainException.class::cast)
                .findFirst();
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof EJBException wrapper && wrapper.getCausedByException() != null
                ? wrapper.getCausedByException()
                : problem.getCause();
    }

    private static void answer(DomainException refusal) {
        var faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            CDI.current().select(Notices.class).get().refused(refusal);
            return;
        }
        try {
            faces.getExternalContext().responseSendError(status(refusal), refusal.key());
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static int status(DomainException refusal) {
        if (refusal instanceof NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return refusal instanceof Forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_BAD_REQUEST;
    }

    /** Puts the handler around the one of Faces; named in {@code faces-config.xml}. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new DomainExceptionHandler(getWrapped().getExceptionHandler());
        }
    }
}
