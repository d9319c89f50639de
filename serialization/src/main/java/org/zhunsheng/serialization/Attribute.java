package org.zhunsheng.serialization;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a model type.
 *
 * @param name its name, which is its key
 * @param accessor what reads it from a value
 * @param codec how it is written
 * @param presence what it means if the key is not there
 */
record Attribute(String name, Method accessor, Codec<Object> codec, Presence presence) {
    /** What it means if a key is not there. */
    enum Presence {
        /** It has to be there. */
        REQUIRED,
        /** The attribute is an {@link Optional}. */
        OPTIONAL,
        /** The attribute is a list, set or map, and empty. */
        EMPTY,
        /** The attribute has its default. */
        DEFAULT
    }

    /** What to write, or nothing if the key is left out. */
    @Nullable
    Object write(Object owner) {
        Object value = Reflection.call(accessor, owner);
        if (value instanceof Optional<?> optional) {
            return optional.map(codec::write).orElse(null);
        }
        return presence == Presence.EMPTY && Containers.isEmpty(value) ? null : codec.write(value);
    }
}
