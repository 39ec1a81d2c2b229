package org.samtal.testing.broken.staticfieldsareconstants;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

class Fixture {

    static class BrokenCounter {
        static long calls;
    }

    static class BrokenCache {
        static final ConcurrentHashMap<String, String> CACHE = new ConcurrentHashMap<>();
    }

    static class BrokenMap {
        static final HashMap<String, String> MAP = new HashMap<>();
    }

    static class BrokenSequence {
        static final AtomicLong NEXT = new AtomicLong();
    }

    static class FineConstants {
        static final int LIMIT = 50;
        static final List<String> STAGES = List.of("new", "closed");
    }

    enum FineStage {
        NEW,
        CLOSED
    }
}
