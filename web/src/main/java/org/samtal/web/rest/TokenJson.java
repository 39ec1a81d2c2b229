package org.samtal.web.rest;

import java.util.List;
import java.util.Optional;
import org.samtal.api.ApiTokenRow;
import org.samtal.api.NewToken;

/** Tokens as their owner sees them. */
final class TokenJson {

    private TokenJson() {}

    /** The name of a token to make. */
    record Draft(String name) {}

    /** A new token, with the text that is shown this once. */
    record Made(long id, String name, String token) {

        static Made of(NewToken made) {
            return new Made(made.id(), made.name(), made.token());
        }

        /** Never the token (S87). */
        @Override
        public String toString() {
            return "Made[id=" + id + "]";
        }
    }

    /** One's own tokens that still work. */
    record Page(List<ApiTokenRow> items, Optional<String> next) {}
}
