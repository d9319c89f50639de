package org.zhunsheng.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;

/** The best plan, and why it is the best. Immutable and thread-safe. */
@Value.Immutable
@ModelStyle
public interface PlanAnswer {
    /** What was asked. */
    PlanRequest request();

    /** Whether the plan achieves the aim. Within an effort every plan does. */
    boolean reached();

    /** The chosen remedies; those that start first come first, and of them the one that gains most. */
    List<ChosenRemedy> chosen();

    /** The other remedies of the library, in its order, and why they are left out. */
    List<LeftOut> leftOut();

    /** How the unit stands once the plan is carried out; how it stands now if the aim cannot be reached. */
    Assessment after();

    /** The effort of the plan, in person-days. */
    long personDays();

    /** The day on which all of it shows; empty if there is nothing to do. */
    Optional<LocalDate> ready();

    /** The next best plan; empty if there is none. */
    Optional<Alternative> nextBest();

    /** The highest lower end that any choice of remedies reaches, if the aim is beyond it. */
    Optional<Points> atMost();

    /** The vetoes that are triggered, by their titles: they stand whatever the plan does, and bar the grades above them. */
    List<LocalText> triggered();

    /** How sure it is. */
    Proof proof();

    /** What stays chosen if efforts are not as estimated; nothing is drawn if nothing is chosen. */
    @Value.Default
    default PlanStability stability() {
        return PlanStability.NONE;
    }

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link PlanAnswer} does not allow. */
    final class Builder extends ImmutablePlanAnswer.Builder {
        Builder() {}
    }
}
