package org.samtal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.samtal.kernel.Sha256;

class SealChainTest {

    private final SealChain start = SealChain.start(SealChainTest::seal);

    @Test
    void chainShouldCountItsEntries() {
        var end = start.joined("one").joined("two");

        assertEquals(2, end.number());
    }

    @Test
    void sameEntriesShouldGiveTheSameEnd() {
        var end = start.joined("one").joined("two");

        assertTrue(start.joined("one").joined("two").isAt(end.number(), end.seal()));
    }

    @Test
    void changedEntryShouldChangeEverySealAfterIt() {
        var end = start.joined("one").joined("two").joined("three");

        assertFalse(start.joined("one").joined("TWO").joined("three").isAt(end.number(), end.seal()));
    }

    @Test
    void entriesInAnotherOrderShouldGiveAnotherEnd() {
        assertNotEquals(
                start.joined("one").joined("two").seal(),
                start.joined("two").joined("one").seal());
    }

    @Test
    void otherKeyShouldGiveOtherSeals() {
        var forged = SealChain.start(text -> seal("another key" + text)).joined("one");

        assertNotEquals(start.joined("one").seal(), forged.seal());
    }

    @Test
    void partsOfAnEntryShouldNotRunIntoEachOther() {
        var one = entry("127.0.0.1", "1x").text();
        var other = entry("127.0.0.11", "x").text();

        assertNotEquals(one, other);
    }

    private static AuditEntry entry(String clientAddress, String detail) {
        var event = AuditEvent.of(AuditAction.AGENT_CREATED, "agent:1").withDetail(detail);
        return new AuditEntry(event, AuditOutcome.DONE, "agent:2", clientAddress, Instant.EPOCH);
    }

    private static String seal(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
