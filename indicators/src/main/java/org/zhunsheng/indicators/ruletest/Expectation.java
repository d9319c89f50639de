package org.zhunsheng.indicators.ruletest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoState;

/** What a test expects, at least one thing. What is not said is not looked at. */
@Value.Immutable
@ModelStyle
public abstract class Expectation {
    /** The total. */
    public abstract Optional<ScoreInterval> total();

    /** The total as it would be if no veto struck. */
    public abstract Optional<ScoreInterval> totalBeforeVetoes();

    /** The share of the points that the evidence decides, in percent. */
    public abstract Optional<BigDecimal> coverage();

    /** The id of the grade that is certain, or the ids of the lowest and the highest that are possible; not looked at if empty. */
    public abstract List<String> grade();

    /** Whether a veto puts the unit out. */
    public abstract Optional<VetoState> disqualification();

    /** The points of groups. */
    public abstract Map<IndicatorCode, ScoreInterval> groups();

    /** The points of indicators. */
    public abstract Map<IndicatorCode, ScoreInterval> items();

    /** What is known of indicators. */
    public abstract Map<IndicatorCode, Status> status();

    /** The reasons among the lines of indicators; other lines may be there too. */
    public abstract Map<IndicatorCode, List<ReasonCode>> reasons();

    /** The points of bonuses, before what keeps them within the total. */
    public abstract Map<String, ScoreInterval> bonuses();

    /** Whether vetoes strike. */
    public abstract Map<String, VetoState> vetoes();

    @Value.Check
    void check() {
        boolean nothing = total().isEmpty()
                && totalBeforeVetoes().isEmpty()
                && coverage().isEmpty()
                && grade().isEmpty()
                && disqualification().isEmpty()
                && groups().isEmpty()
                && items().isEmpty()
                && status().isEmpty()
                && reasons().isEmpty()
                && bonuses().isEmpty()
                && vetoes().isEmpty();
        if (nothing) {
            throw InvalidModelException.of(Violation.of("EXPECTS_NOTHING", ""));
        }
        if (grade().size() > 2) {
            throw InvalidModelException.of(Violation.of("GRADES_EXPECTED", "grade", grade().size()));
        }
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Expectation} does not allow. */
    public static final class Builder extends ImmutableExpectation.Builder {
        Builder() {}
    }
}
