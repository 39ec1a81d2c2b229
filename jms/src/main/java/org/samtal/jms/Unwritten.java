package org.samtal.jms;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.samtal.kernel.DatabaseOutage;
import org.samtal.kernel.OutageLog;

/**
 * Holds on to what workers have to tell the database until it listens.
 *
 * <p>The other server's 250 is known to the worker and nobody else: were it dropped because the database is away, a mail
 * that has arrived would end as uncertain. There are never more of them than workers that an outage met at work.
 */
@ApplicationScoped
public class Unwritten {

    private final Queue<Runnable> notes = new ConcurrentLinkedQueue<>();

    @Inject
    OutageLog outages;

    /** Runs what writes a note, now or as soon as the database answers. */
    public void write(Runnable note) {
        try {
            note.run();
        } catch (EJBException failed) {
            if (!DatabaseOutage.isBehind(failed)) {
                throw failed;
            }
            outages.note("What a worker has done could not be noted", failed);
            notes.add(note);
        }
    }

    /** Whether everything is known to the database. */
    public boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Writes what could not be written before. */
    public void writeAll() {
        for (var left = notes.size(); left > 0; left--) {
            write(notes.remove());
        }
    }
}
