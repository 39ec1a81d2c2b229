package org.samtal.testing.broken.observersstayinside;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

class Fixture {

    record LetterArrived(long id) {}

    public static class BrokenObserver {
        void arrived(@Observes LetterArrived event) {}
    }

    public static class BrokenLateObserver {
        void arrived(@ObservesAsync LetterArrived event) {}
    }

    static class FineObserver {
        void arrived(@Observes LetterArrived event) {}
    }
}
