package org.samtal.testing.broken.openmethodsstandinonelist;

import jakarta.ejb.Stateless;
import org.samtal.access.Permission;
import org.samtal.access.Requires;

class Fixture {

    @Stateless
    public static class BrokenLetters {
        @Requires(Permission.NONE)
        public void readAll() {}
    }

    @Stateless
    public static class FineLetters {
        @Requires(Permission.SIGNED_IN)
        public void readAll() {}
    }
}
