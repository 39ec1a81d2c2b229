package org.samtal.outbox;

import static org.samtal.access.Permission.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;
import org.samtal.access.Requires;

/**
 * Counts what machines of ours write to each address, so that no machine elsewhere can keep them writing (S28, RFC 3834, 5).
 *
 * <p>Other rules see to it that automatic mail is not answered at all; this is the fence behind them, for those that hide what
 * they are.
 */
@Stateless
public class AutomaticMails {

    private static final Logger LOG = Logger.getLogger(AutomaticMails.class.getName());

    @Inject
    AutomaticMailRepository mails;

    @Inject
    Clock clock;

    /** Whether this address may get one more about this conversation now. */
    @Requires(SYSTEM)
    public boolean allows(String address, long conversationId) {
        var now = clock.instant();
        var before = mails.to(address, now.minus(AutomaticMail.Limit.LONGEST));
        var allowed =
                AutomaticMail.Limit.ALL.stream().allMatch(limit -> limit.allowsOneMore(before, conversationId, now));
        if (!allowed) {
            LOG.warning(() -> "No automatic mail about conversation " + conversationId
                    + ": its receiver has got many within the last hours. Does a machine answer there?");
        }
        return allowed;
    }

    /** One has been written. */
    @Requires(SYSTEM)
    public void note(String address, long conversationId) {
        var now = clock.instant();
        mails.forget(now.minus(AutomaticMail.Limit.LONGEST));
        mails.add(new AutomaticMail(address, conversationId, now));
    }
}
