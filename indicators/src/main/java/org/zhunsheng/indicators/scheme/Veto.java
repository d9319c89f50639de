package org.zhunsheng.indicators.scheme;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;

/**
 * One breach that overrides the points (一票否决). The score without it stays visible. A veto takes points and never gives any: what
 * is below its limit already stays. While it is open, it lowers the lower end alone. A condition on a fact that does not apply never
 * strikes. Vetoes on the total strike one after the other, when it has been rounded.
 */
@Value.Immutable
@ModelStyle
public interface Veto {
    /** Names the veto within its scheme. */
    String id();

    /** What is vetoed. */
    @Valid
    LocalText title();

    /** When it strikes. */
    Condition condition();

    /** What it does. */
    Effect effect();

    /** What it rests on; empty for a rule of the scheme itself. */
    List<@Valid LegalBasis> basis();

    /** What a veto does. */
    sealed interface Effect {
        /** The unit is out, whatever its points. The points stay as they are. */
        record Disqualify() implements Effect {}

        /**
         * The indicator earns nothing, before its group is put together. What counted in full because it does not apply is taken too.
         *
         * @param indicator the indicator
         */
        record ZeroItem(IndicatorCode indicator) implements Effect {
            /** Refuses null. */
            public ZeroItem {
                Objects.requireNonNull(indicator, "indicator");
            }
        }

        /** The total becomes zero. */
        record ZeroTotal() implements Effect {}

        /**
         * The total is at most {@code points}.
         *
         * @param points the cap
         */
        record CapTotal(Points points) implements Effect {
            /** Refuses null. */
            public CapTotal {
                Objects.requireNonNull(points, "points");
            }
        }

        /**
         * The grade is at best {@code grade}. The points stay as they are.
         *
         * @param grade the id of the grade
         */
        record CapGrade(String grade) implements Effect {
            /** Refuses null. */
            public CapGrade {
                Objects.requireNonNull(grade, "grade");
            }
        }
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Veto} does not allow. */
    final class Builder extends ImmutableVeto.Builder {
        Builder() {}
    }
}
