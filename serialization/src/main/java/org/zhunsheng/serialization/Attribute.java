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
    /** What a schema says of it. */
    Shape.Field field() {
        return new Shape.Field(name, accessor, codec::shape, presence);
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
