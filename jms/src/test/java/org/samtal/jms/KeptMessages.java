package org.samtal.jms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samtal.outbox.OutboundMessage;
import org.samtal.outbox.Outbox;

/** An outbox in memory. */
public class KeptMessages extends Outbox {

    private final Map<Long, byte[]> kept = new HashMap<>();
    private int compositions;
    private int ends;

    @Override
    public void composed(OutboundMessage claimed, byte[] raw) {
        kept.put(claimed.id(), raw);
        compositions++;
    }

    @Override
    public Optional<byte[]> raw(long id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public boolean beforeFinalDot(OutboundMessage claimed) {
        ends++;
        return true;
    }

    /** How often a message was written anew. */
    public int compositions() {
        return compositions;
    }

    /** How often the end of a message was about to go out. */
    public int ends() {
        return ends;
    }
}
