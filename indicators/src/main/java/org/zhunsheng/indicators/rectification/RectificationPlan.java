package org.zhunsheng.indicators.rectification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** A unit's plan to close its gaps (整改方案). Building one checks that ids are unique. */
@Value.Immutable
@ModelStyle
public abstract class RectificationPlan {
    /** The unit. */
    @Valid
    public abstract GovernmentUnit unit();

    /** Its title. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 400, message = "{TEXT_TOO_LONG}")
    public abstract String title();

    /** The day on which it was made. */
    public abstract LocalDate madeOn();

    /** The id of the catalogue whose gaps it closes. */
    public abstract String catalogue();

    /** What will be done. */
    public abstract List<@Valid RectificationItem> items();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items().size(); i++) {
            if (!ids.add(items().get(i).id())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID", "items[" + i + "].id", items().get(i).id()));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RectificationPlan} does not allow. */
    public static final class Builder extends ImmutableRectificationPlan.Builder {
        Builder() {}
    }
}
