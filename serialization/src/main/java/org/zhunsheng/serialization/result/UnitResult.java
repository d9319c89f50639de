package org.zhunsheng.serialization.result;

import java.util.Objects;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

/**
 * The unit that a result is about.
 *
 * @param id its short stable name
 * @param name its full name
 * @param kind what kind of body it is
 */
public record UnitResult(String id, String name, UnitKind kind) {
    /** Refuses null. */
    public UnitResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    /** The form of {@code unit}. */
    public static UnitResult of(GovernmentUnit unit) {
        return new UnitResult(unit.id(), unit.name(), unit.kind());
    }
}
