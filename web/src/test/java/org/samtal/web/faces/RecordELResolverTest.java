package org.samtal.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {
    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new Context();

    @Test
    void componentShouldBeReadAsAProperty() {
        assertEquals("Ada", resolver.getValue(context, new Person("Ada", "Lovelace"), "first"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void whatARecordMakesOfItsComponentsShouldBeReadAsAProperty() {
        assertEquals("Ada Lovelace", resolver.getValue(context, new Person("Ada", "Lovelace"), "name"));
    }

    @Test
    void methodWithArgumentsShouldBeLeftToOthers() {
        resolver.getValue(context, new Person("Ada", "Lovelace"), "greeting");

        assertFalse(context.isPropertyResolved());
    }

    /** Somebody, for expressions to read. */
    public record Person(String first, String last) {
        public String name() {
            return first + " " + last;
        }

        public String greeting(String word) {
            return word + " " + first;
        }
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
