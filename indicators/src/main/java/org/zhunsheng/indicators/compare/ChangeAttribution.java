package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * A change by its causes. The parts add up to the whole, to the last digit at either end. Immutable and thread-safe.
 *
 * @param parts the part of every cause, in the order of the causes
 */
public record ChangeAttribution(ImmutableMap<Cause, Change> parts) {
    /** Refuses null. */
    public ChangeAttribution {
        Objects.requireNonNull(parts, "parts");
    }

    /** Collects parts; what is not put in is none. */
    static final class Builder {
        private final Map<Cause, Change> parts = new EnumMap<>(Cause.class);

        Builder() {
            for (Cause cause : Cause.values()) {
                parts.put(cause, Change.NONE);
            }
        }

        Builder add(Cause cause, Change change) {
            parts.merge(cause, change, Change::plus);
            return this;
        }

        ChangeAttribution build() {
            return new ChangeAttribution(Maps.immutableEnumMap(parts));
        }
    }

    /** The part of {@code cause}. */
    public Change of(Cause cause) {
        return parts.getOrDefault(cause, Change.NONE);
    }

    /** The whole change. */
    public Change whole() {
        return parts.values().stream().reduce(Change.NONE, Change::plus);
    }
}
