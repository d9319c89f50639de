package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** By when what is open of an indicator is due: what has a day of its own by that day, all else by the last day of the period. */
final class DueDays {
    private final Assessment assessment;
    private final Targets targets;

    DueDays(Assessment assessment, Targets targets) {
        this.assessment = assessment;
        this.targets = targets;
    }

    /** The first of the days; empty if claims differ, or a day depends on an event of which the day is not known. */
    Optional<LocalDate> of(IndicatorCode code) {
        ImmutableList<FactCode> open = assessment.openFacts(code);
        if (open.stream().anyMatch(this::isDisputed)) {
            return Optional.empty();
        }
        List<FactCode> withDay = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (ScoringMethod.Deadline deadline : targets.deadlines(code)) {
            if (deadline.facts().stream().noneMatch(open::contains)) {
                continue;
            }
            Optional<LocalDate> last = assessment.lastDay(deadline.due());
            if (last.isEmpty()) {
                return Optional.empty();
            }
            days.add(last.get());
            withDay.addAll(deadline.facts());
        }
        if (days.isEmpty() || !withDay.containsAll(open)) {
            days.add(assessment.dossier().to());
        }
        return days.stream().min(LocalDate::compareTo);
    }

    private boolean isDisputed(FactCode fact) {
        return assessment.dossier().knowledge(fact) instanceof Knowledge.Disputed;
    }
}
