package org.samtal.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.function.UnaryOperator;

/** The end of the chain of seals: where the next one is joined on. There is one. */
@Entity
@SuppressWarnings("UnusedVariable") // the key is read by the database alone
class AuditChain {

    static final int ONLY = 1;

    @Id
    private int id;

    private long lastNumber;
    private String lastSeal;

    protected AuditChain() {}

    SealChain end(UnaryOperator<String> sealing) {
        return new SealChain(sealing, lastNumber, lastSeal);
    }

    void moveTo(SealChain end) {
        lastNumber = end.number();
        lastSeal = end.seal();
    }
}
