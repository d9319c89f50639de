package org.zhunsheng.returns.judge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.CsvLine;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.serialization.table.CsvTable;

/**
 * Who has to mark what: the panel of an assessment, as a table with a line for each mark that is asked for ({@code
 * judge,unit,item,title,least,most,deducted}; the last may be left out, {@code yes} says that the points are taken off). All judges of an
 * item mark it within the same bounds. Immutable and thread-safe.
 *
 * @param asked the marks that are asked for, each once
 */
public record JudgePanel(ImmutableList<MarkAsked> asked) {
    private static final ImmutableList<String> HEAD =
            ImmutableList.of("judge", "unit", "item", "title", "least", "most", "deducted");
    private static final int NEEDED = 6;
    private static final String YES = "yes";
    private static final ImmutableSet<String> NO = ImmutableSet.of("", "no");

    /** Refuses null. */
    public JudgePanel {
        Objects.requireNonNull(asked, "asked");
    }

    /**
     * What names an item: whose work, and which item.
     *
     * @param unit the unit; empty where there is one only
     * @param item the item
     */
    public record Key(String unit, String item) {
        /** Refuses null. */
        public Key {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(item, "item");
        }
    }

    /**
     * Reads a panel.
     *
     * @param source what to call it in messages
     * @throws InvalidModelException with every line that cannot be read, is there twice, or has other bounds than another of its item
     */
    public static JudgePanel read(String source, CsvTable table) {
        List<List<String>> rows = table.texts();
        List<Violation> faults = new ArrayList<>();
        List<MarkAsked> asked = new ArrayList<>();
        Map<Key, MarkAsked> first = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i).stream().map(String::strip).toList();
            if (row.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Optional<MarkAsked> line = line(row)
                    .filter(one -> seen.add(List.of(one.judge(), one.unit(), one.item())))
                    .filter(one -> isWithin(one, first.putIfAbsent(new Key(one.unit(), one.item()), one)));
            int number = table.line(i);
            line.ifPresentOrElse(
                    asked::add,
                    () -> faults.add(
                            ReturnFaults.of("PANEL_LINE", source, number).at(new Place.InText(number, 1))));
        }
        if (asked.isEmpty() && faults.isEmpty()) {
            faults.add(ReturnFaults.of("PANEL_EMPTY", source));
        }
        InvalidModelException.throwIfAny(faults);
        return new JudgePanel(ImmutableList.copyOf(asked));
    }

    private static Optional<MarkAsked> line(List<String> row) {
        if (row.size() < NEEDED || row.get(0).isEmpty() || row.get(2).isEmpty()) {
            return Optional.empty();
        }
        return bounds(row).map(bounds -> new MarkAsked(row.get(0), row.get(1), row.get(2), row.get(3), bounds));
    }

    private static Optional<MarkBounds> bounds(List<String> row) {
        Optional<BigDecimal> least = MarkText.points(row.get(4));
        Optional<BigDecimal> most = MarkText.points(row.get(5));
        String deducted = row.size() > NEEDED ? row.get(NEEDED) : "";
        return least.isPresent()
                        && most.isPresent()
                        && least.get().compareTo(most.get()) < 0
                        && (deducted.equals(YES) || NO.contains(deducted))
                ? Optional.of(new MarkBounds(least.get(), most.get(), deducted.equals(YES)))
                : Optional.empty();
    }

    private static boolean isWithin(MarkAsked one, @org.jspecify.annotations.Nullable MarkAsked first) {
        return first == null || first.bounds().isSameAs(one.bounds());
    }

    /**
     * The panel that marks everything which {@code scheme} leaves to an assessor, for every unit by every judge.
     *
     * @param units the units; one empty name if there is one only
     * @param lang the language of the titles
     */
    public static JudgePanel of(
            ScoringScheme scheme, Vocabulary vocabulary, List<String> judges, List<String> units, Lang lang) {
        ImmutableList<MarkAsked> items = judged(scheme, new FactNaming(vocabulary), lang);
        ImmutableList.Builder<MarkAsked> asked = ImmutableList.builder();
        for (String judge : judges) {
            for (String unit : units) {
                items.forEach(item -> asked.add(new MarkAsked(judge, unit, item.item(), item.title(), item.bounds())));
            }
        }
        return new JudgePanel(asked.build());
    }

    private static ImmutableList<MarkAsked> judged(ScoringScheme scheme, FactNaming names, Lang lang) {
        Map<String, MarkAsked> found = new LinkedHashMap<>();
        for (SchemeItem item : scheme.items()) {
            for (ScoringMethod method : item.method().undivided()) {
                if (method instanceof ScoringMethod.Judged judged) {
                    LocalText name = names.of(judged.fact());
                    found.putIfAbsent(
                            judged.fact().value(),
                            new MarkAsked(
                                    "",
                                    "",
                                    judged.fact().value(),
                                    item.indicator() + " " + name.in(lang),
                                    new MarkBounds(
                                            judged.least().toBigDecimal(),
                                            judged.most().toBigDecimal(),
                                            false)));
                } else if (method instanceof ScoringMethod.Deduction deduction) {
                    for (Clause clause : deduction.clauses()) {
                        if (clause instanceof Clause.AsJudged judged) {
                            found.putIfAbsent(
                                    judged.fact().value(),
                                    new MarkAsked(
                                            "",
                                            "",
                                            judged.fact().value(),
                                            item.indicator() + " "
                                                    + taken(judged).in(lang),
                                            new MarkBounds(
                                                    judged.least().toBigDecimal(),
                                                    judged.most().toBigDecimal(),
                                                    true)));
                        }
                    }
                }
            }
        }
        return ImmutableList.copyOf(found.values());
    }

    /** What is held against the unit, and that the mark is what it loses. */
    private static LocalText taken(Clause.AsJudged clause) {
        return ReturnFaults.word(
                clause.least().micros() > 0 ? "marks-taken-or-nothing" : "marks-taken",
                clause.title(),
                clause.least(),
                clause.most());
    }

    /** The judges, in the order in which they are first named. */
    public ImmutableSet<String> judges() {
        return asked.stream().map(MarkAsked::judge).collect(ImmutableSet.toImmutableSet());
    }

    /** The units, in the order in which they are first named. */
    public ImmutableSet<String> units() {
        return asked.stream().map(MarkAsked::unit).collect(ImmutableSet.toImmutableSet());
    }

    /** What {@code judge} is asked for. */
    public ImmutableList<MarkAsked> of(String judge) {
        return asked.stream().filter(one -> one.judge().equals(judge)).collect(ImmutableList.toImmutableList());
    }

    /** The panel as CSV, which {@link #read} reads back. */
    public String csv() {
        StringBuilder csv = new StringBuilder(CsvLine.of(HEAD));
        asked.forEach(one -> csv.append(CsvLine.of(ImmutableList.of(
                one.judge(),
                one.unit(),
                one.item(),
                one.title(),
                one.bounds().least().toPlainString(),
                one.bounds().most().toPlainString(),
                one.bounds().deducted() ? YES : ""))));
        return csv.toString();
    }
}
