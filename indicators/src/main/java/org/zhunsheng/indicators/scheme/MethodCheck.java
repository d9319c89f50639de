package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;

/** Checks the parameters of one method, and gives back the faults gathered so far. */
final class MethodCheck implements ScoringMethod.Cases<SchemeViolations> {
    private final SchemeViolations faults;
    private final IndicatorCode indicator;
    private final Points available;
    private final String path;

    /** Checks for the method at {@code path}, of an item of {@code available} points. */
    MethodCheck(SchemeViolations faults, IndicatorCode indicator, Points available, String path) {
        this.faults = faults;
        this.indicator = indicator;
        this.available = available;
        this.path = path;
    }

    @Override
    public SchemeViolations metOrNot(ScoringMethod.MetOrNot method) {
        notEmpty(method.conditions(), "conditions");
        for (int i = 0; i < method.conditions().size(); i++) {
            faults.condition(
                    path + ".conditions[" + i + "]", method.conditions().get(i));
        }
        return faults;
    }

    @Override
    public SchemeViolations bands(ScoringMethod.Bands method) {
        faults.numeric(path + ".fact", method.fact(), "BANDS");
        notEmpty(method.bands(), "bands");
        List<ScoringMethod.Band> bands = method.bands();
        for (int i = 0; i < bands.size(); i++) {
            ScoringMethod.Band band = bands.get(i);
            String at = path + ".bands[" + i + "]";
            faults.within(at + ".points", indicator, band.points(), available);
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
        if (!isMonotonic(bands)) {
            faults.warn("BANDS_NOT_MONOTONIC", path + ".bands", indicator);
        }
        return faults;
    }

    private static boolean isMonotonic(List<ScoringMethod.Band> bands) {
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < bands.size(); i++) {
            int order = bands.get(i).points().compareTo(bands.get(i - 1).points());
            rises |= order > 0;
            falls |= order < 0;
        }
        return !(rises && falls);
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
    public SchemeViolations proportional(ScoringMethod.Proportional method) {
        faults.numeric(path + ".fact", method.fact(), "PROPORTIONAL");
        if (method.zeroAt().compareTo(method.fullAt()) == 0) {
            faults.add("PROPORTION_FLAT", path, method.zeroAt());
        }
        method.floor().ifPresent(floor -> faults.within(path + ".floor", indicator, floor, available));
        method.cap().ifPresent(cap -> faults.within(path + ".cap", indicator, cap, available));
        Points floor = method.floor().orElse(Points.ZERO);
        if (floor.compareTo(method.cap().orElse(available)) > 0) {
            faults.add("FLOOR_OVER_CAP", path + ".floor", floor, method.cap().orElse(available));
        }
        return faults;
    }

    @Override
    public SchemeViolations deduction(ScoringMethod.Deduction method) {
        method.floor().ifPresent(floor -> faults.within(path + ".floor", indicator, floor, available));
        if (method.floor().filter(floor -> floor.compareTo(available) >= 0).isPresent()) {
            faults.warn("NEVER_BITES", path + ".floor", indicator);
        }
        notEmpty(method.clauses(), "clauses");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < method.clauses().size(); i++) {
            clause(
                    method.clauses().get(i),
                    path + ".clauses[" + i + "]",
                    ids,
                    method.floor().isPresent());
        }
        return faults;
    }

    private void clause(Clause clause, String at, Set<String> ids, boolean floored) {
        faults.unique(at + ".id", clause.id(), ids);
        if (clause instanceof Clause.PerOccurrence occurrence) {
            faults.numeric(at + ".fact", occurrence.fact(), "PER_OCCURRENCE");
            taken(at, occurrence.each(), occurrence.cap(), floored);
        } else if (clause instanceof Clause.Shortfall shortfall) {
            faults.numeric(at + ".fact", shortfall.fact(), "SHORTFALL");
            taken(at, shortfall.each(), shortfall.cap(), floored);
            step(at, shortfall.step());
            if (shortfall.target().signum() <= 0) {
                faults.warn("NEVER_BITES", at + ".target", clause.id());
            }
        } else if (clause instanceof Clause.Excess excess) {
            faults.numeric(at + ".fact", excess.fact(), "EXCESS");
            taken(at, excess.each(), excess.cap(), floored);
            step(at, excess.step());
            if (faults.greatest(excess.fact())
                    .filter(greatest -> excess.limit().compareTo(greatest) >= 0)
                    .isPresent()) {
                faults.warn("NEVER_BITES", at + ".limit", clause.id());
            }
        } else if (clause instanceof Clause.Unless unless) {
            unless(unless, at);
        } else if (clause instanceof Clause.AsJudged judged) {
            faults.numeric(at + ".fact", judged.fact(), "AS_JUDGED");
            bounds(at, judged.least(), judged.most());
        }
    }

    private void unless(Clause.Unless unless, String at) {
        faults.condition(at + ".condition", unless.condition());
        faults.bites(at + ".condition", unless.id(), unless.condition());
        if (faults.positive(at + ".loss", unless.id(), unless.loss())) {
            faults.within(at + ".loss", indicator, unless.loss(), available);
        }
        unless.lessened().ifPresent(lessened -> {
            faults.condition(at + ".lessened.condition", lessened.condition());
            faults.notNegative(at + ".lessened.loss", lessened.loss());
            faults.fine(at + ".lessened.loss", lessened.loss());
            if (lessened.loss().compareTo(unless.loss()) >= 0) {
                faults.add("NOT_LESSENED", at + ".lessened.loss", lessened.loss(), unless.loss());
            }
        });
    }

    private void step(String at, BigDecimal step) {
        if (step.signum() <= 0) {
            faults.add("STEP_NOT_POSITIVE", at + ".step", step);
        }
    }

    private void bounds(String at, Points least, Points most) {
        faults.within(at + ".least", indicator, least, available);
        faults.within(at + ".most", indicator, most, available);
        if (least.compareTo(most) > 0) {
            faults.add("BOUNDS_ORDER", at + ".least", least, most);
        }
    }

    private void taken(String at, Points each, Optional<Points> cap, boolean floored) {
        if (faults.positive(at + ".each", indicator, each)) {
            faults.fine(at + ".each", each);
            faults.cap(at + ".cap", cap, each);
        }
        if (!floored && cap.isEmpty()) {
            faults.add("DEDUCTION_UNBOUNDED", at, indicator);
        }
        cap.ifPresent(points -> {
            if (floored && points.compareTo(available) > 0) {
                faults.add("POINTS_OVER_ITEM", at + ".cap", indicator, points, available);
            }
        });
    }

    @Override
    public SchemeViolations addition(ScoringMethod.Addition method) {
        notEmpty(method.clauses(), "clauses");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < method.clauses().size(); i++) {
            Occurrence clause = method.clauses().get(i);
            String at = path + ".clauses[" + i + "]";
            faults.unique(at + ".id", clause.id(), ids);
            faults.numeric(at + ".fact", clause.fact(), "ADDITION");
            if (faults.positive(at + ".each", clause.id(), clause.each())) {
                faults.fine(at + ".each", clause.each());
                faults.cap(at + ".cap", clause.cap(), clause.each());
            }
        }
        return faults;
    }

    @Override
    public SchemeViolations relativeToBest(ScoringMethod.RelativeToBest method) {
        faults.numeric(path + ".fact", method.fact(), "RELATIVE_TO_BEST");
        faults.within(path + ".floor", indicator, method.floor(), available);
        return faults;
    }

    @Override
    public SchemeViolations rank(ScoringMethod.Rank method) {
        faults.numeric(path + ".fact", method.fact(), "RANK");
        if (faults.positive(path + ".perPlace", indicator, method.perPlace())) {
            faults.fine(path + ".perPlace", method.perPlace());
        }
        faults.within(path + ".floor", indicator, method.floor(), available);
        return faults;
    }

    @Override
    public SchemeViolations judged(ScoringMethod.Judged method) {
        faults.numeric(path + ".fact", method.fact(), "JUDGED");
        bounds(path, method.least(), method.most());
        return faults;
    }

    @Override
    public SchemeViolations survey(ScoringMethod.Survey method) {
        notEmpty(method.groups(), "groups");
        Set<String> ids = new HashSet<>();
        Set<FactCode> facts = new HashSet<>();
        for (int i = 0; i < method.groups().size(); i++) {
            ScoringMethod.RespondentGroup group = method.groups().get(i);
            String at = path + ".groups[" + i + "]";
            faults.unique(at + ".id", group.id(), ids);
            if (group.weight().signum() <= 0) {
                faults.add("WEIGHT_NOT_POSITIVE", at + ".weight", group.weight());
            }
            notEmpty(group.answers(), "groups[" + i + "].answers");
            for (int k = 0; k < group.answers().size(); k++) {
                ScoringMethod.AnswerClass answer = group.answers().get(k);
                String below = at + ".answers[" + k + "]";
                faults.numeric(below + ".fact", answer.fact(), "SURVEY");
                if (!facts.add(answer.fact())) {
                    faults.add("CLAUSE_TWICE", below + ".fact", answer.fact());
                }
                if (answer.value().signum() < 0 || answer.value().compareTo(BigDecimal.valueOf(100)) > 0) {
                    faults.add("ANSWER_VALUE", below + ".value", answer.value());
                }
            }
        }
        faults.weights(
                path + ".groups",
                indicator,
                method.groups().stream()
                        .map(ScoringMethod.RespondentGroup::weight)
                        .toList());
        return faults;
    }

    @Override
    public SchemeViolations decisionTable(ScoringMethod.DecisionTable method) {
        notEmpty(method.rules(), "rules");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < method.rules().size(); i++) {
            ScoringMethod.Rule rule = method.rules().get(i);
            String at = path + ".rules[" + i + "]";
            faults.unique(at + ".id", rule.id(), ids);
            notEmpty(rule.when(), "rules[" + i + "].when");
            for (int k = 0; k < rule.when().size(); k++) {
                faults.condition(at + ".when[" + k + "]", rule.when().get(k));
            }
            faults.within(at + ".points", indicator, rule.points(), available);
        }
        faults.within(path + ".otherwise", indicator, method.otherwise(), available);
        new RuleOverlap(faults, path).check(method);
        return faults;
    }

    @Override
    public SchemeViolations parts(ScoringMethod.Parts method) {
        notEmpty(method.parts(), "parts");
        Set<String> ids = new HashSet<>();
        Points sum = Points.ZERO;
        for (int i = 0; i < method.parts().size(); i++) {
            ScoringMethod.Part part = method.parts().get(i);
            String at = path + ".parts[" + i + "]";
            faults.unique(at + ".id", part.id(), ids);
            if (faults.positive(at + ".points", part.id(), part.points())) {
                faults.fine(at + ".points", part.points());
            }
            part.method().match(new MethodCheck(faults, indicator, part.points(), at + ".method"));
            sum = sum.plus(part.points());
        }
        faults.sum(path + ".parts", indicator, sum, available);
        return faults;
    }

    @Override
    public SchemeViolations extension(ScoringMethod.Extension method) {
        faults.extension(method, available, path);
        return faults;
    }

    @Override
    public SchemeViolations checklist(ScoringMethod.Checklist method) {
        notEmpty(method.entries(), "entries");
        Set<String> ids = new HashSet<>();
        Points sum = Points.ZERO;
        for (int i = 0; i < method.entries().size(); i++) {
            ScoringMethod.Entry entry = method.entries().get(i);
            String at = path + ".entries[" + i + "]";
            faults.unique(at + ".id", entry.id(), ids);
            faults.condition(at + ".condition", entry.condition());
            faults.bites(at + ".condition", entry.id(), entry.condition());
            if (faults.positive(at + ".points", entry.id(), entry.points())) {
                faults.fine(at + ".points", entry.points());
            }
            sum = sum.plus(entry.points());
        }
        faults.sum(path + ".entries", indicator, sum, available);
        return faults;
    }

    @Override
    public SchemeViolations deadline(ScoringMethod.Deadline method) {
        faults.date(path + ".fact", method.fact(), "DEADLINE");
        if (method.due() instanceof Due.Within within) {
            faults.date(path + ".due.start", within.start(), "DEADLINE");
        }
        int days = 0;
        Points points = available;
        for (int i = 0; i < method.tiers().size(); i++) {
            ScoringMethod.LateTier tier = method.tiers().get(i);
            String at = path + ".tiers[" + i + "]";
            faults.within(at + ".points", indicator, tier.points(), available);
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
            faults.add("LIST_EMPTY_IN_METHOD", path + "." + name, indicator);
        }
    }
}
