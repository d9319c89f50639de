package org.zhunsheng.core.register;

import java.util.List;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.unit.UnitKind;

/** The figures that every unit of a kind is asked for. */
@Value.Immutable
@ModelStyle
public interface AskedFacts {
    /** The kind of unit. */
    UnitKind kind();

    /** The codes, in the order of the form. */
    List<FactCode> facts();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link AskedFacts} does not allow. */
    final class Builder extends ImmutableAskedFacts.Builder {
        Builder() {}
    }
}
