package org.samtal.conversation;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.samtal.kernel.SafeHtml;

/** What an agent wrote, cleaned: always as plain text, as HTML where it was written so. */
record ReplyText(String text, Optional<String> html) {

    /** A picture is never wider than the window it is read in. */
    private static String withFittingPictures(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new OutputSettings().prettyPrint(false));
        document.select("img:not([style])").attr("style", "max-width:100%");
        return document.body().html();
    }

    static ReplyText of(ReplyDraft draft) {
        if (draft.html().isBlank()) {
            return new ReplyText(
                    draft.text().replace("\r\n", "\n").replace("\u0000", "").strip(), Optional.empty());
        }
        var clean = SafeHtml.clean(withFittingPictures(draft.html())).value();
        return new ReplyText(PlainText.ofHtml(clean), Optional.of(clean));
    }
}
