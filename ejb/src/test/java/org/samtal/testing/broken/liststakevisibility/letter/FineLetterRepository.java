package org.samtal.testing.broken.liststakevisibility.letter;

import java.util.List;
import java.util.Optional;
import org.samtal.access.Visibility;

abstract class FineLetterRepository {
    abstract List<String> newestFirst(Visibility visibility);

    abstract long countOpen(Visibility visibility, String stage);

    abstract Optional<String> find(long id);
}
