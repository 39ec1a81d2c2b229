package org.samtal.testing.broken.liststakevisibility.letter;

import java.util.List;

abstract class BrokenListRepository {
    abstract List<String> newestFirst(long inboxId);
}
