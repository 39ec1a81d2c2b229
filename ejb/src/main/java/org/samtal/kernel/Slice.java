package org.samtal.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.samtal.kernel.DomainException.Rejected;

/**
 * One stretch of a longer list, with the cursor behind which it goes on.
 *
 * <p>Keyset paging: the cost of a page does not grow with its depth, and rows that arrive in between neither repeat nor
 * hide others.
 *
 * @param items rows in the order of the list
 * @param next cursor of the following slice, empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> next) {

    /** Most items of one slice. */
    public static final int MAXIMUM_LIMIT = 200;

    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts {@code limit} rows from a query that asked for one more, to know whether there is a next slice. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, Optional.empty());
        }
        var rows = oneMore.subList(0, limit);
        return new Slice<>(rows, Optional.of(cursor.apply(rows.get(limit - 1))));
    }

    /**
     * The limit somebody asked for.
     *
     * @throws Rejected when it is not from 1 to {@value #MAXIMUM_LIMIT}
     */
    public static int checkedLimit(int limit) {
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new Rejected("limit", "list.limit.range", 1, MAXIMUM_LIMIT);
        }
        return limit;
    }
}
