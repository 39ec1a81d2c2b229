package org.samtal.conversation;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samtal.kernel.BodyMark;

/**
 * A reply as its mail carries it: what the agent wrote, behind the line mail programs know it by the signature, then what is
 * quoted.
 *
 * @param mark of the conversation, by which an answer that quotes it finds back
 */
record MailText(ReplyText written, String signature, Quote quote, String mark) {

    /** Two dashes and a space (RFC 3676, 4.3). */
    private static final String SEPARATOR = "-- ";

    String text() {
        var signed = signature.isEmpty() ? "" : SEPARATOR + "\n" + signature;
        return Stream.of(written.text(), signed, quote.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** As written, or made from the plain text; the mark stands before what is quoted, which may hold older ones. */
    String html() {
        var body = written.html().or(() -> Optional.of(written.text())
                .filter(text -> !text.isEmpty())
                .map(PlainText::toHtml));
        var signed = signature.isEmpty() ? "" : "<p>" + SEPARATOR + "<br>" + PlainText.lines(signature) + "</p>";
        return body.orElse("") + signed + BodyMark.hidden(mark) + quote.html();
    }
}
