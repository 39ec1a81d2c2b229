package org.samtal.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where the index of this node stands, for those who ask. */
@ApplicationScoped
class SearchProgressBoard {

    private volatile SearchPosition position;

    Optional<SearchPosition> position() {
        return Optional.ofNullable(position);
    }

    void show(SearchPosition now) {
        position = now;
    }
}
