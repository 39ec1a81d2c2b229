package org.samtal.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SignInBucketsTest {

    @Test
    void addressesOfOneIpv6NetworkShouldShareOneBucket() {
        var one = of("ada@example.com", "2001:db8:1:2::1");
        var other = of("ada@example.com", "2001:db8:1:2:ffff::9");

        assertEquals(one, other);
    }

    @Test
    void addressesOfDifferentIpv6NetworksShouldNot() {
        assertNotEquals(
                of("ada@example.com", "2001:db8:1:2::1").client(),
                of("ada@example.com", "2001:db8:1:3::1").client());
    }

    @Test
    void accountShouldBeOneBucketWhereverTheClientIs() {
        assertEquals(
                of("ada@example.com", "192.0.2.1").account(),
                of("ada@example.com", "198.51.100.7").account());
    }

    @Test
    void pairShouldDependOnBoth() {
        var pair = of("ada@example.com", "192.0.2.1").pair();

        assertNotEquals(pair, of("bo@example.com", "192.0.2.1").pair());
        assertNotEquals(pair, of("ada@example.com", "192.0.2.2").pair());
    }

    private static SignInBuckets of(String email, String address) {
        return SignInBuckets.of(email, address, text -> text);
    }
}
