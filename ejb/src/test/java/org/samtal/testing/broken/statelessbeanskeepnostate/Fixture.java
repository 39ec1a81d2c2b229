package org.samtal.testing.broken.statelessbeanskeepnostate;

import jakarta.annotation.Resource;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

class Fixture {

    @Stateless
    static class BrokenLetters {
        long lastReader;
    }

    @MessageDriven
    static class BrokenConsumer {
        final List<String> seen = new ArrayList<>();
    }

    static class BrokenRepository {
        List<String> cache;
    }

    @Stateless
    static class FineLetters {
        static final int LIMIT = 50;

        @Inject
        BrokenRepository letters;

        @Resource
        SessionContext context;
    }

    static class FineCounter {
        int value;
    }
}
