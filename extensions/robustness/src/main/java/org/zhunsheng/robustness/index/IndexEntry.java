package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.zhunsheng.core.validation.Place;

/**
 * What is said of one column of a table, or of one aggregate: a row of the metadata. Immutable and thread-safe.
 *
 * @param code its code, {@code iCode}
 * @param name its name, {@code iName}; the code if there is none
 * @param type what it is
 * @param level 1 for indicators, 2 for what is made of them, and so on; empty for what takes no part in the index
 * @param parent the code of what it goes into; empty text for the index itself and for what takes no part
 * @param direction 1 if more is better, −1 if less is
 * @param weight its weight in its parent, relative to its siblings
 * @param denominator the code of what it is divided by, empty text if it is not
 * @param parameters the numbers of further columns, such as {@code Target}, {@code goalpost_lower} and {@code goalpost_upper}
 * @param settings what of the plan is otherwise for it
 * @param place where it stands
 */
public record IndexEntry(
        String code,
        String name,
        Type type,
        OptionalInt level,
        String parent,
        int direction,
        double weight,
        String denominator,
        ImmutableMap<String, Double> parameters,
        IndexSettings settings,
        Place place) {
    /** Refuses null. */
    public IndexEntry {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(place, "place");
    }

    /** What a column is. */
    public enum Type {
        /** A number that the index is made of. */
        INDICATOR,
        /** What is made of indicators or of other aggregates. */
        AGGREGATE,
        /** A text that puts units in groups. */
        GROUP,
        /** A number that indicators are divided by. */
        DENOMINATOR,
        /** Something else, which is left alone. */
        OTHER
    }

    /** A further number of the metadata, if there is one. */
    public OptionalDouble parameter(String column) {
        Double value = parameters.get(column);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
