package org.samtal.jms.email.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.DomainException.Conflict;

class StoringAheadTest {
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final StoringAhead storing = new StoringAhead(background);
    private final List<String> stored = new CopyOnWriteArrayList<>();

    @AfterEach
    void end() {
        background.shutdownNow();
    }

    @Test
    void nextGroupShouldBeFetchedWhileOneIsStored() throws InterruptedException {
        var fetched = new CountDownLatch(1);
        storing.store(() -> {
            await(fetched);
            stored.add("one");
        });

        fetched.countDown();
        storing.finish();

        assertEquals(List.of("one"), stored);
    }

    @Test
    void groupsShouldBeStoredInTheirOrder() {
        for (var i = 0; i < 50; i++) {
            var name = Integer.toString(i);
            storing.store(() -> stored.add(name));
        }
        storing.finish();

        assertEquals(50, stored.size());
        assertEquals(
                stored.stream()
                        .sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b))
                        .toList(),
                stored);
    }

    @Test
    void nothingShouldBeStoredBehindWhatFailed() {
        storing.store(() -> {
            throw new Conflict("mailbox.lease");
        });

        assertThrows(Conflict.class, () -> storing.store(() -> stored.add("two")));

        storing.settle();
        assertEquals(List.of(), stored);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("Nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
