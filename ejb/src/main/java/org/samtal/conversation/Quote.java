package org.samtal.conversation;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.samtal.kernel.SafeHtml;

/**
 * Earlier messages as they stand below a mail: who wrote when, in no language, and what, without the history it carried.
 *
 * <p>Pictures are left out: what another server would show, or another mail carries, is not there for whoever reads this one.
 */
record Quote(String text, String html) {

    static final Quote NONE = new Quote("", "");

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Newest first. */
    static Quote of(List<Message> messages) {
        return new Quote(
                messages.stream().map(Quote::text).collect(Collectors.joining("\n\n")),
                messages.stream().map(Quote::html).collect(Collectors.joining()));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String text(Message message) {
        return head(message) + "\n"
                + message.written()
                        .lines()
                        .map(line -> ("> " + line).stripTrailing())
                        .collect(Collectors.joining("\n"));
    }

    private static String html(Message message) {
        var body = message.quoteAt() < message.text().length()
                ? PlainText.toHtml(message.written())
                : message.html().map(Quote::withoutPictures).orElseGet(() -> PlainText.toHtml(message.written()));
        return "<p>" + PlainText.escape(head(message)) + "</p><blockquote type=\"cite\">" + body + "</blockquote>";
    }

    private static String head(Message message) {
        var author = message.author();
        var address = author.address().isEmpty() ? "" : " <" + author.address() + ">";
        return author.name().isBlank()
                ? author.address() + ", " + WHEN.format(message.receivedAt()) + ":"
                : author.name() + address + ", " + WHEN.format(message.receivedAt()) + ":";
    }

    private static String withoutPictures(String html) {
        var document = Jsoup.parseBodyFragment(SafeHtml.clean(html).value());
        document.outputSettings(new OutputSettings().prettyPrint(false));
        document.select("img").remove();
        return document.body().html();
    }
}
