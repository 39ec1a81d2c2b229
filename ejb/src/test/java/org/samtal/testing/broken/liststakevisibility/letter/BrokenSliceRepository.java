package org.samtal.testing.broken.liststakevisibility.letter;

import org.samtal.kernel.Slice;

abstract class BrokenSliceRepository {
    abstract Slice<String> after(String cursor);
}
