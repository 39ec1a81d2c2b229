package org.samtal.testing.broken.liststakevisibility.letter;

abstract class BrokenCountRepository {
    abstract long countOpen();
}
