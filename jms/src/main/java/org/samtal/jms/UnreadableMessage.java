package org.samtal.jms;

import java.io.Serial;

/** A message from outside that can't be turned into a message of ours; its reason is shown beside it in quarantine. */
public final class UnreadableMessage extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason a short sentence that quotes nothing from it
     */
    public UnreadableMessage(String reason) {
        super(reason);
    }

    public String reason() {
        return getMessage();
    }
}
