package org.samtal.kill;

import java.util.Optional;
import org.samtal.harness.SmtpPeer.Phase;

/**
 * A moment at which the server dies. Moments inside the server are Byteman rules of the same name in {@code kill.btm};
 * those of the dialogue with the next mail server are where that server kills it.
 */
enum KillPoint {
    I0("a folder of a mailbox opened"),
    I1("a mail fetched from a mailbox, not stored"),
    I2("fetched mails and the cursor written, before the commit"),
    I3("fetched mails committed, their copies not flagged"),
    I4("copies flagged, before that is noted"),
    T1("before the commit that accepts a mail"),
    T1_COMMITTED("a mail committed, its 250 not sent"),
    I5("a mail committed, its wake-up not sent"),
    I6("inside the parser"),
    I7("a conversation written, before the commit"),
    I8("a conversation committed, the wake-up not acknowledged"),
    I10("committed, before any browser is told"),
    O0("a reply written, before the commit"),
    O1("a reply committed, the answer not sent"),
    O2("a reply claimed, before the connection"),
    O3("after MAIL and RCPT, before DATA", Phase.RCPT),
    O4("in the middle of DATA", Phase.CONTENT),
    O5("after the final dot, before its 250", Phase.FINAL_DOT),
    O6("250 read, before the commit of sent"),
    O7("sent, before the copy in the folder of sent mails"),
    O7_COPIED("the copy stored, before that is noted"),
    O8("taken for one recipient and not for the other, and noted"),
    RANDOM("at a random moment"),
    JOURNAL("work waits in both queues, and the broker's journal is deleted");

    private final String moment;
    private final Optional<Phase> phase;

    KillPoint(String moment) {
        this.moment = moment;
        phase = Optional.empty();
    }

    KillPoint(String moment, Phase phase) {
        this.moment = moment;
        this.phase = Optional.of(phase);
    }

    String moment() {
        return moment;
    }

    /** The phase in which the peer kills the server; empty for moments inside the server. */
    Optional<Phase> phase() {
        return phase;
    }
}
