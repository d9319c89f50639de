package org.zhunsheng.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.scheme.Grade;

/** What a best plan is asked for: the unit as it stands, the remedies to choose from, and what is to be achieved by when. */
@Value.Immutable
@ModelStyle
public abstract class PlanRequest {
    /** How the unit stands now. */
    public abstract Assessment assessment();

    /** The remedies to choose from. */
    public abstract RemedyLibrary library();

    /** What is to be achieved. */
    public abstract Aim aim();

    /** Which assessment the plan is for; the one at hand if not said otherwise. */
    @Value.Default
    public PlanFor purpose() {
        return PlanFor.THIS_ASSESSMENT;
    }

    /** The day on which work starts; the day after the period that was assessed if not said otherwise. */
    @Value.Default
    public LocalDate from() {
        return assessment().dossier().to().plusDays(1);
    }

    /** The day by which every chosen remedy has to show, that day included; no limit if empty. */
    public abstract Optional<LocalDate> until();

    /** How long the search may take, in seconds, 1 to 3600. A search that is cut off says how far it came. */
    @Value.Default
    public int seconds() {
        return 60;
    }

    /** How often the plan is made again with other efforts, to tell what stays chosen: 0 to 1,000, 20 if not said otherwise. */
    @Value.Default
    public int draws() {
        return 20;
    }

    @Value.Check
    void check() {
        if (draws() < 0 || draws() > 1000) {
            throw InvalidModelException.of(Violation.of("PLAN_DRAWS", "draws", draws()));
        }
        if (seconds() < 1 || seconds() > 3600) {
            throw InvalidModelException.of(Violation.of("PLAN_SECONDS", "seconds", seconds()));
        }
        if (until().filter(from()::isAfter).isPresent()) {
            throw InvalidModelException.of(Violation.of("PERIOD_REVERSED", "until", from(), until().orElseThrow()));
        }
        if (aim() instanceof Aim.LiftBy lift && lift.points().micros() <= 0) {
            throw InvalidModelException.of(Violation.of("AIM_NOT_POSITIVE", "aim", lift.points()));
        }
        if (aim() instanceof Aim.WithinEffort effort && effort.personDays() < 0) {
            throw InvalidModelException.of(Violation.of("EFFORT_NEGATIVE", "aim", effort.personDays()));
        }
        if (aim() instanceof Aim.ReachGrade reach && !grades().contains(reach.grade())) {
            throw InvalidModelException.of(
                    Violation.of("UNKNOWN_GRADE", "aim", reach.grade(), NearestWord.hint(reach.grade(), grades())));
        }
    }

    private List<String> grades() {
        return assessment().scheme().gradesFor(assessment().dossier().unit().kind()).stream()
                .map(Grade::id)
                .toList();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link PlanRequest} does not allow. */
    public static final class Builder extends ImmutablePlanRequest.Builder {
        Builder() {}
    }
}
