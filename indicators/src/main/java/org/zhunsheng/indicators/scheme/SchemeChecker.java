package org.zhunsheng.indicators.scheme;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Finds the faults of a scheme before anything is scored: points and weights that do not add up, bands with gaps or overlaps, caps
 * that cannot be, clauses that can never trigger, facts of the wrong kind, codes that lead nowhere.
 *
 * <pre>{@code
 * SchemeFindings findings = SchemeChecker.check(scheme, catalogue, vocabulary);
 * findings.errors().forEach(error -> System.out.println(error.message().in(Lang.EN)));
 * }</pre>
 *
 * <p>Every fault at once, each with its
 * path in the scheme; what keeps the scheme from being used apart from what is worth a second look.
 */
public final class SchemeChecker {
    private static final int NAMED = 5;

    private final ScoringScheme scheme;
    private final IndicatorCatalogue catalogue;
    private final Vocabulary vocabulary;
    private final SchemeViolations faults;
    private final NodeCheck nodes;
    private final ComputedCheck computed;
    private final KnownIds indicators;

    private SchemeChecker(
            ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary, MethodExtensions extensions) {
        this.scheme = scheme;
        this.catalogue = catalogue;
        this.vocabulary = scheme.vocabularyOver(vocabulary);
        this.faults = new SchemeViolations(this.vocabulary, extensions, scheme.rounding());
        this.nodes = new NodeCheck(faults, scheme, catalogue);
        this.computed = new ComputedCheck(faults, scheme, vocabulary, this.vocabulary);
        this.indicators = catalogue.indicatorCodes();
    }

    /** What is wrong with {@code scheme} as a scheme for {@code catalogue}, with the extensions that are installed. */
    public static SchemeFindings check(ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary) {
        return check(scheme, catalogue, vocabulary, MethodExtensions.installed());
    }

    /** What is wrong with {@code scheme} as a scheme for {@code catalogue}, in the order of the document. */
    public static SchemeFindings check(
            ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary, MethodExtensions extensions) {
        SchemeChecker checker = new SchemeChecker(scheme, catalogue, vocabulary, extensions);
        checker.run();
        return checker.faults.found();
    }

    private void run() {
        if (!scheme.catalogue().equals(catalogue.id())) {
            faults.add("SCHEME_CATALOGUE", "catalogue", scheme.catalogue(), catalogue.id());
        }
        scheme.scaledTo().ifPresent(points -> {
            faults.positive("scaledTo", scheme.id(), points);
            faults.fine("scaledTo", points);
        });
        nodes.run();
        computed.run();
        scheme.selfReport().ifPresent(this::selfReport);
        items();
        for (int i = 0; i < scheme.bonuses().size(); i++) {
            bonus(scheme.bonuses().get(i), "bonuses[" + i + "]");
        }
        for (int i = 0; i < scheme.vetoes().size(); i++) {
            veto(scheme.vetoes().get(i), "vetoes[" + i + "]");
        }
        grades(scheme.grades(), "grades");
        Set<UnitKind> graded = new HashSet<>();
        for (int i = 0; i < scheme.gradesByKind().size(); i++) {
            KindGrades own = scheme.gradesByKind().get(i);
            String path = "gradesByKind[" + i + "]";
            kinds(path, own.kinds(), graded);
            if (own.grades().isEmpty()) {
                faults.add("LIST_EMPTY_IN_METHOD", path + ".grades", scheme.id());
            }
            grades(own.grades(), path + ".grades");
        }
    }

    private void kinds(String path, Set<UnitKind> kinds, Set<UnitKind> seen) {
        if (kinds.isEmpty()) {
            faults.add("LIST_EMPTY_IN_METHOD", path + ".kinds", scheme.id());
        }
        for (UnitKind kind : kinds) {
            if (!seen.add(kind)) {
                faults.add("KIND_TWICE", path + ".kinds", kind);
            }
        }
    }

    private void items() {
        Set<IndicatorCode> seen = new HashSet<>();
        for (int i = 0; i < scheme.items().size(); i++) {
            SchemeItem item = scheme.items().get(i);
            String path = "items[" + i + "]";
            if (!seen.add(item.indicator())) {
                faults.add("ITEM_TWICE", path + ".indicator", item.indicator());
            }
            Optional<Indicator> indicator =
                    Optional.ofNullable(catalogue.byCode().get(item.indicator()));
            if (indicator.isEmpty()) {
                faults.unknown(path + ".indicator", item.indicator(), indicators);
            }
            faults.share(path + ".unbackedAtMost", item.unbackedAtMost());
            item.lossAtMost().ifPresent(other -> scored(path + ".lossAtMost", other));
            if (item.lossAtMost().equals(Optional.of(item.indicator()))) {
                faults.add("ITEM_LIMITS_ITSELF", path + ".lossAtMost", item.indicator());
            }
            scale(item, indicator, item.points(), Optional.of(item.method()), path);
            Set<UnitKind> kinds = new HashSet<>();
            for (int k = 0; k < item.variants().size(); k++) {
                Variant variant = item.variants().get(k);
                String at = path + ".variants[" + k + "]";
                kinds(at, variant.kinds(), kinds);
                scale(item, indicator, variant.points(), variant.method(), at);
            }
        }
        notScored(Sets.difference(catalogue.byCode().keySet(), seen));
    }

    private void selfReport(SelfReport report) {
        faults.share("selfReport.itemAtMost", report.itemAtMost());
        faults.share("selfReport.totalAtMost", report.totalAtMost());
        report.deviation().ifPresent(rule -> {
            faults.share("selfReport.deviation.limit", Optional.of(rule.limit()));
            cost("selfReport.deviation", rule.each(), rule.cap());
        });
        report.sampling().ifPresent(rule -> {
            faults.share("selfReport.sampling.accuracyAtLeast", Optional.of(rule.accuracyAtLeast()));
            cost("selfReport.sampling", rule.each(), rule.cap());
        });
    }

    private void cost(String path, Points each, Optional<Points> cap) {
        if (faults.positive(path + ".each", scheme.id(), each)) {
            faults.fine(path + ".each", each);
        }
        faults.cap(path + ".cap", cap, each);
    }

    private void notScored(Set<IndicatorCode> codes) {
        if (!codes.isEmpty()) {
            String first = codes.stream()
                    .sorted()
                    .limit(NAMED)
                    .map(IndicatorCode::value)
                    .collect(joining(", "));
            faults.warn("NOT_SCORED", "items", codes.size(), codes.size() > NAMED ? first + " …" : first);
        }
    }

    private void scale(
            SchemeItem item,
            Optional<Indicator> indicator,
            Points points,
            Optional<ScoringMethod> method,
            String path) {
        if (faults.positive(path + ".points", item.indicator(), points)) {
            faults.fine(path + ".points", points);
        }
        ScoringMethod used = method.orElse(item.method());
        indicator.ifPresent(known -> proof(used, known, path));
        used.match(new MethodCheck(faults, item.indicator(), points, path + ".method"));
    }

    private void proof(ScoringMethod method, Indicator indicator, String path) {
        for (FactCode fact : scheme.stated(method.facts())) {
            if (vocabulary.find(fact).isPresent() && !indicator.provedBy().contains(fact)) {
                faults.add("NOT_PROVED_BY", path + ".method", indicator.code(), fact);
            }
        }
    }

    private void scored(String path, IndicatorCode code) {
        if (scheme.items().stream().noneMatch(item -> item.indicator().equals(code))) {
            faults.unknown(path, code, indicators);
        }
    }

    private void bonus(Bonus bonus, String path) {
        Set<String> ids = new HashSet<>();
        bonus.onlyIfFull().forEach(code -> scored(path + ".onlyIfFull", code));
        bonus.cap().ifPresent(cap -> {
            faults.positive(path + ".cap", bonus.id(), cap);
            faults.fine(path + ".cap", cap);
        });
        for (int i = 0; i < bonus.clauses().size(); i++) {
            Occurrence clause = bonus.clauses().get(i);
            String at = path + ".clauses[" + i + "]";
            faults.unique(at + ".id", clause.id(), ids);
            faults.numeric(at + ".fact", clause.fact(), "BONUS");
            faults.positive(at + ".each", clause.id(), clause.each());
            faults.fine(at + ".each", clause.each());
            faults.cap(at + ".cap", clause.cap(), clause.each());
            boolean capped = bonus.cap().isPresent() || clause.cap().isPresent();
            if (!capped && bonus.unclaimed() == Bonus.Unclaimed.OPEN) {
                faults.add("BONUS_UNBOUNDED", at, bonus.id());
            }
        }
    }

    private void veto(Veto veto, String path) {
        faults.condition(path + ".condition", veto.condition());
        if (veto.basis().isEmpty()) {
            faults.warn("VETO_WITHOUT_BASIS", path, veto.id());
        }
        Veto.Effect effect = veto.effect();
        if (effect instanceof Veto.Effect.CapGrade cap) {
            capped(cap, scheme.grades(), path);
            scheme.gradesByKind().forEach(own -> capped(cap, own.grades(), path));
        } else if (effect instanceof Veto.Effect.CapTotal cap) {
            faults.notNegative(path + ".effect.points", cap.points());
            faults.fine(path + ".effect.points", cap.points());
        } else if (effect instanceof Veto.Effect.ZeroItem zero) {
            scored(path + ".effect.indicator", zero.indicator());
        }
    }

    private void capped(Veto.Effect.CapGrade cap, List<Grade> grades, String path) {
        if (grades.stream().noneMatch(grade -> grade.id().equals(cap.grade()))) {
            List<String> known = grades.stream().map(Grade::id).toList();
            faults.add("UNKNOWN_GRADE", path + ".effect.grade", cap.grade(), NearestWord.hint(cap.grade(), known));
        }
    }

    /** Grades that state both of their ends: every total that rounding can give lies in one of them. */
    private void ends(List<Grade> grades, String path) {
        BigDecimal grain = BigDecimal.ONE.movePointLeft(scheme.rounding().scale());
        List<Grade> ordered =
                grades.stream().sorted(Comparator.comparing(Grade::from)).toList();
        for (int i = 0; i < ordered.size(); i++) {
            Optional<Points> to = ordered.get(i).to();
            String at = path + "[" + grades.indexOf(ordered.get(i)) + "].to";
            if (to.isEmpty()) {
                continue;
            }
            if (to.get().compareTo(ordered.get(i).from()) < 0) {
                faults.add("GRADE_ENDS", at, to.get(), ordered.get(i).from());
            } else if (i + 1 < ordered.size()) {
                junction(ordered.get(i), ordered.get(i + 1), grain, at);
            } else if (to.get().compareTo(scheme.scaledTo().orElse(scheme.total())) < 0) {
                faults.add("GRADES_GAP", at, to.get(), scheme.scaledTo().orElse(scheme.total()));
            }
        }
    }

    private void junction(Grade lower, Grade upper, BigDecimal grain, String at) {
        BigDecimal end = lower.to().orElseThrow().toBigDecimal();
        BigDecimal start = upper.from().toBigDecimal();
        if (end.compareTo(start) >= 0) {
            faults.add("GRADES_OVERLAP", at, upper.from(), lower.to().get());
        } else if (start.subtract(end).compareTo(grain) > 0) {
            faults.add("GRADES_GAP", at, lower.to().get(), upper.from());
        }
    }

    private void grades(List<Grade> grades, String path) {
        ends(grades, path);
        for (int i = 0; i < grades.size(); i++) {
            faults.share(path + "[" + i + "].coverageAtLeast", grades.get(i).coverageAtLeast());
        }

        List<Points> starts = grades.stream().map(Grade::from).toList();
        Optional<Points> lowest = starts.stream().min(Comparator.naturalOrder());
        if (lowest.isPresent() && !lowest.get().equals(Points.ZERO)) {
            faults.add("GRADES_START", path, lowest.get());
        }
        Set<Points> seen = new HashSet<>();
        for (int i = 0; i < starts.size(); i++) {
            if (!seen.add(starts.get(i))) {
                faults.add("GRADES_TWICE", path + "[" + i + "].from", starts.get(i));
            }
        }
    }
}
