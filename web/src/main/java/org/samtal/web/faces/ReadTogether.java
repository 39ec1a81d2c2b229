package org.samtal.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewDeclarationLanguageFactory;
import jakarta.faces.view.ViewDeclarationLanguageWrapper;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets all that a page asks for while it is written be one transaction.
 *
 * <p>Alone, each front door takes a connection, begins, reads and commits, and a list asks eight of them. Actions have
 * ended before a page is written, so that nothing is changed in it. It ends before the browser gets the first byte, so that
 * a page whose reading failed at the very end is no page.
 */
public class ReadTogether extends ViewDeclarationLanguageWrapper {
    private static final Logger LOG = Logger.getLogger(ReadTogether.class.getName());

    ReadTogether(ViewDeclarationLanguage wrapped) {
        super(wrapped);
    }

    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        var transaction = CDI.current().select(UserTransaction.class).get();
        var read = false;
        begin(transaction);
        try {
            super.renderView(context, view);
            read = true;
        } finally {
            if (!read) {
                undo(transaction);
            }
        }
        end(transaction);
    }

    private static void begin(UserTransaction transaction) {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new FacesException("A page could not begin to read", e);
        }
    }

    /** One that was marked, as by a refusal that the page could live with, has read all it could. */
    private static void end(UserTransaction transaction) {
        try {
            if (transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.commit();
            } else if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new FacesException("A page could not end to read", e);
        }
    }

    /** What made the page fail goes on to the error page, and not what failed because of it. */
    private static void undo(UserTransaction transaction) {
        try {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        } catch (SystemException e) {
            LOG.log(Level.FINE, "The reading of a page that failed could not be undone", e);
        }
    }

    /** Puts it around the language of the pages; named in {@code faces-config.xml}. */
    public static class Factory extends PageLanguageFactory {
        public Factory(ViewDeclarationLanguageFactory wrapped) {
            super(wrapped, ReadTogether::new);
        }
    }
}
