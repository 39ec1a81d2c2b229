package org.samtal.jms.email;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samtal.channel.ChannelKind;
import org.samtal.channel.Recipient;
import org.samtal.conversation.InboundMessage;
import org.samtal.conversation.InboundMessage.InboundFile;
import org.samtal.intake.ClaimedDelivery;
import org.samtal.jms.UnreadableMessage;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.MimePart;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.kernel.BodyMark;
import org.samtal.kernel.EmailAddress;
import org.samtal.kernel.HtmlText;
import org.samtal.kernel.QuoteCutter;
import org.samtal.kernel.SafeHtml;

/**
 * Makes a message out of the raw bytes of a mail, within a budget (S35).
 *
 * <p>Pure: the same bytes make the same message, and nothing outside is asked. Every mail ends as a message or as an
 * {@link UnreadableMessage} with a reason.
 */
public final class MimeReader {

    private static final int LONGEST_TEXT = 1_000_000;

    private final Clock clock;
    private final Duration time;
    private final String authenticator;

    /** One that takes no server's word for who has sent a mail. */
    public MimeReader(Clock clock, Duration time) {
        this(clock, time, "");
    }

    /** One that believes what the server of this name has checked. */
    public MimeReader(Clock clock, Duration time, String authenticator) {
        this.clock = clock;
        this.time = time;
        this.authenticator = authenticator;
    }

    /** Reads the mail, or says why it can't be read. */
    public InboundMessage read(ClaimedDelivery delivery) {
        var budget = new ParseBudget(clock, time);
        var mail = MimeParser.parse(delivery.content(), budget);
        var headers = mail.headers();
        var sender = sender(mail, delivery.envelopeFrom());
        var body = new BodyReader(budget);
        var segments = body.words(mail);
        var html = html(segments, body, budget);
        var text = text(segments, html, body, budget);
        return new InboundMessage(
                ChannelKind.EMAIL,
                new EmailAddress(sender.address()),
                sender.name(),
                delivery.envelopeTo(),
                recipients(headers.all("To")),
                recipients(headers.all("Cc")),
                ReplyAddresses.of(headers, sender.address()),
                Subjects.of(headers).orElse(""),
                MailDates.sentAt(headers.first("Date"), delivery.receivedAt()),
                text,
                QuoteCutter.quoteAt(text),
                html.map(SafeHtml::value),
                body.files(),
                MessageIds.own(headers, delivery.content()),
                references(mail, budget),
                Segment.marks(segments),
                LoopGuard.isAutomatic(mail, delivery.envelopeFrom(), sender.address()),
                SenderCheck.passed(headers, authenticator),
                DeliveryReportReader.read(mail, budget));
    }

    /** The first usable author: From, then Sender, then Reply-To, then the envelope (RFC 5322, 3.6.2; RFC 7103). */
    private static Recipient sender(MimePart mail, String envelopeFrom) {
        var candidates = new ArrayList<Recipient>();
        for (var name : List.of("From", "Sender", "Reply-To")) {
            candidates.addAll(recipients(mail.headers().all(name)));
        }
        candidates.addAll(AddressList.parse(envelopeFrom));
        return candidates.stream()
                .filter(candidate -> !candidate.address().isEmpty())
                .findFirst()
                .orElseThrow(() -> new UnreadableMessage("It names no sender that could be answered."));
    }

    private static List<Recipient> recipients(List<String> fields) {
        return fields.stream()
                .flatMap(field -> AddressList.parse(field).stream())
                .toList();
    }

    private static Optional<SafeHtml> html(List<Segment> segments, BodyReader body, ParseBudget budget) {
        if (!Segment.hasHtml(segments)) {
            return Optional.empty();
        }
        var html = BodyMark.without(Segment.html(segments));
        budget.checkLinks(occurrences(html, "<a") + occurrences(html, "<A"));
        if (html.length() > Segment.LONGEST_HTML) {
            body.addFile(file("message.html", "text/html", html));
            return Optional.empty();
        }
        budget.checkTime();
        return Optional.of(SafeHtml.clean(html)).filter(clean -> !clean.value().isBlank());
    }

    private static String text(List<Segment> segments, Optional<SafeHtml> html, BodyReader body, ParseBudget budget) {
        budget.checkTime();
        var hasText = segments.stream()
                .anyMatch(segment ->
                        segment.text().filter(words -> !words.isBlank()).isPresent());
        var text = !hasText && html.isPresent()
                ? HtmlText.of(html.get())
                : BodyMark.without(Segment.text(segments, budget));
        budget.checkLinks(occurrences(text, "://"));
        if (text.length() > LONGEST_TEXT) {
            body.addFile(file("message.txt", "text/plain", text));
        }
        return withoutEmptyEdges(PlainText.cut(text, LONGEST_TEXT));
    }

    /** Without empty lines at its beginning and end; the first line keeps its indentation. */
    private static String withoutEmptyEdges(String text) {
        var trimmed = text.stripTrailing();
        var firstLine = trimmed.lastIndexOf(
                '\n', trimmed.length() - trimmed.stripLeading().length());
        return trimmed.substring(firstLine + 1);
    }

    /** A report of a mail that came back belongs to the mail it is about (RFC 3464). */
    private static List<String> references(MimePart mail, ParseBudget budget) {
        var references = MessageIds.references(mail.headers());
        if (!"multipart/report".equals(mail.type())) {
            return references;
        }
        var all = new ArrayList<String>();
        mail.parts().stream()
                .filter(part -> part.type().startsWith("message/rfc822") || "text/rfc822-headers".equals(part.type()))
                .flatMap(part -> MessageIds.declared(MimeParser.headers(part.content(), budget)).stream())
                .forEach(all::add);
        all.addAll(references);
        return all;
    }

    private static InboundFile file(String name, String contentType, String content) {
        return new InboundFile(name, contentType, "", content.getBytes(StandardCharsets.UTF_8));
    }

    private static int occurrences(String text, String word) {
        var count = 0;
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
