package org.samtal.team;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * The three rows that one try to sign in is counted in.
 *
 * @param pair this client at this account
 * @param account this account, whoever asks
 * @param client this client, whatever it asks for
 */
record SignInBuckets(String pair, String account, String client) {

    private static final int NETWORK_BYTES = 8;

    /** Names the rows by keyed hashes, so that the table tells nobody's address. */
    static SignInBuckets of(String email, String clientAddress, UnaryOperator<String> hash) {
        var network = network(clientAddress);
        return new SignInBuckets(
                hash.apply("pair " + email + " " + network),
                hash.apply("account " + email),
                hash.apply("client " + network));
    }

    /** An IPv6 customer owns a network of 64 bits and may use any address in it. */
    private static String network(String clientAddress) {
        if (!clientAddress.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return clientAddress;
        }
        try {
            var bytes = InetAddress.getByName(clientAddress).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(NETWORK_BYTES, bytes.length)));
        } catch (UnknownHostException notAnAddress) {
            return clientAddress;
        }
    }
}
