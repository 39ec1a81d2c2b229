package org.samtal.jms.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.samtal.jms.Receipt;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.outbox.DeliveryState;
import org.samtal.outbox.RecipientResult;

/**
 * Judges what became of a mail on the wire.
 *
 * <p>Refused for now, or broken off before its end was written: to be tried again. Refused for good: failed, with the
 * server's words. Broken off behind its end without an answer: uncertain. Recipients are judged one by one, so that a
 * later try bothers only those who have not got it.
 */
final class SmtpVerdict {

    private static final int LONGEST_DETAIL = 500;

    private final PhaseAwareTransport transport;
    private final List<String> addresses;
    private final boolean continuesEarlierTry;

    SmtpVerdict(PhaseAwareTransport transport, List<String> addresses, boolean continuesEarlierTry) {
        this.transport = transport;
        this.addresses = addresses;
        this.continuesEarlierTry = continuesEarlierTry;
    }

    Receipt onSuccess() {
        var words = words(transport.getLastServerResponse());
        return continuesEarlierTry ? Receipt.ofRecipients(results(Map.of(), words)) : Receipt.sent(words);
    }

    Receipt on(MessagingException failed) {
        var refused = refusedRecipients(failed);
        if (!refused.isEmpty() && (transport.accepted() || !transport.endWritten())) {
            return Receipt.ofRecipients(results(refused, words(transport.getLastServerResponse())));
        }
        if (failed instanceof SMTPSendFailedException answered && answered.getReturnCode() >= 400) {
            var words = words(answered.getMessage());
            return answered.getReturnCode() < 500 ? Receipt.retry(words) : Receipt.failed(words);
        }
        return transport.endWritten()
                ? Receipt.uncertain("The connection broke before the mail server answered")
                : Receipt.retry(cause(failed));
    }

    /** Recipients that were refused are what they are; the others have got the mail, or were not reached with them. */
    private List<RecipientResult> results(Map<String, RecipientResult> refused, String words) {
        var state = transport.accepted() ? DeliveryState.SENT : DeliveryState.RETRY;
        return addresses.stream()
                .map(address -> refused.getOrDefault(address, new RecipientResult(address, state, words)))
                .toList();
    }

    private static Map<String, RecipientResult> refusedRecipients(MessagingException failed) {
        var refused = new LinkedHashMap<String, RecipientResult>();
        for (Exception next = failed; next instanceof MessagingException chained; next = chained.getNextException()) {
            if (next instanceof SMTPAddressFailedException recipient) {
                var address = recipient.getAddress().getAddress();
                var state = recipient.getReturnCode() < 500 ? DeliveryState.RETRY : DeliveryState.FAILED;
                refused.put(address, new RecipientResult(address, state, words(recipient.getMessage())));
            }
        }
        return refused;
    }

    private static String cause(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return "The mail server refused the sign-in: " + words(failed.getMessage());
        }
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "No trusted encryption with the mail server: " + words(cause.getMessage());
            }
        }
        return words(failed.getMessage());
    }

    private static String words(String text) {
        return text == null ? "" : PlainText.cut(PlainText.line(text), LONGEST_DETAIL);
    }
}
