package org.samtal.audit;

import static org.samtal.access.Permission.SYSTEM;
import static org.samtal.access.Permission.SYSTEM_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.samtal.access.Requires;
import org.samtal.kernel.Secrets;

/**
 * Seals the audit trail, so that nobody can change it unnoticed, and looks whether somebody has (S88).
 *
 * <p>Entries are sealed after their commit, in one chain for the whole installation: a chain inside the transactions
 * would make all of them wait for each other.
 */
@Stateless
public class AuditSeals {

    private static final String PURPOSE = "audit-seal";
    private static final int AT_ONCE = 500;

    @Inject
    AuditRepository entries;

    @Inject
    Secrets secrets;

    /** Seals entries that wait, oldest first, and returns how many; of several nodes one works at a time. */
    @Requires(SYSTEM)
    public int sealWaiting() {
        if (!entries.anyUnsealed()) {
            return 0;
        }
        var chain = entries.lockedChain();
        var end = chain.end(this::seal);
        var waiting = entries.unsealed(AT_ONCE);
        for (var entry : waiting) {
            end = end.joined(entry.text());
            entries.add(new AuditSeal(end.number(), entry.id(), end.seal()));
        }
        entries.removeMarks(waiting.stream().map(AuditEntry::id).toList());
        chain.moveTo(end);
        return waiting.size();
    }

    /** How many entries wait for their seal. */
    @Requires(SYSTEM)
    public long waiting() {
        return entries.countUnsealed();
    }

    /** Reads the whole trail and compares it with its seals. */
    @Requires(SYSTEM_MANAGE)
    public AuditVerdict check() {
        var end = entries.chain().end(this::seal);
        var place = SealChain.start(this::seal);
        var intact = true;
        while (intact && place.number() < end.number()) {
            var page = entries.sealedAfter(place.number(), end.number(), AT_ONCE);
            intact = !page.isEmpty();
            for (var next : page) {
                var expected = place.joined(next.text());
                intact = expected.isAt(next.number(), next.seal());
                if (!intact) {
                    break;
                }
                place = expected;
            }
        }
        return verdict(place, end);
    }

    private AuditVerdict verdict(SealChain reached, SealChain end) {
        var complete = reached.isAt(end.number(), end.seal());
        return new AuditVerdict(
                reached.number(),
                entries.countUnsealed(),
                entries.oldestUnsealed(),
                complete ? Optional.empty() : Optional.of(reached.number() + 1),
                entries.countStrangers(),
                end.seal());
    }

    private String seal(String text) {
        return secrets.sign(PURPOSE, text);
    }
}
