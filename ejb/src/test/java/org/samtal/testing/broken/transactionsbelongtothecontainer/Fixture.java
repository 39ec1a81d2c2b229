package org.samtal.testing.broken.transactionsbelongtothecontainer;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;

class Fixture {

    static class BrokenByHand {
        @Resource
        UserTransaction transaction;
    }

    static class BrokenByAnnotation {
        @Transactional
        void save() {}
    }

    @Stateless
    static class FineLetters {}
}
