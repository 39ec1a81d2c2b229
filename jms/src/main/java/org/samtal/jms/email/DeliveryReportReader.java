package org.samtal.jms.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samtal.jms.email.mime.EncodedWords;
import org.samtal.jms.email.mime.Headers;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.MimePart;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.outbox.DeliveryReport;
import org.samtal.outbox.DeliveryReport.Fate;
import org.samtal.outbox.ReportKind;

/**
 * Reads what a mail server reports about mails it was given (RFC 3464, RFC 5965, RFC 6533).
 *
 * <p>Says only what stands there: whether it is about a mail of ours is decided where the signatures can be checked.
 */
final class DeliveryReportReader {

    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final String FEEDBACK = "message/feedback-report";
    private static final Set<String> RETURNED =
            Set.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");
    private static final int LONGEST_DETAIL = 1000;
    private static final int MOST_FATES = 100;

    private final MimePart report;
    private final ParseBudget budget;

    private DeliveryReportReader(MimePart report, ParseBudget budget) {
        this.report = report;
        this.budget = budget;
    }

    /** What the mail reports; empty where it is no such report. */
    static Optional<DeliveryReport> read(MimePart mail, ParseBudget budget) {
        return "multipart/report".equals(mail.type())
                ? Optional.of(new DeliveryReportReader(mail, budget).read())
                        .filter(read -> !read.fates().isEmpty())
                : TextBounceReader.read(mail, budget);
    }

    private DeliveryReport read() {
        var returned = parts(RETURNED)
                .map(part -> MimeParser.headers(part.content(), budget))
                .toList();
        var ids = new ArrayList<String>();
        returned.forEach(headers -> MessageIds.declared(headers).ifPresent(ids::add));
        var fates = new ArrayList<Fate>();
        parts(STATUS).forEach(part -> readStatus(part, ids, fates));
        parts(Set.of(FEEDBACK)).forEach(part -> fates.add(complaint(part, returned)));
        return new DeliveryReport(ids, fates.stream().limit(MOST_FATES).toList());
    }

    private Stream<MimePart> parts(Set<String> types) {
        return report.parts().stream().filter(part -> types.contains(part.type()));
    }

    /** The first group of fields is about the mail, each further one about a recipient (RFC 3464, 2.1). */
    private void readStatus(MimePart part, List<String> ids, List<Fate> fates) {
        for (var group : groups(PlainText.lines(part.text().text()))) {
            budget.checkTime();
            var fields = MimeParser.headers(group.getBytes(StandardCharsets.UTF_8), budget);
            fields.first("Original-Envelope-Id")
                    .map(DeliveryReportReader::afterType)
                    .ifPresent(envelope -> ids.addAll(MessageIds.parse(envelope)));
            fate(fields).ifPresent(fates::add);
        }
    }

    private static List<String> groups(String text) {
        return Stream.of(text.split("\n[ \t]*\n", MOST_FATES + 2))
                .map(String::stripLeading)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static Optional<Fate> fate(Headers fields) {
        var addresses = Stream.of("Original-Recipient", "Final-Recipient")
                .flatMap(name -> fields.first(name).stream())
                .map(DeliveryReportReader::afterType)
                .map(DeliveryReportReader::bare)
                .toList();
        var status = fields.first("Status").map(DeliveryReportReader::firstWord).orElse("");
        var action = fields.first("Action").map(DeliveryReportReader::firstWord).orElse("");
        var detail = fields.first("Diagnostic-Code")
                .map(DeliveryReportReader::afterType)
                .map(DeliveryReportReader::words)
                .orElse("");
        return addresses.isEmpty()
                ? Optional.empty()
                : kind(action, status).map(kind -> new Fate(addresses, kind, status, detail));
    }

    /** The action counts; where it is missing, the class of the status does. */
    private static Optional<ReportKind> kind(String action, String status) {
        return switch (action.isEmpty() ? status.substring(0, Math.min(1, status.length())) : action) {
            case "failed", "5" -> Optional.of(ReportKind.FAILED);
            case "delayed", "4" -> Optional.of(ReportKind.DELAYED);
            case "delivered" -> Optional.of(ReportKind.DELIVERED);
            default -> Optional.empty();
        };
    }

    /** Who complained: often left out on purpose, then it is whom the returned mail was written to. */
    private Fate complaint(MimePart part, List<Headers> returned) {
        var fields = MimeParser.headers(part.content(), budget);
        var addresses = Stream.concat(
                        fields.all("Original-Rcpt-To").stream().map(DeliveryReportReader::bare),
                        returned.stream()
                                .flatMap(headers -> headers.all("To").stream())
                                .flatMap(to -> AddressList.parse(to).stream())
                                .map(to -> to.address()))
                .limit(MOST_FATES)
                .toList();
        return new Fate(
                addresses,
                ReportKind.COMPLAINT,
                "",
                words(fields.first("Feedback-Type").orElse("")));
    }

    /** Without the type in front, as in {@code rfc822; ada@example.com}. */
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static String bare(String address) {
        return address.replace("<", "").replace(">", "").strip();
    }

    private static String firstWord(String value) {
        var words = value.strip().toLowerCase(Locale.ROOT).split("[\\s;(]", 2);
        return words[0];
    }

    private static String words(String value) {
        return PlainText.cut(PlainText.line(EncodedWords.decode(value)), LONGEST_DETAIL);
    }
}
