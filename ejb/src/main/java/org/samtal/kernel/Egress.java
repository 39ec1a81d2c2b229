package org.samtal.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which servers that somebody has typed in may be connected to (S42, S45).
 *
 * <p>A name is resolved once, every address it has is checked, and the connection goes to a checked address: a name that
 * answers differently the next time helps nobody. Networks that are not the public internet are closed unless the
 * installation names them, and so are ports that mail servers do not use.
 */
@ApplicationScoped
public class Egress {

    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/16",
                    "64:ff9b::/32",
                    "100::/16",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Network::parse)
            .toList();

    @Inject
    Settings settings;

    /** The rules outside a container. */
    public static Egress of(Settings settings) {
        var egress = new Egress();
        egress.settings = settings;
        return egress;
    }

    /** The addresses of a mail server, all of them checked. */
    public List<InetSocketAddress> addresses(String host, int port) throws IOException {
        if (Stream.of(settings.mailboxPorts().split(","))
                .noneMatch(allowed -> allowed.strip().equals("" + port))) {
            throw new Closed(host);
        }
        return Arrays.stream(checked(host, settings.mailboxNetworks()))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    /** The addresses of a server that pictures are fetched from, all of them checked. */
    public InetAddress[] pictureAddresses(String host) throws IOException {
        return checked(host, settings.pictureNetworks());
    }

    private static InetAddress[] checked(String host, String openNetworks) throws IOException {
        var open = Stream.of(openNetworks.split(","))
                .filter(text -> !text.isBlank())
                .map(text -> Network.parse(text.strip()))
                .toList();
        var found = InetAddress.getAllByName(host);
        for (var address : found) {
            var isPublic = NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
            if (!isPublic && open.stream().noneMatch(network -> network.holds(address))) {
                throw new Closed(host);
            }
        }
        return found;
    }

    /** The installation does not connect there. Says no more than that. */
    public static final class Closed extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        Closed(String host) {
            super("No connection is made to " + host);
        }
    }

    /** Addresses that begin with the same bits, such as {@code 10.0.0.0/8}. */
    private record Network(byte[] first, int bits) {

        static Network parse(String text) {
            var slash = text.indexOf('/');
            var address = slash < 0 ? text : text.substring(0, slash);
            if (!address.matches("[0-9a-fA-F:.]+") || !(address.contains(":") || address.matches("[0-9.]+"))) {
                throw new IllegalStateException("Not a network such as 10.0.0.0/8: " + text);
            }
            try {
                var first = InetAddress.getByName(address).getAddress();
                return new Network(first, slash < 0 ? first.length * 8 : Integer.parseInt(text.substring(slash + 1)));
            } catch (IOException | NumberFormatException unreadable) {
                throw new IllegalStateException("Not a network such as 10.0.0.0/8: " + text, unreadable);
            }
        }

        boolean holds(InetAddress address) {
            var other = address.getAddress();
            if (other.length != first.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((first[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
