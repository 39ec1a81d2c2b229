package org.samtal.web.rest.json;

import java.io.Serial;
import java.util.List;

/**
 * A request that can't be understood: no JSON, a field that does not exist, a value of the wrong type. Answered with 400.
 *
 * <p>What can be understood but breaks a rule is a {@link org.samtal.kernel.DomainException.Rejected} instead.
 */
public final class MalformedInput extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param field the input that must change, such as {@code conversations[2].subject}; empty when it is the whole
     * @param key of the text in the bundles
     */
    public MalformedInput(String field, String key, Object... arguments) {
        super(key);
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
