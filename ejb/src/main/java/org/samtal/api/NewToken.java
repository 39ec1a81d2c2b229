package org.samtal.api;

/**
 * A token that has just been made.
 *
 * @param token its text, which is shown this once and stored nowhere
 */
public record NewToken(long id, String name, String token) {

    /** Never the token (S87). */
    @Override
    public String toString() {
        return "NewToken[id=" + id + "]";
    }
}
