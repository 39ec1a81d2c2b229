package org.samtal.inbox;

import org.samtal.kernel.DomainException.Rejected;

/**
 * What an inbox answers by itself to who begins a conversation. Nothing of the customer's mail stands in it, since its sender
 * may be forged (S29).
 *
 * @param text empty where the inbox answers nothing
 */
public record Acknowledgement(String subject, String text) {

    public static final Acknowledgement NONE = new Acknowledgement("", "");

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 2_000;

    public Acknowledgement {
        subject = subject.replaceAll("\\p{Cntrl}", " ").strip();
        text = text.replace("\r\n", "\n").replace("\u0000", "").strip();
        if (subject.length() > LONGEST_SUBJECT || (subject.isEmpty() && !text.isEmpty())) {
            throw new Rejected("acknowledgementSubject", "inbox.acknowledgement.subject", LONGEST_SUBJECT);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Rejected("acknowledgement", "inbox.acknowledgement.length", LONGEST_TEXT);
        }
    }

    public boolean isOn() {
        return !text.isEmpty();
    }
}
