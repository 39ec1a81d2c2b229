package org.samtal.jms.email;

import java.util.Optional;
import org.samtal.jms.email.mime.EncodedWords;
import org.samtal.jms.email.mime.Headers;
import org.samtal.jms.email.mime.PlainText;

/** The subject of a mail as one clean line (S31). */
final class Subjects {

    private static final int LONGEST = 500;

    private Subjects() {}

    static Optional<String> of(Headers headers) {
        return headers.first("Subject")
                .map(EncodedWords::decode)
                .map(subject -> PlainText.cut(subject, LONGEST).strip())
                .filter(subject -> !subject.isEmpty());
    }
}
