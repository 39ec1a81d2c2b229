package org.samtal.conversation;

import java.util.Optional;
import org.samtal.kernel.SafeHtml;

/** What an agent wrote, cleaned: always as plain text, as HTML where it was written so. */
record ReplyText(String text, Optional<String> html) {

    static ReplyText of(ReplyDraft draft) {
        if (draft.html().isBlank()) {
            return new ReplyText(
                    draft.text().replace("\r\n", "\n").replace("\u0000", "").strip(), Optional.empty());
        }
        var clean = SafeHtml.clean(draft.html()).value();
        return new ReplyText(PlainText.ofHtml(clean), Optional.of(clean));
    }
}
