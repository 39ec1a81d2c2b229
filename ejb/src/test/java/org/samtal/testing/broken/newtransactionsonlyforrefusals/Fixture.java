package org.samtal.testing.broken.newtransactionsonlyforrefusals;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

class Fixture {

    static class BrokenLetters {
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public void log() {}
    }

    static class FineLetters {
        @TransactionAttribute(TransactionAttributeType.REQUIRED)
        public void log() {}
    }
}
