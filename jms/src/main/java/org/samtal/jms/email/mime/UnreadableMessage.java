package org.samtal.jms.email.mime;

import java.io.Serial;

/** A mail that can't be turned into a message; its reason is shown beside it in quarantine. */
public final class UnreadableMessage extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Says why.
     *
     * @param reason a short sentence that quotes nothing from the mail
     */
    public UnreadableMessage(String reason) {
        super(reason);
    }

    public String reason() {
        return getMessage();
    }
}
