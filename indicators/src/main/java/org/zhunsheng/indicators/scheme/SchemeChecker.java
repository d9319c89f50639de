package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.FactDictionary;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;

/**
 * Finds the faults of a scheme before anything is scored: points that do not add up, bands with gaps or overlaps, caps that cannot
 * be, facts of the wrong kind, codes that lead nowhere. Every fault at once, each with its path in the scheme.
 */
public final class SchemeChecker {
    private final ScoringScheme scheme;
    private final IndicatorCatalogue catalogue;
    private final FactDictionary dictionary;
    private final Faults faults;

    private SchemeChecker(ScoringScheme scheme, IndicatorCatalogue catalogue, FactDictionary dictionary) {
        this.scheme = scheme;
        this.catalogue = catalogue;
        this.dictionary = dictionary;
        this.faults = new Faults(dictionary, scheme.rounding());
    }

    /** Every fault of {@code scheme} as a scheme for {@code catalogue}, in the order of the document; empty if it is sound. */
    public static ImmutableList<Violation> check(
            ScoringScheme scheme, IndicatorCatalogue catalogue, FactDictionary dictionary) {
        SchemeChecker checker = new SchemeChecker(scheme, catalogue, dictionary);
        checker.run();
        return checker.faults.found();
    }

    private void run() {
        if (!scheme.catalogue().equals(catalogue.id())) {
            faults.add("SCHEME_CATALOGUE", "catalogue", scheme.catalogue(), catalogue.id());
        }
        groups();
        items();
        for (int i = 0; i < scheme.bonuses().size(); i++) {
            bonus(scheme.bonuses().get(i), "bonuses[" + i + "]");
        }
        for (int i = 0; i < scheme.vetoes().size(); i++) {
            veto(scheme.vetoes().get(i), "vetoes[" + i + "]");
        }
        grades();
    }

    private void groups() {
        for (Map.Entry<IndicatorCode, Points> group : scheme.groups().entrySet()) {
            String path = "groups[" + group.getKey() + "]";
            if (!catalogue.groupsByCode().containsKey(group.getKey())) {
                faults.add("UNKNOWN_INDICATOR", path, group.getKey());
            } else {
                faults.sum(path, group.getKey(), pointsUnder(group.getKey()), group.getValue());
            }
        }
    }

    private Points pointsUnder(IndicatorCode group) {
        return scheme.items().stream()
                .filter(item -> lies(item.indicator(), group))
                .map(SchemeItem::points)
                .reduce(Points.ZERO, Points::plus);
    }

    private boolean lies(IndicatorCode code, IndicatorCode group) {
        Optional<IndicatorCode> at = catalogue.parentOf(code);
        while (at.isPresent()) {
            if (at.get().equals(group)) {
                return true;
            }
            at = catalogue.parentOf(at.get());
        }
        return false;
    }

    private void items() {
        Set<IndicatorCode> seen = new HashSet<>();
        for (int i = 0; i < scheme.items().size(); i++) {
            SchemeItem item = scheme.items().get(i);
            String path = "items[" + i + "]";
            if (!seen.add(item.indicator())) {
                faults.add("ITEM_TWICE", path + ".indicator", item.indicator());
            }
            if (faults.positive(path + ".points", item.indicator(), item.points())) {
                faults.fine(path + ".points", item.points());
            }
            Optional<Indicator> indicator =
                    Optional.ofNullable(catalogue.byCode().get(item.indicator()));
            if (indicator.isEmpty()) {
                faults.add("UNKNOWN_INDICATOR", path + ".indicator", item.indicator());
            } else {
                proof(item, indicator.get(), path);
            }
            item.method().match(new MethodFaults(faults, item, path + ".method"));
        }
        Points sum = scheme.items().stream().map(SchemeItem::points).reduce(Points.ZERO, Points::plus);
        faults.sum("total", scheme.id(), sum, scheme.total());
    }

    private void proof(SchemeItem item, Indicator indicator, String path) {
        for (FactCode fact : item.method().facts()) {
            if (dictionary.find(fact).isPresent() && !indicator.provedBy().contains(fact)) {
                faults.add("NOT_PROVED_BY", path + ".method", item.indicator(), fact);
            }
        }
    }

    private void bonus(Bonus bonus, String path) {
        Set<String> ids = new HashSet<>();
        bonus.cap().ifPresent(cap -> faults.positive(path + ".cap", bonus.id(), cap));
        for (int i = 0; i < bonus.clauses().size(); i++) {
            Bonus.Occurrence clause = bonus.clauses().get(i);
            String at = path + ".clauses[" + i + "]";
            faults.unique(at + ".id", clause.id(), ids);
            faults.numeric(at + ".fact", clause.fact(), "BONUS");
            faults.positive(at + ".each", clause.id(), clause.each());
            faults.fine(at + ".each", clause.each());
            faults.cap(at + ".cap", clause.cap(), clause.each());
            if (bonus.cap().isEmpty() && clause.cap().isEmpty()) {
                faults.add("BONUS_UNBOUNDED", at, bonus.id());
            }
        }
    }

    private void veto(Veto veto, String path) {
        faults.condition(path + ".condition", veto.condition());
        if (veto.effect() instanceof Veto.Effect.CapGrade cap
                && scheme.grades().stream().noneMatch(grade -> grade.id().equals(cap.grade()))) {
            faults.add("UNKNOWN_GRADE", path + ".effect.grade", cap.grade());
        }
        if (veto.effect() instanceof Veto.Effect.CapTotal cap) {
            faults.notNegative(path + ".effect.points", cap.points());
            faults.fine(path + ".effect.points", cap.points());
        }
    }

    private void grades() {
        List<Points> starts = scheme.grades().stream().map(Grade::from).toList();
        Optional<Points> lowest = starts.stream().min(Comparator.naturalOrder());
        if (lowest.isPresent() && !lowest.get().equals(Points.ZERO)) {
            faults.add("GRADES_START", "grades", lowest.get());
        }
        Set<Points> seen = new HashSet<>();
        for (int i = 0; i < starts.size(); i++) {
            if (!seen.add(starts.get(i))) {
                faults.add("GRADES_TWICE", "grades[" + i + "].from", starts.get(i));
            }
        }
    }
}
