package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.RelationAudit;
import org.zhunsheng.indicators.relation.RelationFault;
import org.zhunsheng.indicators.relation.RelationOutcome;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.SuspectSet;
import org.zhunsheng.indicators.relation.YearShift;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnStatements;
import org.zhunsheng.returns.ReturnValue;
import org.zhunsheng.returns.UnitReturn;

/** Holds the figures of one return against the relations of the vocabulary and against the year before. Immutable and thread-safe. */
final class ReturnCheck {
    private static final int FEWEST_ALIKE = 4;
    private static final int SETS_WRITTEN = 4;

    private final RelationAudit audit;
    private final ReturnStatements statements;
    private final FactNaming names;

    ReturnCheck(Vocabulary vocabulary) {
        this.audit = RelationAudit.of(vocabulary.relations());
        this.statements = new ReturnStatements(vocabulary);
        this.names = new FactNaming(vocabulary);
    }

    /**
     * What came of it.
     *
     * @param faults what has to be corrected
     * @param questions what has to be verified
     * @param answered what had to be verified and has an answer in words
     */
    record Checked(
            ImmutableList<Violation> faults, ImmutableList<Violation> questions, ImmutableList<Violation> answered) {}

    Checked check(UnitReturn one, Optional<UnitReturn> before) {
        StatedValues.Builder stated = StatedValues.builder();
        one.entries()
                .forEach(entry -> statements
                        .of(entry)
                        .ifPresent(statement -> stated.add(ReturnStatements.key(entry.cell()), statement)));
        before.ifPresent(year -> year.entries()
                .forEach(entry -> statements
                        .of(entry)
                        .ifPresent(statement ->
                                stated.add(ReturnStatements.key(entry.cell()).yearBefore(), statement))));
        RelationReport report = audit.audit(stated.build());
        Map<FigureKey, ReturnEntry> entries = one.entries().stream()
                .collect(Collectors.toMap(
                        entry -> ReturnStatements.key(entry.cell()), Function.identity(), (first, other) -> first));
        List<Violation> faults = new ArrayList<>();
        report.faults().forEach(fault -> faults.add(fault(fault, entries)));
        List<Violation> questions = new ArrayList<>();
        List<Violation> answered = new ArrayList<>();
        report.toVerify()
                .forEach(soft -> sort(
                        ReturnFaults.at(
                                placeOf(soft, entries), "RELATION_TO_VERIFY", names.of(soft.relation()), off(soft)),
                        noted(soft, entries),
                        questions,
                        answered));
        report.shifts().forEach(shift -> shift(shift, entries, questions, answered));
        before.filter(year -> isSame(one, year))
                .ifPresent(year -> questions.add(ReturnFaults.of("SAME_AS_LAST_YEAR", year.period())));
        return new Checked(
                ImmutableList.copyOf(faults), ImmutableList.copyOf(questions), ImmutableList.copyOf(answered));
    }

    private static void sort(
            Violation question, boolean hasAnswer, List<Violation> questions, List<Violation> answered) {
        (hasAnswer ? answered : questions).add(question);
    }

    private Violation fault(RelationFault fault, Map<FigureKey, ReturnEntry> entries) {
        Optional<Place> place = fault.suspects().stream()
                .flatMap(key -> Optional.ofNullable(entries.get(key)).stream())
                .flatMap(entry -> entry.place().stream())
                .findFirst();
        LocalText what = fault.disagreements().stream()
                .findFirst()
                .map(first -> names.of(first.relation()))
                .orElseGet(() -> fault.contradictions().stream()
                        .findFirst()
                        .map(key -> names.of(key.code()))
                        .orElse(LocalText.same("?")));
        String off =
                fault.disagreements().stream().findFirst().map(ReturnCheck::off).orElse("?");
        return ReturnFaults.at(place, "RELATION_BROKEN", what, off, suspects(fault, entries));
    }

    private static String off(RelationOutcome.Disagrees disagrees) {
        return FactNaming.range(disagrees.imbalance());
    }

    private LocalText suspects(RelationFault fault, Map<FigureKey, ReturnEntry> entries) {
        List<SuspectSet> sets = fault.localisation().sets();
        String zh = sets.stream()
                .limit(SETS_WRITTEN)
                .map(set -> written(set, entries, true))
                .collect(Collectors.joining("；"));
        String en = sets.stream()
                .limit(SETS_WRITTEN)
                .map(set -> written(set, entries, false))
                .collect(Collectors.joining("; "));
        int more = fault.localisation().count() - Math.min(SETS_WRITTEN, sets.size());
        return LocalText.of(more > 0 ? zh + "；另有 " + more + " 种可能" : zh, more > 0 ? en + "; " + more + " more" : en);
    }

    private String written(SuspectSet set, Map<FigureKey, ReturnEntry> entries, boolean chinese) {
        return set.suspects().stream()
                .map(suspect -> {
                    LocalText name = names.of(suspect.key().code());
                    String place = Optional.ofNullable(entries.get(suspect.key()))
                            .flatMap(ReturnEntry::place)
                            .map(at -> chinese
                                    ? "（" + at.describe().zh() + "）"
                                    : " (" + at.describe().en() + ")")
                            .orElse("");
                    String value = suspect.statement().value().toPlainString();
                    return (chinese ? name.zh() : name.en()) + " " + value + place + " → "
                            + FactNaming.range(suspect.needed());
                })
                .collect(Collectors.joining(chinese ? "、" : " and "));
    }

    private Optional<Place> placeOf(RelationOutcome outcome, Map<FigureKey, ReturnEntry> entries) {
        return outcome.relation().codes().stream()
                .flatMap(code -> Optional.ofNullable(entries.get(new FigureKey(code, outcome.scope()))).stream())
                .flatMap(entry -> entry.place().stream())
                .findFirst();
    }

    private static boolean noted(RelationOutcome outcome, Map<FigureKey, ReturnEntry> entries) {
        return outcome.relation().codes().stream()
                .flatMap(code -> Optional.ofNullable(entries.get(new FigureKey(code, outcome.scope()))).stream())
                .anyMatch(entry -> !entry.note().isEmpty());
    }

    private void shift(
            YearShift shift, Map<FigureKey, ReturnEntry> entries, List<Violation> questions, List<Violation> answered) {
        Optional<ReturnEntry> entry = Optional.ofNullable(entries.get(shift.key()));
        Violation question = ReturnFaults.at(
                entry.flatMap(ReturnEntry::place),
                shift.tenfold() ? "TENFOLD" : "YEAR_SHIFT",
                names.of(shift.key().code()),
                FactNaming.range(shift.before()),
                FactNaming.range(shift.now()));
        sort(question, entry.filter(one -> !one.note().isEmpty()).isPresent(), questions, answered);
    }

    /** Whether all numbers of both years are the same, and enough of them are not zero to wonder. */
    private static boolean isSame(UnitReturn one, UnitReturn year) {
        Map<FigureCell, ReturnEntry> before = year.byCell();
        int alike = 0;
        for (ReturnEntry entry : one.entries()) {
            ReturnEntry then = before.get(entry.cell());
            if (then == null || !(entry.value() instanceof ReturnValue.Numeric number)) {
                continue;
            }
            if (!then.value().equals(entry.value())) {
                return false;
            }
            alike += number.value().signum() == 0 ? 0 : 1;
        }
        return alike >= FEWEST_ALIKE;
    }
}
