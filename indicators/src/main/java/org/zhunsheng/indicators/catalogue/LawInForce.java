package org.zhunsheng.indicators.catalogue;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;

/**
 * What of the articles that a duty or an indicator rests on is in force between two days. Immutable and thread-safe.
 *
 * @param force how much of the days one of the articles at least is in force
 * @param inForce the articles in force on some of the days
 * @param ended the articles of instruments that ended before the first day
 * @param from the first of the days on which one of the articles is in force
 * @param to the last of the days on which one of the articles is in force
 */
public record LawInForce(
        Force force,
        ImmutableList<LegalBasis> inForce,
        ImmutableList<LegalBasis> ended,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {
    /** Refuses null. */
    public LawInForce {
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(inForce, "inForce");
        Objects.requireNonNull(ended, "ended");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** What of {@code basis} is in force from {@code first} to {@code last}. An instrument that the register does not hold is not. */
    public static LawInForce between(
            InstrumentRegister register, List<LegalBasis> basis, LocalDate first, LocalDate last) {
        return between(register, basis, Optional.empty(), first, last);
    }

    /**
     * What of {@code basis} is in force from {@code first} to {@code last}, where what rests on it binds only during {@code own}.
     */
    public static LawInForce between(
            InstrumentRegister register,
            List<LegalBasis> basis,
            Optional<EffectivePeriod> own,
            LocalDate first,
            LocalDate last) {
        ImmutableList.Builder<LegalBasis> inForce = ImmutableList.builder();
        ImmutableList.Builder<LegalBasis> ended = ImmutableList.builder();
        ImmutableList.Builder<EffectivePeriod> periods = ImmutableList.builder();
        for (LegalBasis article : basis) {
            Optional<EffectivePeriod> effective = register.find(article.instrument())
                    .map(Instrument::effective)
                    .flatMap(period -> own.map(period::intersection).orElse(Optional.of(period)));
            if (effective.isEmpty()) {
                continue;
            }
            if (effective.get().overlaps(first, last)) {
                inForce.add(article);
                periods.add(effective.get());
            } else if (endedBefore(effective.get(), first)) {
                ended.add(article);
            }
        }
        return of(inForce.build(), ended.build(), periods.build(), first, last);
    }

    /** The indicators of {@code catalogue} of whose articles none is in force from {@code first} to {@code last}, in order. */
    public static ImmutableList<Indicator> without(
            InstrumentRegister register, IndicatorCatalogue catalogue, LocalDate first, LocalDate last) {
        return catalogue.byCode().values().stream()
                .filter(indicator -> !indicator.basis().isEmpty()
                        && between(register, indicator.basis(), first, last).force() == Force.NONE)
                .collect(ImmutableList.toImmutableList());
    }

    private static LawInForce of(
            ImmutableList<LegalBasis> inForce,
            ImmutableList<LegalBasis> ended,
            ImmutableList<EffectivePeriod> periods,
            LocalDate first,
            LocalDate last) {
        if (periods.isEmpty()) {
            return new LawInForce(Force.NONE, inForce, ended, Optional.empty(), Optional.empty());
        }
        List<EffectivePeriod> ordered = ImmutableList.sortedCopyOf(comparing(EffectivePeriod::from), periods);
        LocalDate begin = later(ordered.get(0).from(), first);
        LocalDate end = begin;
        boolean gap = !begin.equals(first);
        for (EffectivePeriod period : ordered) {
            gap |= period.from().isAfter(end.plusDays(1));
            LocalDate until = period.to().filter(day -> day.isBefore(last)).orElse(last);
            end = later(end, until);
        }
        gap |= !end.equals(last);
        return new LawInForce(gap ? Force.PART : Force.WHOLE, inForce, ended, Optional.of(begin), Optional.of(end));
    }

    private static boolean endedBefore(EffectivePeriod period, LocalDate day) {
        return period.to().map(end -> end.isBefore(day)).orElse(false);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
