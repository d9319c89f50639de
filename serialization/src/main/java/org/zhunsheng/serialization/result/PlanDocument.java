package org.zhunsheng.serialization.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.WhyLeftOut;

/**
 * The best plan, and how sure it is that none is better. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param library the id of the library that the remedies are from
 * @param purpose which assessment the plan is for
 * @param reached whether the plan achieves what was asked for
 * @param triggered the titles of the vetoes that are triggered and that no plan for this assessment can clear
 * @param before how the unit stands
 * @param after how it stands once the plan is carried out
 * @param personDays the effort of the plan
 * @param ready the day on which all of it shows; absent if there is nothing to do
 * @param proof how sure it is
 * @param atMost the highest lower end that any choice of remedies reaches, if what was asked for is beyond it
 * @param draws how often the plan was made again with efforts up to 50 % less or more, or as far as each remedy says
 * @param chosen the chosen remedies, those that start first first
 * @param nextBest the next best plan, if there is one
 * @param leftOut the other remedies, in the order of the library
 * @param law up to when the law was kept
 */
public record PlanDocument(
        UnitResult unit,
        String library,
        PlanFor purpose,
        boolean reached,
        List<String> triggered,
        AssuranceResult before,
        AssuranceResult after,
        long personDays,
        Optional<LocalDate> ready,
        Proof proof,
        Optional<Points> atMost,
        int draws,
        List<Chosen> chosen,
        Optional<NextBest> nextBest,
        List<LeftOut> leftOut,
        LawKept law) {
    /** Refuses null. */
    public PlanDocument {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(library, "library");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(triggered, "triggered");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(ready, "ready");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(atMost, "atMost");
        Objects.requireNonNull(chosen, "chosen");
        Objects.requireNonNull(nextBest, "nextBest");
        Objects.requireNonNull(leftOut, "leftOut");
        Objects.requireNonNull(law, "law");
    }

    /** What a plan is measured by. */
    public enum Measure {
        /** The lower end of the total, in points: the higher, the better. */
        LOWER_END,
        /** The effort, in person-days: the lower, the better. */
        PERSON_DAYS
    }

    /**
     * How sure it is that no plan is better.
     *
     * @param optimal whether no plan can be better
     * @param measure what plans are measured by
     * @param found what the plan comes to
     * @param bound what no plan can beat; as {@code found} if optimal
     * @param choices how many remedies there were to choose from
     * @param setsScored how many sets of remedies the engine scored
     * @param programsSolved how many integer programs were solved
     * @param statesDrawn how many states of decision diagrams were drawn
     */
    public record Proof(
            boolean optimal,
            Measure measure,
            BigDecimal found,
            BigDecimal bound,
            int choices,
            long setsScored,
            int programsSolved,
            long statesDrawn) {
        /** Refuses null. */
        public Proof {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(found, "found");
            Objects.requireNonNull(bound, "bound");
        }
    }

    /**
     * A chosen remedy.
     *
     * @param id its id
     * @param kind whether it proves what is unknown or mends what is lacking
     * @param indicators the indicators whose gaps it closes
     * @param title what to do
     * @param personDays its effort
     * @param start the day on which its work starts
     * @param ready the day on which it shows
     * @param marginal what the total would lack without it
     * @param timesChosen in how many of the {@code draws} it is chosen
     */
    public record Chosen(
            String id,
            Gap.Action kind,
            List<IndicatorCode> indicators,
            String title,
            int personDays,
            LocalDate start,
            LocalDate ready,
            MoveResult marginal,
            int timesChosen) {
        /** Refuses null. */
        public Chosen {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(indicators, "indicators");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(ready, "ready");
            Objects.requireNonNull(marginal, "marginal");
        }
    }

    /**
     * The next best plan: the best that does without at least one of the chosen remedies.
     *
     * @param remedies the ids of its remedies
     * @param total the total under it
     * @param personDays its effort
     * @param optimal whether it is proved to be the next best
     */
    public record NextBest(List<String> remedies, IntervalResult total, long personDays, boolean optimal) {
        /** Refuses null. */
        public NextBest {
            Objects.requireNonNull(remedies, "remedies");
            Objects.requireNonNull(total, "total");
        }
    }

    /**
     * A remedy that is left out.
     *
     * @param id its id
     * @param title what to do
     * @param personDays its effort
     * @param why why it is left out
     * @param gain what it would add to the plan; absent where it cannot be added
     * @param instead the id of the chosen remedy that excludes it
     */
    public record LeftOut(
            String id,
            String title,
            int personDays,
            WhyLeftOut why,
            Optional<MoveResult> gain,
            Optional<String> instead) {
        /** Refuses null. */
        public LeftOut {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(gain, "gain");
            Objects.requireNonNull(instead, "instead");
        }
    }
}
