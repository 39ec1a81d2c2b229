package org.samtal.testing.broken.permissionshaveoneform;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

class Fixture {

    @RolesAllowed("admin")
    static class BrokenByRole {}

    static class BrokenByPermission {
        @PermitAll
        void read() {}
    }

    static class FineLetters {}
}
