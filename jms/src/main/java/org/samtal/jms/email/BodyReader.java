package org.samtal.jms.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samtal.conversation.InboundMessage.InboundFile;
import org.samtal.jms.email.mime.MimeParser;
import org.samtal.jms.email.mime.MimePart;
import org.samtal.jms.email.mime.ParseBudget;
import org.samtal.jms.email.mime.PlainText;
import org.samtal.jms.email.tnef.TnefMessage;
import org.samtal.jms.email.tnef.TnefReader;

/**
 * Walks the tree of parts and tells text, HTML and files apart (RFC 2046, 5.1; RFC 2387).
 *
 * <p>Whatever is neither text nor HTML becomes a file, so that nothing of a mail is lost: a forwarded mail, a calendar
 * entry. A {@code winmail.dat} is unpacked; one that can't be stays the file it is.
 */
final class BodyReader {

    private static final Set<String> PLAIN = Set.of("text/plain", "text/markdown", "text/enriched", "text/richtext");

    /** Reports of machines to people, readable as they are (RFC 3464, RFC 8098, RFC 5965). */
    private static final Set<String> REPORTS =
            Set.of("message/delivery-status", "message/disposition-notification", "message/feedback-report");

    /** Forms of the same text for single programs; never more than the HTML beside them. */
    private static final Set<String> NEEDLESS = Set.of("text/x-amp-html", "text/watch-html");

    private static final Set<String> PACKED = Set.of("application/ms-tnef", "application/vnd.ms-tnef");
    private static final String PACKED_NAME = "winmail.dat";

    private static final int LONGEST_FIELD = 255;

    private final ParseBudget budget;
    private final List<InboundFile> files = new ArrayList<>();
    private Optional<Segment> packed = Optional.empty();

    BodyReader(ParseBudget budget) {
        this.budget = budget;
    }

    /** The files found while reading. */
    List<InboundFile> files() {
        return files;
    }

    /** What the mail says, piece by piece, as a reader would see it from top to bottom. */
    List<Segment> words(MimePart mail) {
        var segments = read(mail);
        return segments.stream().noneMatch(Segment::saysSomething)
                ? packed.map(List::of).orElse(segments)
                : segments;
    }

    private List<Segment> read(MimePart part) {
        budget.checkTime();
        if (!part.parts().isEmpty()) {
            var inside = part.parts().stream().map(this::read).toList();
            return "multipart/alternative".equals(part.type())
                    ? List.of(Segment.ofAlternatives(inside, budget))
                    : inside.stream().flatMap(List::stream).toList();
        }
        if (isShown(part)) {
            return List.of(segment(part));
        }
        if (!NEEDLESS.contains(part.type()) && !unpack(part)) {
            files.add(file(part));
        }
        return List.of();
    }

    /** Its words count only where the mail has no others: Outlook sends them once more beside it. */
    private boolean unpack(MimePart part) {
        var isPacked = PACKED.contains(part.type())
                || declaredName(part).filter(PACKED_NAME::equalsIgnoreCase).isPresent();
        var message = isPacked
                ? TnefReader.read(part.content(), budget).filter(found -> !found.isEmpty())
                : Optional.<TnefMessage>empty();
        message.ifPresent(found -> {
            found.files().forEach(file -> files.add(file(file)));
            packed = Optional.of(new Segment(found.text().map(PlainText::lines), found.html()));
        });
        return message.isPresent();
    }

    private InboundFile file(TnefMessage.TnefFile file) {
        var type = file.contentType().isEmpty() ? "application/octet-stream" : file.contentType();
        var otherwise = FileNames.numbered(files.size() + 1, type);
        var name = file.name().isBlank() ? otherwise : FileNames.clean(file.name(), otherwise);
        var id = file.contentId().length() <= LONGEST_FIELD ? file.contentId() : "";
        return new InboundFile(name, usableType(type), id, file.content());
    }

    /** Keeps a body that is too long to be shown. */
    void addFile(InboundFile file) {
        files.add(file);
    }

    private static boolean isShown(MimePart part) {
        if (REPORTS.contains(part.type())) {
            return true;
        }
        var isText = PLAIN.contains(part.type()) || isHtml(part);
        return isText
                && !"attachment".equals(part.disposition().value())
                && declaredName(part).isEmpty();
    }

    private static boolean isHtml(MimePart part) {
        return "text/html".equals(part.type()) || "application/xhtml+xml".equals(part.type());
    }

    private Segment segment(MimePart part) {
        var decoded = part.text();
        var mark = decoded.unknownCharset()
                .map(charset -> "[charset: " + charset + "]\n")
                .orElse("");
        var text = PlainText.lines(mark + decoded.text());
        if (isHtml(part)) {
            return Segment.ofHtml(text);
        }
        var flowed = part.contentType()
                .parameter("format")
                .filter("flowed"::equalsIgnoreCase)
                .isPresent();
        var deletesSpace = part.contentType()
                .parameter("delsp")
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
        return Segment.ofText(flowed ? FlowedText.unfold(text, deletesSpace) : text);
    }

    private InboundFile file(MimePart part) {
        var content = part.content();
        var otherwise = FileNames.numbered(files.size() + 1, part.type());
        var name = declaredName(part)
                .or(() -> forwardedSubject(part, content))
                .map(declared -> FileNames.clean(declared, otherwise))
                .orElse(otherwise);
        return new InboundFile(name, usableType(part.type()), contentId(part), content);
    }

    private static Optional<String> declaredName(MimePart part) {
        return part.disposition().parameter("filename").or(() -> part.contentType()
                .parameter("name"));
    }

    private Optional<String> forwardedSubject(MimePart part, byte[] content) {
        if (!"message/rfc822".equals(part.type())) {
            return Optional.empty();
        }
        return Subjects.of(MimeParser.headers(content, budget)).map(subject -> subject + ".eml");
    }

    private static String contentId(MimePart part) {
        return part.headers()
                .first("Content-ID")
                .map(id -> id.replace("<", "").replace(">", "").strip())
                .filter(id -> id.length() <= LONGEST_FIELD)
                .orElse("");
    }

    private static String usableType(String type) {
        var usable = type.length() <= LONGEST_FIELD
                && type.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '<');
        return usable ? type : "application/octet-stream";
    }
}
