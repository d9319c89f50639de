package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.Bonus;

/** Holds what came out against what was expected. */
final class Comparison {
    private final Assessment assessment;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    private Comparison(Assessment assessment) {
        this.assessment = assessment;
    }

    static Comparison of(Expectation expected, Assessment assessment) {
        Comparison comparison = new Comparison(assessment);
        comparison.compare(expected);
        return comparison;
    }

    /** What came out otherwise than expected. */
    ImmutableList<Difference> differences() {
        return ImmutableList.copyOf(differences);
    }

    /** What is expected of something that is not there. */
    ImmutableList<Violation> faults() {
        return ImmutableList.copyOf(violations);
    }

    private void compare(Expectation expected) {
        expected.total().ifPresent(total -> same("total", total, assessment.total()));
        expected.totalBeforeVetoes()
                .ifPresent(total -> same("totalBeforeVetoes", total, assessment.totalBeforeVetoes()));
        expected.coverage().ifPresent(coverage -> {
            if (coverage.compareTo(assessment.coverage()) != 0) {
                differ(
                        "coverage",
                        coverage.toPlainString(),
                        assessment.coverage().toPlainString());
            }
        });
        if (!expected.grade().isEmpty()) {
            grade(expected.grade());
        }
        expected.disqualification()
                .ifPresent(state ->
                        same("disqualification", state, assessment.grade().disqualification()));
        all("groups", expected.groups(), groups());
        ImmutableMap<IndicatorCode, IndicatorResult> results =
                Maps.uniqueIndex(assessment.results(), IndicatorResult::code);
        all("items", expected.items(), Maps.transformValues(results, IndicatorResult::interval));
        all("status", expected.status(), Maps.transformValues(results, IndicatorResult::status));
        expected.reasons().forEach((code, reasons) -> reasons(code, reasons, results));
        all("bonuses", expected.bonuses(), Maps.toMap(bonusIds(), this::bonus));
        all("vetoes", expected.vetoes(), vetoes());
    }

    private void grade(List<String> expected) {
        List<String> known = assessment
                .scheme()
                .gradesFor(assessment.dossier().unit().kind())
                .stream()
                .map(grade -> grade.id())
                .toList();
        expected.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> violations.add(Violation.ofUnknown("NOTHING_OF_THAT_NAME", "expect.grade", id, known)));
        GradeRange range = assessment.grade();
        ImmutableList<String> actual = range.isSingle()
                ? ImmutableList.of(range.lowest().id())
                : ImmutableList.of(range.lowest().id(), range.highest().id());
        same("grade", ImmutableList.copyOf(expected), actual);
    }

    private ImmutableMap<IndicatorCode, ScoreInterval> groups() {
        return Stream.concat(assessment.dimensions().stream(), assessment.subgroups().stream())
                .collect(ImmutableMap.toImmutableMap(GroupResult::code, GroupResult::interval));
    }

    private ImmutableList<String> bonusIds() {
        return assessment.scheme().bonuses().stream().map(Bonus::id).collect(ImmutableList.toImmutableList());
    }

    private ScoreInterval bonus(String id) {
        return sum(assessment.ledger().stream()
                .filter(line -> line.subject().equals(id))
                .toList());
    }

    private static ScoreInterval sum(List<Contribution> lines) {
        return new ScoreInterval(sum(lines, Contribution::low), sum(lines, Contribution::high));
    }

    private static Points sum(List<Contribution> lines, Function<Contribution, Points> end) {
        return lines.stream().map(end).reduce(Points.ZERO, Points::plus);
    }

    private ImmutableMap<String, VetoState> vetoes() {
        return assessment.vetoes().stream()
                .collect(ImmutableMap.toImmutableMap(result -> result.veto().id(), VetoResult::state));
    }

    private void reasons(
            IndicatorCode code, List<ReasonCode> expected, ImmutableMap<IndicatorCode, IndicatorResult> results) {
        String what = "reasons[" + code + "]";
        IndicatorResult result = results.get(code);
        if (result == null) {
            violations.add(nothingOf(what, code, results.keySet().stream()));
            return;
        }
        List<ReasonCode> actual =
                result.reasons().stream().map(reason -> reason.code()).toList();
        if (!actual.containsAll(expected)) {
            differ(what, expected.toString(), actual.toString());
        }
    }

    private <K, V> void all(String what, Map<K, V> expected, Map<K, V> actual) {
        expected.forEach((key, value) -> {
            String path = what + "[" + key + "]";
            Optional.ofNullable(actual.get(key))
                    .ifPresentOrElse(
                            found -> same(path, value, found),
                            () -> violations.add(nothingOf(path, key, actual.keySet().stream())));
        });
    }

    private static Violation nothingOf(String what, Object key, Stream<?> known) {
        return Violation.ofUnknown(
                "NOTHING_OF_THAT_NAME",
                "expect." + what,
                String.valueOf(key),
                known.map(Objects::toString).sorted().toList());
    }

    private void same(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            differ(what, expected.toString(), actual.toString());
        }
    }

    private void differ(String what, String expected, String actual) {
        differences.add(new Difference(what, expected, actual));
    }
}
