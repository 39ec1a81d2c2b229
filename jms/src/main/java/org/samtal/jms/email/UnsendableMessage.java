package org.samtal.jms.email;

import java.io.Serial;

/** An answer that can't be written as a mail, such as one to something that is no address. */
final class UnsendableMessage extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnsendableMessage(String reason) {
        super(reason);
    }
}
