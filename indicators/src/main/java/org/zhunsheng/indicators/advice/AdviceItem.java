package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Remedy;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.gap.Gap;

/** One thing that a unit is advised to do, and why. Immutable and thread-safe. */
@Value.Immutable
@ModelStyle
public interface AdviceItem {
    /** Whether it is to be proved, mended or explained. */
    Gap.Action kind();

    /** Why. */
    Ground ground();

    /** The indicators that it bears on; none for a finding about the report itself. */
    ImmutableList<IndicatorCode> indicators();

    /** The figures and facts involved. */
    ImmutableList<FactCode> facts();

    /** What it is about. */
    LocalText title();

    /** What to do. */
    LocalText action();

    /** What would decide it, where something is to be proved. */
    ImmutableList<Proof> proofs();

    /** How to mend it, where something is shown to be lacking. */
    Optional<Remedy> remedy();

    /** How to mend it if the proof turns out badly. */
    Optional<Remedy> ifSo();

    /** What the indicator is worth, where it bears on one indicator alone. */
    Optional<Worth> worth();

    /** What it does to the total as stated if all of it turns out well. */
    Optional<Gain> gain();

    /** What of that still counts for this assessment. */
    Optional<Gain> still();

    /** What the lower end of the total as verified rises by once papers back what is stated. */
    Optional<Points> verified();

    /** What the lower end of the total can be expected to rise by under the assumptions. */
    Points expected();

    /** Person-days, under the assumptions. */
    int personDays();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null. */
    final class Builder extends ImmutableAdviceItem.Builder {
        Builder() {}
    }
}
