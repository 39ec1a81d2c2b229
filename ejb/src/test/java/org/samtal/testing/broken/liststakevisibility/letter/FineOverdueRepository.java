package org.samtal.testing.broken.liststakevisibility.letter;

import java.util.List;

abstract class FineOverdueRepository {
    abstract List<Long> overdueIds(int limit);
}
