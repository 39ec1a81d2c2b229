package org.samtal.jms.email.imap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Stores one group of mails while the next comes from the server, and never two at a time, so that the cursor of their folder
 * moves in order.
 *
 * <p>What fails is told at the next group, or at the end: nothing of what follows has been stored then.
 */
final class StoringAhead {

    private final Executor background;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    StoringAhead(Executor background) {
        this.background = background;
    }

    /** Stores this after what was given before. */
    void store(Runnable group) {
        finish();
        last = CompletableFuture.runAsync(group, background);
    }

    /** Waits until all is stored. */
    void finish() {
        try {
            last.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Waits until nothing is being stored, for whoever has met a failure of their own. */
    void settle() {
        last.handle((stored, failed) -> stored).join();
    }
}
