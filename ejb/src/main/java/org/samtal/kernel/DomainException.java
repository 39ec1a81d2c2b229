package org.samtal.kernel;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.OptimisticLockException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/**
 * A refusal the person in front of the screen can understand: a bundle key and its arguments.
 *
 * <p>Rolls the transaction back. Two translators turn it into a notice on the page or a problem document (RFC 9457);
 * nothing else catches it.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract sealed class DomainException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    DomainException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the text in the bundles, such as {@code conversation.reply.conflict}. */
    public String key() {
        return key;
    }

    /** Values for the placeholders of that text. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }

    /**
     * The refusal behind an error, however deep the container has wrapped it. Losing against another writer's
     * {@code @Version} is one, too.
     */
    public static Optional<DomainException> behind(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new Conflict("conflict.changed"));
            }
        }
        return Optional.empty();
    }

    /** There is no such thing, or the actor may not know that it exists. */
    public static final class NotFound extends DomainException {
        @Serial
        private static final long serialVersionUID = 1L;

        public NotFound(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The actor may not do this. */
    public static final class Forbidden extends DomainException {
        @Serial
        private static final long serialVersionUID = 1L;

        public Forbidden(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Somebody else was faster: what the actor saw is not what is stored. */
    public static final class Conflict extends DomainException {
        @Serial
        private static final long serialVersionUID = 1L;

        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The input breaks a rule; {@link #field()} says which input. */
    public static final class Rejected extends DomainException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String field;

        public Rejected(String field, String key, Object... arguments) {
            super(key, arguments);
            this.field = field;
        }

        /** Name of the input that must change, or an empty text when it is the whole. */
        public String field() {
            return field;
        }
    }
}
