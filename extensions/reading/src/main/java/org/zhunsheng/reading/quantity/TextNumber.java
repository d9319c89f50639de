package org.zhunsheng.reading.quantity;

import java.util.Objects;
import java.util.function.Function;

/** A number that stands in a paragraph. Ends are indexes of the folded text. */
public sealed interface TextNumber permits Quantity, ExcludedNumber {
    /** Where it begins, with the words that belong to it, such as 约. */
    int start();

    /** Where it ends, with its unit. */
    int end();

    /** What {@code cases} make of it. */
    <R> R match(Cases<R> cases);

    /** One function for each kind of number. */
    record Cases<R>(Function<Quantity, R> quantity, Function<ExcludedNumber, R> excluded) {
        /** Refuses null. */
        public Cases {
            Objects.requireNonNull(quantity, "quantity");
            Objects.requireNonNull(excluded, "excluded");
        }
    }
}
