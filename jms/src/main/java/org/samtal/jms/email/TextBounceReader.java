package org.samtal.jms.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.MimePart;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.outbox.DeliveryReport;
import org.samtal.outbox.DeliveryReport.Fate;
import org.samtal.outbox.ReportKind;

/**
 * Reads bounces that are plain text: those of qmail, which follow a form of their own (QSBMF), and those of Exim, which names the
 * recipients in {@code X-Failed-Recipients}. Below the words both repeat the mail that came back, and with it its Message-ID.
 */
final class TextBounceReader {

    private static final String QMAIL = "This is the qmail-send program";
    private static final Pattern COPY = Pattern.compile("(?m)^-{3,}.*\\bcopy of (?:the|your) message\\b.*$");
    private static final Pattern QMAIL_RECIPIENT = Pattern.compile("(?m)^<([^<>\\s]{3,320})>:[ \\t]*$");
    private static final Pattern STATUS = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int LONGEST_DETAIL = 1000;
    private static final int MOST_FATES = 100;

    private TextBounceReader() {}

    /** What the mail reports; empty where it is no such bounce. */
    static Optional<DeliveryReport> read(MimePart mail, ParseBudget budget) {
        if (!"text/plain".equals(mail.type())) {
            return Optional.empty();
        }
        var text = PlainText.lines(mail.text().text());
        var copy = COPY.matcher(text);
        if (!copy.find()) {
            return Optional.empty();
        }
        budget.checkTime();
        var words = text.substring(0, copy.start());
        var fates = recipients(mail, words).stream()
                .limit(MOST_FATES)
                .map(recipient -> fate(recipient, words))
                .toList();
        return fates.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeliveryReport(ids(text.substring(copy.end()), budget), fates));
    }

    private static List<String> recipients(MimePart mail, String words) {
        var recipients = new LinkedHashSet<String>();
        mail.headers().all("X-Failed-Recipients").stream()
                .flatMap(value -> AddressList.parse(value).stream())
                .forEach(one -> recipients.add(one.address()));
        if (words.contains(QMAIL)) {
            QMAIL_RECIPIENT.matcher(words).results().forEach(found -> recipients.add(found.group(1)));
        }
        return new ArrayList<>(recipients);
    }

    /** What is said of a recipient stands right below its address, up to an empty line. */
    private static Fate fate(String recipient, String words) {
        var at = words.indexOf(recipient);
        var line = at < 0 ? -1 : words.indexOf('\n', at);
        var said = line < 0 ? "" : words.substring(line + 1).stripLeading();
        var end = said.indexOf("\n\n");
        var detail = PlainText.cut(PlainText.line(end < 0 ? said : said.substring(0, end)), LONGEST_DETAIL);
        var status = STATUS.matcher(detail);
        return new Fate(List.of(recipient), ReportKind.FAILED, status.find() ? status.group(1) : "", detail);
    }

    private static List<String> ids(String returned, ParseBudget budget) {
        var headers = MimeParser.headers(returned.stripLeading().getBytes(StandardCharsets.UTF_8), budget);
        return MessageIds.declared(headers).stream().toList();
    }
}
