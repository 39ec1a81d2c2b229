package org.samtal.kernel;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A condition of a query that an attribute is one of some values, with a parameter for each.
 *
 * <p>Hibernate translates a query with a parameter that stands for a list anew each time it is asked, which costs more than
 * asking the database. The values are filled up to 1, 2, 4, 8…, so that there are few different queries.
 *
 * @param name what the parameters are called, before their number
 * @param values at least one
 */
public record OneOf(String name, Collection<?> values) {

    public OneOf {
        values = Sql.oneOf(List.copyOf(values));
    }

    /** The condition that the attribute is one of the values. */
    public String condition(String attribute) {
        if (values.size() == 1) {
            return attribute + " = :" + name + "0";
        }
        return IntStream.range(0, values.size())
                .mapToObj(i -> ":" + name + i)
                .collect(Collectors.joining(", ", attribute + " in (", ")"));
    }

    /** Gives the query the values. */
    public <Q extends Query> Q bind(Q query) {
        var number = 0;
        for (var value : values) {
            query.setParameter(name + number++, value);
        }
        return query;
    }
}
