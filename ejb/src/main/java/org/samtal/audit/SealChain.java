package org.samtal.audit;

import java.util.function.UnaryOperator;

/**
 * A place in the chain of seals.
 *
 * <p>A seal is made of the seal before it, its number, and what the entry says. So an entry that was changed, taken out
 * or put in breaks the chain there, and nobody without the key can mend it.
 *
 * @param sealing makes a seal of a text, with a key that whoever can write to the database does not have
 */
record SealChain(UnaryOperator<String> sealing, long number, String seal) {

    static SealChain start(UnaryOperator<String> sealing) {
        return new SealChain(sealing, 0, "");
    }

    /** The place after the next entry. */
    SealChain joined(String entry) {
        return new SealChain(sealing, number + 1, sealing.apply((number + 1) + "\n" + seal + "\n" + entry));
    }

    boolean isAt(long otherNumber, String otherSeal) {
        return number == otherNumber && seal.equals(otherSeal);
    }
}
