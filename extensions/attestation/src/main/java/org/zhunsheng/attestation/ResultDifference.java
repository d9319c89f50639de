package org.zhunsheng.attestation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first place where two results differ.
 *
 * @param path the place, such as {@code ledger[4].low}
 * @param first what stands there in the first; empty if nothing does
 * @param second what stands there in the second; empty if nothing does
 */
public record ResultDifference(String path, Optional<String> first, Optional<String> second) {
    /** Refuses null. */
    public ResultDifference {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** The first place where {@code first} and {@code second} differ, in the order of the first; empty if they are equal. */
    public static Optional<ResultDifference> between(Map<String, ?> first, Map<String, ?> second) {
        return ofMaps("", first, second);
    }

    private static Optional<ResultDifference> ofMaps(String path, Map<?, ?> first, Map<?, ?> second) {
        Set<Object> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        return keys.stream()
                .flatMap(key ->
                        of(path.isEmpty() ? key.toString() : path + "." + key, first.get(key), second.get(key))
                                .stream())
                .findFirst();
    }

    private static Optional<ResultDifference> ofLists(String path, List<?> first, List<?> second) {
        for (int index = 0; index < Math.max(first.size(), second.size()); index++) {
            Optional<ResultDifference> found = of(
                    path + "[" + index + "]",
                    index < first.size() ? first.get(index) : null,
                    index < second.size() ? second.get(index) : null);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ResultDifference> of(String path, @Nullable Object first, @Nullable Object second) {
        if (first instanceof Map<?, ?> left && second instanceof Map<?, ?> right) {
            return ofMaps(path, left, right);
        }
        if (first instanceof List<?> left && second instanceof List<?> right) {
            return ofLists(path, left, right);
        }
        Optional<String> left = text(first);
        Optional<String> right = text(second);
        return left.equals(right) ? Optional.empty() : Optional.of(new ResultDifference(path, left, right));
    }

    private static Optional<String> text(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return Optional.of(decimal.stripTrailingZeros().toPlainString());
        }
        return Optional.ofNullable(value).map(Object::toString);
    }
}
