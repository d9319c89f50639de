package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.Derivation;

/** Makes the ties of derivations; those that count the same overdue cases are one. */
final class TieSorting implements Derivation.Cases<Boolean> {
    private final Map<FactCode, List<TimeTie.Line>> late = new LinkedHashMap<>();
    private final Map<FactCode, List<TimeTie.Line>> tooShort = new LinkedHashMap<>();
    private final List<Tie> others = new ArrayList<>();
    private final Function<FactCode, Optional<UnitClass>> units;

    private TieSorting(Function<FactCode, Optional<UnitClass>> units) {
        this.units = units;
    }

    /** The ties of {@code derivations}. */
    static ImmutableList<Tie> ties(
            List<Derivation> derivations, DutyLimits limits, Function<FactCode, Optional<UnitClass>> units) {
        TieSorting sorting = new TieSorting(units);
        derivations.forEach(derivation -> derivation.match(sorting));
        ImmutableList.Builder<Tie> ties = ImmutableList.builder();
        sorting.late.forEach((count, lines) -> ties.add(new TimeTie(count, ImmutableList.copyOf(lines), true, limits)));
        sorting.tooShort.forEach(
                (count, lines) -> ties.add(new TimeTie(count, ImmutableList.copyOf(lines), false, limits)));
        return ties.addAll(sorting.others).build();
    }

    @Override
    public Boolean limit(Derivation.Limit derivation) {
        return line(late, derivation.overdue(), derivation.longest(), derivation.duty());
    }

    @Override
    public Boolean shortest(Derivation.Shortest derivation) {
        return line(tooShort, derivation.tooShort(), derivation.shortest(), derivation.duty());
    }

    private Boolean line(Map<FactCode, List<TimeTie.Line>> counts, FactCode count, FactCode time, String duty) {
        return units.apply(time)
                .map(unit ->
                        counts.computeIfAbsent(count, any -> new ArrayList<>()).add(new TimeTie.Line(time, duty, unit)))
                .orElse(false);
    }

    @Override
    public Boolean unmet(Derivation.Unmet derivation) {
        return others.add(new Tie.Unmet(derivation.rate(), derivation.unmet()));
    }

    @Override
    public Boolean presence(Derivation.Presence derivation) {
        return others.add(new Tie.Presence(derivation.count(), derivation.yesNo()));
    }
}
