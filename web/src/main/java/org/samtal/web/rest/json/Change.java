package org.samtal.web.rest.json;

import java.util.Optional;

/**
 * A field of a partial update (RFC 7396): left out, set to a value, or set to {@code null}.
 *
 * @param given false where the field was left out, so that nothing changes
 * @param value what it becomes; empty for {@code null}
 */
public record Change<T>(boolean given, Optional<T> value) {

    private static final Change<?> NONE = new Change<>(false, Optional.empty());

    @SuppressWarnings("unchecked")
    public static <T> Change<T> none() {
        return (Change<T>) NONE;
    }

    public static <T> Change<T> to(Optional<T> value) {
        return new Change<>(true, value);
    }
}
