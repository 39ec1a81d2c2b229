package org.samtal.web.rest;

import java.util.List;
import java.util.OptionalInt;
import org.samtal.search.Found;
import org.samtal.search.FoundConversation;
import org.samtal.search.Marked;

/** What a search came to, as programs read it. */
final class SearchJson {

    private SearchJson() {}

    /** The best hits. */
    record Page(List<Hit> items, long total, boolean complete) {
        static Page of(Found found) {
            return new Page(found.conversations().stream().map(Hit::of).toList(), found.total(), found.complete());
        }
    }

    /** A conversation, and the place of a message where the words occur. */
    record Hit(ConversationJson.Item conversation, List<Part> subject, OptionalInt messageSeq, List<Part> excerpt) {
        static Hit of(FoundConversation found) {
            return new Hit(
                    ConversationJson.Item.of(found.row()),
                    Part.all(found.subject()),
                    found.messageSeq() == 0 ? OptionalInt.empty() : OptionalInt.of(found.messageSeq()),
                    Part.all(found.excerpt()));
        }
    }

    /** Some words, and whether they are what was looked for. */
    record Part(String text, boolean hit) {
        static List<Part> all(Marked marked) {
            return marked.parts().stream()
                    .map(part -> new Part(part.text(), part.hit()))
                    .toList();
        }
    }
}
