package org.zhunsheng.indicators.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** What is wrong with a scheme once profiles have tailored it, told as faults of the profiles. */
final class TailoredFaults {
    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)].*");

    private final ScoringScheme after;
    private final List<AppliedAdjustment> applied;
    private final ScoringScheme before;

    TailoredFaults(ScoringScheme after, List<AppliedAdjustment> applied, ScoringScheme before) {
        this.after = after;
        this.applied = applied;
        this.before = before;
    }

    /** {@code faults} of the tailored scheme, each naming the profile that brings it, and what only a profile can get wrong. */
    ImmutableList<Violation> of(List<Violation> faults) {
        ImmutableList.Builder<Violation> named = ImmutableList.builder();
        faults.forEach(fault -> named.add(named(fault)));
        movedTotal().ifPresent(named::add);
        return named.build();
    }

    private Violation named(Violation fault) {
        Matcher item = ITEM.matcher(fault.path());
        Optional<IndicatorCode> code = item.matches()
                ? Optional.of(after.items().get(Integer.parseInt(item.group(1))).indicator())
                : Optional.empty();
        ImmutableSet<String> touching = applied.stream()
                .filter(one -> code.isEmpty() || code.equals(pointsOf(one.adjustment())))
                .map(AppliedAdjustment::profile)
                .collect(ImmutableSet.toImmutableSet());
        return Violation.of("PROFILE_FAULT", fault.path(), names(touching), fault.message());
    }

    /** The indicator whose points an adjustment states. */
    private static Optional<IndicatorCode> pointsOf(Adjustment adjustment) {
        if (adjustment instanceof Adjustment.SetPoints set) {
            return Optional.of(set.indicator());
        }
        return adjustment instanceof Adjustment.Add add
                ? Optional.of(add.indicator().code())
                : Optional.empty();
    }

    /** Grades are of the points of the whole: where those move and nothing scales them back, the grades no longer mean the same. */
    private Optional<Violation> movedTotal() {
        boolean graded = after.grades().stream().anyMatch(grade -> grade.from().compareTo(Points.ZERO) > 0);
        if (after.scaledTo().isPresent() || !graded || after.total().equals(before.total())) {
            return Optional.empty();
        }
        ImmutableSet<String> moving = applied.stream()
                .filter(one -> pointsOf(one.adjustment()).isPresent())
                .map(AppliedAdjustment::profile)
                .collect(ImmutableSet.toImmutableSet());
        String limits = after.gradesFor(UnitKind.COUNTY).stream()
                .map(grade -> grade.from().toString())
                .collect(Collectors.joining("/"));
        return Optional.of(
                Violation.of("PROFILE_MOVES_TOTAL", "profiles", names(moving), before.total(), after.total(), limits));
    }

    private static String names(ImmutableSet<String> profiles) {
        return String.join(", ", profiles);
    }
}
