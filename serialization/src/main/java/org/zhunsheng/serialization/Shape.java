package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.function.Supplier;

/** What a document holds at one place, described so that a schema can be made of it. */
sealed interface Shape {
    /**
     * One value.
     *
     * @param name the name of the type that it has in schemas; empty for what every schema language has itself
     * @param keywords what JSON Schema says of it
     */
    record Single(String name, ImmutableMap<String, Object> keywords) implements Shape {
        /** Refuses null. */
        public Single {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(keywords, "keywords");
        }

        /** A value of a type that JSON Schema names, such as {@code boolean}. */
        static Single of(String jsonType) {
            return new Single("", ImmutableMap.of("type", jsonType));
        }

        /** An integer of 32 bits. */
        static Single integer() {
            return new Single(
                    "", ImmutableMap.of("type", "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE));
        }

        /** A text that reads like {@code form}. */
        static Single reading(String name, String form) {
            return new Single(name, ImmutableMap.of("type", "string", "pattern", whole(form)));
        }

        /** A value of one of several forms. */
        static Single oneOf(String name, Single... forms) {
            return new Single(
                    name,
                    ImmutableMap.of(
                            "anyOf",
                            ImmutableList.copyOf(forms).stream()
                                    .map(Single::keywords)
                                    .collect(ImmutableList.toImmutableList())));
        }

        /** The same with one keyword more. */
        Single with(String keyword, Object value) {
            return new Single(
                    name,
                    ImmutableMap.<String, Object>builder()
                            .putAll(keywords)
                            .put(keyword, value)
                            .buildOrThrow());
        }
    }

    /**
     * One of the constants of an enum, by name.
     *
     * @param type the enum
     */
    record Constants(Class<?> type) implements Shape {
        /** Refuses null. */
        public Constants {
            Objects.requireNonNull(type, "type");
        }
    }

    /**
     * Values one after the other.
     *
     * @param element what each is
     * @param distinct whether none comes twice
     */
    record Elements(Shape element, boolean distinct) implements Shape {
        /** Refuses null. */
        public Elements {
            Objects.requireNonNull(element, "element");
        }
    }

    /**
     * Values by key.
     *
     * @param key what each key is
     * @param value what each value is
     */
    record Entries(Shape key, Shape value) implements Shape {
        /** Refuses null. */
        public Entries {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A value with attributes.
     *
     * @param type the model type
     * @param attributes its attributes, in the order they are written
     */
    record Fields(Class<?> type, ImmutableList<Field> attributes) implements Shape {
        /** Refuses null. */
        public Fields {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(attributes, "attributes");
        }
    }

    /**
     * An attribute of a value.
     *
     * @param name its name, which is its key
     * @param accessor what reads it from a value
     * @param shape what it is; asked for when it is needed, since a type may hold values of its own kind
     * @param presence what it means if the key is not there
     */
    record Field(String name, Method accessor, Supplier<Shape> shape, Presence presence) {
        /** Refuses null. */
        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(accessor, "accessor");
            Objects.requireNonNull(shape, "shape");
            Objects.requireNonNull(presence, "presence");
        }
    }

    /**
     * A value of a sealed type, which says of which subtype it is.
     *
     * @param type the sealed type
     * @param kinds the subtypes by the name of their kind
     */
    record Kinds(Class<?> type, ImmutableMap<String, Fields> kinds) implements Shape {
        /** Refuses null. */
        public Kinds {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(kinds, "kinds");
        }
    }

    /** {@code form} as a pattern that the whole text has to match. */
    static String whole(String form) {
        return "^(?:" + form + ")$";
    }
}
