package org.zhunsheng.serialization;

import java.util.Optional;

/**
 * How values of one type stand in a document. Immutable and thread-safe.
 *
 * @param <T> the type
 */
interface Codec<T> {
    /** The value that {@code node} holds; empty if it holds none, and then the reason is among the faults. */
    Optional<T> read(Node node, ReadPath path, ReadViolations faults);

    /** {@code value} as a text, number, boolean, list or map. */
    Object write(T value);

    /** What {@link #read} takes, for a schema. */
    Shape shape();
}
