package org.samtal.web.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which pages are ours: what a live handshake and every write is asked for (S54, S58). */
class PublicAddressTest {
    private final PublicAddress local = PublicAddress.of("http://localhost:8080");
    private final PublicAddress secure = PublicAddress.of("https://samtal.example");

    /** S54: behind a proxy that ends TLS the request itself arrives in the clear. */
    @Test
    void pageUnderTheAddressPeopleOpenShouldBeOursWhicheverRoadTheRequestCame() {
        assertTrue(secure.isOwnOrigin("https://samtal.example", "samtal.example"));
        assertTrue(secure.isOwnOrigin("https://samtal.example:443", "samtal.example"));
        assertTrue(secure.isOwnOrigin("https://Samtal.example", "10.0.0.4:8080"));
    }

    @Test
    void pageOfAnotherSiteShouldNotBeOurs() {
        assertFalse(secure.isOwnOrigin("http://samtal.example", "samtal.example"));
        assertFalse(secure.isOwnOrigin("https://samtal.example.evil.example", "samtal.example"));
        assertFalse(secure.isOwnOrigin("https://samtal.example:8443", "samtal.example"));
        assertFalse(secure.isOwnOrigin("null", "samtal.example"));
        assertFalse(local.isOwnOrigin("http://evil.example", "localhost:8080"));
        assertFalse(local.isOwnOrigin("http://localhost:8081", "localhost:8080"));
        assertFalse(local.isOwnOrigin("null", "localhost:8080"));
    }

    @Test
    void pageOfTheOwnComputerShouldBeOursWithoutTls() {
        assertTrue(local.isOwnOrigin("http://localhost:8080", "localhost:8080"));
        assertTrue(local.isOwnOrigin("http://127.0.0.1:8080", "127.0.0.1:8080"));
    }
}
