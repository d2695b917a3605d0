// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.configuration.metatype.Scalar;
import org.osgi.annotation.versioning.ProviderType;

/** The types of a property's value, and their text. */
@ProviderType
public final class Scalars {

    private static final Map<Class<?>, Scalar> SCALARS = Map.of(
            String.class, Scalar.STRING,
            Long.class, Scalar.LONG,
            Double.class, Scalar.DOUBLE,
            Float.class, Scalar.FLOAT,
            Integer.class, Scalar.INTEGER,
            Byte.class, Scalar.BYTE,
            Character.class, Scalar.CHAR,
            Boolean.class, Scalar.BOOLEAN,
            Short.class, Scalar.SHORT,
            Password.class, Scalar.PASSWORD);

    private Scalars() {}

    /** The type of a value, or of the elements of an array or a collection; empty where Kura has none for it. */
    public static Optional<Scalar> of(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().findFirst().flatMap(Scalars::of);
        }
        Class<?> type = value.getClass().isArray() ? value.getClass().getComponentType() : value.getClass();
        return Optional.ofNullable(SCALARS.get(boxed(type)));
    }

    /** Whether the value is an array or a collection. */
    public static boolean isMany(Object value) {
        return value instanceof Collection<?> || value.getClass().isArray();
    }

    /** The elements of an array or a collection, or the value itself. */
    public static List<Object> elements(Object value) {
        if (value instanceof Collection<?> many) {
            return new ArrayList<>(many);
        }
        if (!value.getClass().isArray()) {
            return List.of(value);
        }
        var elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
        }
        return elements;
    }

    /** An array of the type's own class, {@code Integer[]} for an Integer. */
    public static Object array(Scalar type, List<?> elements) {
        Object array = Array.newInstance(classOf(type), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    /** The class of one value. */
    public static Class<?> classOf(Scalar type) {
        return SCALARS.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads one value.
     *
     * @throws IllegalArgumentException where the text is no value of the type
     */
    public static Object parse(Scalar type, String text) {
        return switch (type) {
            case STRING -> text;
            case LONG -> Long.valueOf(text.trim());
            case DOUBLE -> Double.valueOf(text.trim());
            case FLOAT -> Float.valueOf(text.trim());
            case INTEGER -> Integer.valueOf(text.trim());
            case BYTE -> Byte.valueOf(text.trim());
            case CHAR -> character(text);
            case BOOLEAN -> truth(text.trim());
            case SHORT -> Short.valueOf(text.trim());
            case PASSWORD -> new Password(text);
        };
    }

    /**
     * The type that a name in a file stands for; OSGi calls {@code Character} what Kura calls {@code Char}.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public static Scalar named(String name) {
        return name.equals("Character") ? Scalar.CHAR : Scalar.fromValue(name);
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character: \"" + text + "\"");
        }
        return text.charAt(0);
    }

    private static Boolean truth(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("neither true nor false: \"" + text + "\"");
        }
        return Boolean.valueOf(text);
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }
}
