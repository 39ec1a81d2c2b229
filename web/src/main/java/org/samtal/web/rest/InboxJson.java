package org.samtal.web.rest;

import java.util.List;
import java.util.Optional;
import org.samtal.inbox.InboxRow;

/** Inboxes as programs read and make them. */
final class InboxJson {

    private InboxJson() {}

    /** An inbox. */
    record Item(long id, String name, String fallbackAddress) {

        static Item of(InboxRow row) {
            return new Item(row.id(), row.name(), row.fallbackAddress());
        }
    }

    /** The inboxes; there are few enough for one page. */
    record Page(List<Item> items, Optional<String> next) {}

    /** An inbox to make; without a sender name, replies carry the company's. */
    record Draft(String name, Optional<String> senderName) {}
}
