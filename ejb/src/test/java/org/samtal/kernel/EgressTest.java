package org.samtal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samtal.kernel.Egress.Closed;

class EgressTest {

    private static final Egress USUAL = Egress.of(new Settings(Map.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1"
            })
    void s42NetworkThatIsNotPublicShouldBeClosed(String host) {
        assertThrows(Closed.class, () -> USUAL.addresses(host, 993));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void publicAddressShouldBeOpen(String host) throws IOException {
        assertEquals(1, USUAL.addresses(host, 993).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 80, 3306, 5432, 6379, 9990})
    void s45PortOfOtherServersShouldBeClosed(int port) {
        assertThrows(Closed.class, () -> USUAL.addresses("8.8.8.8", port));
    }

    @Test
    void namedNetworkShouldBeOpen() throws IOException {
        var egress = Egress.of(new Settings(
                Map.of("SAMTAL_MAILBOX_NETWORKS", "10.0.0.0/8, 127.0.0.1", "SAMTAL_MAILBOX_PORTS", "1143")));

        assertEquals(1143, egress.addresses("127.0.0.1", 1143).get(0).getPort());
        assertEquals(1, egress.addresses("10.200.0.1", 1143).size());
        assertThrows(Closed.class, () -> egress.addresses("127.0.0.2", 1143));
        assertThrows(Closed.class, () -> egress.addresses("11.0.0.1", 993));
    }
}
