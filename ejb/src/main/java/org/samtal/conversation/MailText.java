package org.samtal.conversation;

/** A reply as its mail carries it: what the agent wrote and, behind the line mail programs know it by, the signature. */
record MailText(ReplyText written, String signature) {

    /** Two dashes and a space (RFC 3676, 4.3). */
    private static final String SEPARATOR = "-- ";

    String text() {
        return signature.isEmpty() ? written.text() : written.text() + "\n\n" + SEPARATOR + "\n" + signature;
    }

    /** As written, or made from the plain text. */
    String html() {
        var body = written.html().orElseGet(() -> PlainText.toHtml(written.text()));
        return signature.isEmpty() ? body : body + "<p>" + SEPARATOR + "<br>" + PlainText.lines(signature) + "</p>";
    }
}
