package org.samtal.web.rest.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The components of a record class, looked up once. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final String[] names;
    private final Type[] types;
    private final Method[] accessors;
    private final Constructor<?> constructor;
    private final Map<String, Integer> positions = new HashMap<>();

    private RecordShape(Class<?> type) {
        var components = type.getRecordComponents();
        names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        types = Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("Every record has its canonical constructor", impossible);
        }
        constructor.setAccessible(true);
        for (var at = 0; at < names.length; at++) {
            accessors[at].setAccessible(true);
            positions.put(names[at], at);
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    int size() {
        return names.length;
    }

    String name(int position) {
        return names[position];
    }

    Type type(int position) {
        return types[position];
    }

    /** Where the component stands, or -1 where the record has none of that name. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    Object get(Object from, int position) {
        try {
            return accessors[position].invoke(from);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Makes the record; what its constructor refuses comes out as it was thrown. */
    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
