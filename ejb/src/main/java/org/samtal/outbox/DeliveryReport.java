package org.samtal.outbox;

import java.util.List;

/**
 * What another mail server says about mails it was given: a bounce, a delay, a complaint (RFC 3464, RFC 5965).
 *
 * @param messageIds ids it says it is about, with angle brackets; anybody can write these, so only a signed one counts (S25)
 * @param fates what became of the mail, recipient by recipient
 */
public record DeliveryReport(List<String> messageIds, List<Fate> fates) {

    private static final int LONGEST_STATUS = 20;
    private static final int LONGEST_DETAIL = 1000;

    public DeliveryReport {
        messageIds = List.copyOf(messageIds);
        fates = List.copyOf(fates);
    }

    /**
     * What became of the mail for one recipient.
     *
     * @param addresses what the report calls the recipient, the address we wrote to first
     * @param status RFC 3463 code such as {@code 5.1.1}, empty where none is given
     * @param detail the other server's words, may be empty
     */
    public record Fate(List<String> addresses, ReportKind kind, String status, String detail) {

        public Fate {
            addresses = List.copyOf(addresses);
            status = cut(status, LONGEST_STATUS);
            detail = cut(detail, LONGEST_DETAIL);
        }

        private static String cut(String text, int longest) {
            return text.substring(0, Math.min(text.length(), longest));
        }
    }
}
