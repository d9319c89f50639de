package org.zhunsheng.indicators.duty;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** The duties that are evaluated together. Every id once. */
@Value.Immutable
@ModelStyle
public abstract class DutyRegister {
    /** Names the register. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** The duties. */
    public abstract List<@Valid Duty> duties();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < duties().size(); i++) {
            if (!ids.add(duties().get(i).id())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID", "duties[" + i + "].id", duties().get(i).id()));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** The duties by id. */
    @Value.Lazy
    public ImmutableMap<String, Duty> byId() {
        return Maps.uniqueIndex(duties(), Duty::id);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link DutyRegister} does not allow. */
    public static final class Builder extends ImmutableDutyRegister.Builder {
        Builder() {}
    }
}
