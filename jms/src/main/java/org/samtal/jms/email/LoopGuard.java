package org.samtal.jms.email;

import java.util.Locale;
import java.util.Set;
import org.samtal.jms.email.mime.MimePart;

/** Recognises mail that a machine has sent, so that no machine of ours answers it (R-4; RFC 3834, 2). */
final class LoopGuard {

    private static final Set<String> AUTOMATIC_PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> AUTOMATIC_SENDERS = Set.of(
            "mailer-daemon",
            "postmaster",
            "noreply",
            "no-reply",
            "no_reply",
            "donotreply",
            "do-not-reply",
            "bounce",
            "bounces");
    private static final Set<String> TELL_TALE_HEADERS = Set.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Auto-Response-Suppress",
            "X-Loop",
            "List-Id",
            "List-Unsubscribe",
            "List-Post",
            "X-Failed-Recipients",
            "Feedback-ID");

    private LoopGuard() {}

    /**
     * Whether it was sent by a machine.
     *
     * @param envelopeFrom sender of the envelope; empty for a bounce
     * @param sender normal form of the author's address
     */
    static boolean isAutomatic(MimePart mail, String envelopeFrom, String sender) {
        var headers = mail.headers();
        return envelopeFrom.isBlank()
                || headers.first("Return-Path").filter("<>"::equals).isPresent()
                || headers.first("Auto-Submitted")
                        .filter(LoopGuard::saysAutomatic)
                        .isPresent()
                || headers.first("Precedence")
                        .map(LoopGuard::firstWord)
                        .filter(AUTOMATIC_PRECEDENCE::contains)
                        .isPresent()
                || TELL_TALE_HEADERS.stream().anyMatch(headers::has)
                || "multipart/report".equals(mail.type())
                || AUTOMATIC_SENDERS.contains(localPart(sender))
                || AUTOMATIC_SENDERS.contains(localPart(envelopeFrom));
    }

    private static boolean saysAutomatic(String value) {
        return !"no".equals(firstWord(value));
    }

    private static String firstWord(String value) {
        var end = 0;
        while (end < value.length()
                && value.charAt(end) != ';'
                && value.charAt(end) != ' '
                && value.charAt(end) != '(') {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String localPart(String address) {
        var at = address.indexOf('@');
        var local = at < 0 ? address : address.substring(0, at);
        var plus = local.indexOf('+');
        return (plus < 0 ? local : local.substring(0, plus)).toLowerCase(Locale.ROOT);
    }
}
