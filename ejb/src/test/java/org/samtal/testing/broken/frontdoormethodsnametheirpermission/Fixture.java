package org.samtal.testing.broken.frontdoormethodsnametheirpermission;

import jakarta.ejb.Stateless;
import org.samtal.access.Permission;
import org.samtal.access.Requires;

class Fixture {

    @Stateless
    public static class BrokenLetters {
        public void send() {}
    }

    @Stateless
    public static class FineLetters {
        @Requires(Permission.CONVERSATION_REPLY)
        public void send() {}

        void prepare() {}
    }
}
