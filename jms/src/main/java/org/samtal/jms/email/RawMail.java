package org.samtal.jms.email;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail that is written as the bytes it was made of, whatever they are. */
public final class RawMail extends MimeMessage {

    private final byte[] raw;

    public RawMail(Session session, byte[] raw) {
        super(session);
        this.raw = raw;
    }

    @Override
    public void writeTo(OutputStream target, String[] ignoredHeaders) throws IOException {
        target.write(raw);
    }
}
