package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TogetherTest {

    private static final int MOST = 3;

    private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final Together<String, String> together = new Together<>(MOST, this::work);

    @Test
    void pieceShouldNotWaitForCompany() {
        assertEquals("alone!", together.run("alone"));

        assertEquals(List.of(List.of("alone")), groups);
    }

    @Test
    void piecesThatComeMeanwhileShouldBeDoneTogether() {
        var results = whileTheFirstIsDone("a", "b", "c");

        assertEquals(
                List.of("a!", "b!", "c!"),
                results.stream().map(CompletableFuture::join).toList());
        assertEquals(List.of(List.of("first"), List.of("a", "b", "c")), groups);
    }

    @Test
    void groupShouldStayWithinItsBound() {
        var results = whileTheFirstIsDone("a", "b", "c", "d");

        assertEquals("d!", results.get(3).join());
        assertEquals(List.of(List.of("first"), List.of("a", "b", "c"), List.of("d")), groups);
    }

    @Test
    void pieceThatFailsShouldSpoilNoOther() {
        var results = whileTheFirstIsDone("a", "bad", "c");

        assertEquals("a!", results.get(0).join());
        assertEquals("c!", results.get(2).join());
        var failure = assertThrows(CompletionException.class, results.get(1)::join);
        assertEquals("bad", failure.getCause().getMessage());
    }

    @Test
    void workShouldGoOnAfterAFailure() {
        assertThrows(IllegalArgumentException.class, () -> together.run("bad"));

        assertEquals("good!", together.run("good"));
    }

    /** Runs the pieces in threads of their own, each waiting in this order before the one that began first is done. */
    private List<CompletableFuture<String>> whileTheFirstIsDone(String... pieces) {
        var first = start("first");
        var results = new ArrayList<CompletableFuture<String>>();
        for (var piece : pieces) {
            results.add(start(piece));
        }
        firstMayEnd.countDown();
        assertEquals("first!", first.join());
        return results;
    }

    private CompletableFuture<String> start(String piece) {
        var result = new CompletableFuture<String>();
        var thread = new Thread(() -> CompletableFuture.completedFuture(piece)
                .thenApply(together::run)
                .whenComplete((done, failure) -> settle(result, done, failure)));
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertTrue(thread.isAlive(), piece);
            Thread.onSpinWait();
        }
        return result;
    }

    private static void settle(CompletableFuture<String> result, String done, Throwable failure) {
        if (failure == null) {
            result.complete(done);
        } else {
            result.completeExceptionally(failure instanceof CompletionException ? failure.getCause() : failure);
        }
    }

    private List<String> work(List<String> group) {
        groups.add(group);
        if (group.contains("first")) {
            try {
                firstMayEnd.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        if (group.contains("bad")) {
            throw new IllegalArgumentException("bad");
        }
        return group.stream().map(piece -> piece + "!").toList();
    }
}
