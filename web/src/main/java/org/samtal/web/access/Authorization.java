package org.samtal.web.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Authorization header: a bearer token (RFC 6750) or an address and a password (RFC 7617). */
final class Authorization {

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{1,200}=*)");
    private static final Pattern BASIC = Pattern.compile("(?i:Basic) +([A-Za-z0-9+/]{1,4000}={0,2})");

    private Authorization() {}

    /** An address and a password. */
    record Password(String email, String password) {

        /** Never the password (S87). */
        @Override
        public String toString() {
            return "Password[]";
        }
    }

    static Optional<String> bearer(String header) {
        var matcher = BEARER.matcher(header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static Optional<Password> basic(String header) {
        var matcher = BASIC.matcher(header);
        return matcher.matches() ? decoded(matcher.group(1)).flatMap(Authorization::split) : Optional.empty();
    }

    private static Optional<Password> split(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new Password(text.substring(0, colon), text.substring(colon + 1)));
    }

    private static Optional<String> decoded(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
