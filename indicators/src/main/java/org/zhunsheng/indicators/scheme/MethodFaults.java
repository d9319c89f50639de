package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;

/** Checks the parameters of one method, and gives back the faults gathered so far. */
final class MethodFaults implements ScoringMethod.Cases<Faults> {
    private final Faults faults;
    private final SchemeItem item;
    private final String path;

    MethodFaults(Faults faults, SchemeItem item, String path) {
        this.faults = faults;
        this.item = item;
        this.path = path;
    }

    @Override
    public Faults metOrNot(ScoringMethod.MetOrNot method) {
        notEmpty(method.conditions(), "conditions");
        for (int i = 0; i < method.conditions().size(); i++) {
            faults.condition(
                    path + ".conditions[" + i + "]", method.conditions().get(i));
        }
        return faults;
    }

    @Override
    public Faults bands(ScoringMethod.Bands method) {
        faults.numeric(path + ".fact", method.fact(), "BANDS");
        notEmpty(method.bands(), "bands");
        List<ScoringMethod.Band> bands = method.bands();
        for (int i = 0; i < bands.size(); i++) {
            ScoringMethod.Band band = bands.get(i);
            String at = path + ".bands[" + i + "]";
            faults.within(at + ".points", item.indicator(), band.points(), item.points());
            if (band.from().isPresent() == (i == 0) || band.to().isPresent() == (i == bands.size() - 1)) {
                faults.add("BANDS_OPEN_ENDS", at);
            }
            if (band.from().isPresent()
                    && band.to().isPresent()
                    && band.from().get().compareTo(band.to().get()) >= 0) {
                faults.add("BAND_EMPTY", at, i + 1, band.from().get(), band.to().get());
            }
            if (i > 0) {
                junction(bands.get(i - 1).to(), band.from(), i, at + ".from");
            }
        }
        return faults;
    }

    private void junction(Optional<BigDecimal> end, Optional<BigDecimal> start, int band, String at) {
        if (end.isPresent() && start.isPresent()) {
            int order = start.get().compareTo(end.get());
            if (order < 0) {
                faults.add("BANDS_OVERLAP", at, band + 1, start.get(), end.get());
            } else if (order > 0) {
                faults.add("BANDS_GAP", at, band + 1, start.get(), end.get());
            }
        }
    }

    @Override
    public Faults proportional(ScoringMethod.Proportional method) {
        faults.numeric(path + ".fact", method.fact(), "PROPORTIONAL");
        if (method.zeroAt().compareTo(method.fullAt()) == 0) {
            faults.add("PROPORTION_FLAT", path, method.zeroAt());
        }
        return faults;
    }

    @Override
    public Faults deduction(ScoringMethod.Deduction method) {
        faults.within(path + ".floor", item.indicator(), method.floor(), item.points());
        notEmpty(method.clauses(), "clauses");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < method.clauses().size(); i++) {
            clause(method.clauses().get(i), path + ".clauses[" + i + "]", ids);
        }
        return faults;
    }

    private void clause(Clause clause, String at, Set<String> ids) {
        faults.unique(at + ".id", clause.id(), ids);
        if (clause instanceof Clause.PerOccurrence occurrence) {
            faults.numeric(at + ".fact", clause.fact(), "PER_OCCURRENCE");
            taken(at, occurrence.each(), occurrence.cap());
        } else if (clause instanceof Clause.Shortfall shortfall) {
            faults.numeric(at + ".fact", clause.fact(), "SHORTFALL");
            taken(at, shortfall.each(), shortfall.cap());
            if (shortfall.step().signum() <= 0) {
                faults.add("STEP_NOT_POSITIVE", at + ".step", shortfall.step());
            }
        } else if (clause instanceof Clause.Unless unless) {
            faults.condition(at + ".condition", unless.condition());
            if (faults.positive(at + ".loss", clause.id(), unless.loss())) {
                faults.within(at + ".loss", item.indicator(), unless.loss(), item.points());
            }
        }
    }

    private void taken(String at, Points each, Optional<Points> cap) {
        if (faults.positive(at + ".each", item.indicator(), each)) {
            faults.fine(at + ".each", each);
            faults.cap(at + ".cap", cap, each);
        }
        cap.ifPresent(points -> {
            if (points.compareTo(item.points()) > 0) {
                faults.add("POINTS_OVER_ITEM", at + ".cap", item.indicator(), points, item.points());
            }
        });
    }

    @Override
    public Faults checklist(ScoringMethod.Checklist method) {
        notEmpty(method.entries(), "entries");
        Set<String> ids = new HashSet<>();
        Points sum = Points.ZERO;
        for (int i = 0; i < method.entries().size(); i++) {
            ScoringMethod.Entry entry = method.entries().get(i);
            String at = path + ".entries[" + i + "]";
            faults.unique(at + ".id", entry.id(), ids);
            faults.condition(at + ".condition", entry.condition());
            if (faults.positive(at + ".points", entry.id(), entry.points())) {
                faults.fine(at + ".points", entry.points());
            }
            sum = sum.plus(entry.points());
        }
        faults.sum(path + ".entries", item.indicator(), sum, item.points());
        return faults;
    }

    @Override
    public Faults deadline(ScoringMethod.Deadline method) {
        faults.date(path + ".fact", method.fact(), "DEADLINE");
        if (method.due() instanceof Due.Within within) {
            faults.date(path + ".due.start", within.start(), "DEADLINE");
        }
        int days = 0;
        Points points = item.points();
        for (int i = 0; i < method.tiers().size(); i++) {
            ScoringMethod.LateTier tier = method.tiers().get(i);
            String at = path + ".tiers[" + i + "]";
            faults.within(at + ".points", item.indicator(), tier.points(), item.points());
            if (tier.lateDays() <= days || tier.points().compareTo(points) > 0) {
                faults.add("TIERS_ORDER", at, tier.lateDays());
            }
            days = tier.lateDays();
            points = tier.points();
        }
        return faults;
    }

    private void notEmpty(List<?> list, String name) {
        if (list.isEmpty()) {
            faults.add("LIST_EMPTY_IN_METHOD", path + "." + name, item.indicator());
        }
    }
}
