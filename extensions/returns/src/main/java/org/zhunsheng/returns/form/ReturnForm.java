package org.zhunsheng.returns.form;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnValue;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.intake.ReturnColumn;
import org.zhunsheng.workbook.RepeatableWorkbook;

/**
 * The form that a unit fills in (填报表): one sheet with a row a question, last year's value beside, and a second one on which its own
 * relations are worked out while it is filled in. Immutable and thread-safe.
 */
public final class ReturnForm {
    /** The row of the headings, from 0. */
    private static final int HEAD_ROW = 5;

    private static final ImmutableList<ReturnColumn> COLUMNS = ImmutableList.of(
            ReturnColumn.CODE,
            ReturnColumn.NAME,
            ReturnColumn.BREAKDOWN,
            ReturnColumn.MEASURE,
            ReturnColumn.LAST_YEAR,
            ReturnColumn.VALUE,
            ReturnColumn.SCOPE,
            ReturnColumn.NOTE);
    private static final ImmutableList<Integer> WIDTHS = ImmutableList.of(34, 34, 14, 9, 11, 13, 9, 30);
    private static final ImmutableList<Integer> CHECK_WIDTHS = ImmutableList.of(90, 14);
    private static final int HINT_HEIGHT = 58;
    private static final String VALUE_LETTER = "F";

    private final UnitRegister register;
    private final Vocabulary vocabulary;
    private final FactNaming names;
    private final Lang lang;

    /** Forms of {@code register}, printed in {@code lang}. */
    public ReturnForm(UnitRegister register, Vocabulary vocabulary, Lang lang) {
        this.register = register;
        this.vocabulary = vocabulary;
        this.names = new FactNaming(vocabulary);
        this.lang = lang;
    }

    /** How many rows of questions the form of {@code unit} has. */
    public int rows(RegisteredUnit unit) {
        return facts(unit).size();
    }

    private ImmutableList<FactDefinition> facts(RegisteredUnit unit) {
        return register.asked(unit).stream()
                .flatMap(code -> vocabulary.find(code).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Writes the form of {@code unit}, and leaves {@code out} open.
     *
     * @param before what the unit stated the year before
     * @throws IOException if the stream fails
     */
    public void write(RegisteredUnit unit, Optional<UnitReturn> before, OutputStream out) throws IOException {
        RepeatableWorkbook.write(
                workbook -> {
                    ImmutableList<FactDefinition> facts = facts(unit);
                    questions(workbook, unit, facts, before);
                    relations(workbook, facts);
                },
                lang,
                out);
    }

    private void questions(
            Workbook workbook, RegisteredUnit unit, ImmutableList<FactDefinition> facts, Optional<UnitReturn> before) {
        Worksheet sheet = workbook.newWorksheet(word("sheet-form"));
        FormSheet form = new FormSheet(sheet, WIDTHS);
        form.title(register.title(), word("form-hint"), HINT_HEIGHT);
        form.label(2, heading(ReturnColumn.UNIT), unit.name());
        form.label(3, heading(ReturnColumn.PERIOD), register.period().toString());
        form.label(4, word("form-due"), register.due(unit).toString());
        form.headings(HEAD_ROW, COLUMNS.stream().map(this::heading).toList(), 2);
        ImmutableMap<FigureCell, ReturnEntry> then =
                before.map(UnitReturn::byCell).orElse(ImmutableMap.of());
        for (int i = 0; i < facts.size(); i++) {
            question(
                    sheet,
                    HEAD_ROW + 1 + i,
                    facts.get(i),
                    Optional.ofNullable(then.get(FigureCell.of(facts.get(i).code()))));
            form.row(HEAD_ROW + 1 + i, COLUMNS.indexOf(ReturnColumn.VALUE));
        }
        form.page();
    }

    private void question(Worksheet sheet, int row, FactDefinition fact, Optional<ReturnEntry> before) {
        sheet.value(row, 0, fact.code().value());
        sheet.value(row, 1, fact.name().in(lang));
        sheet.value(
                row, 3, fact.unit().map(unit -> unit.title().in(lang)).orElseGet(() -> word("form-" + fact.kind())));
        before.ifPresent(entry -> value(sheet, row, 4, entry.value()));
    }

    private static void value(Worksheet sheet, int row, int column, ReturnValue value) {
        if (value instanceof ReturnValue.Numeric number
                && number.exactness() == Exactness.EXACT
                && number.value().compareTo(BigDecimal.valueOf(1_000_000_000_000L)) < 0) {
            sheet.value(row, column, number.value());
        } else {
            sheet.value(row, column, value.toString());
        }
    }

    private void relations(Workbook workbook, ImmutableList<FactDefinition> facts) {
        Map<FactCode, String> cells = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            cells.put(facts.get(i).code(), "'" + word("sheet-form") + "'!$" + VALUE_LETTER + "$" + (HEAD_ROW + 2 + i));
        }
        List<Line> lines = new ArrayList<>();
        for (Relation relation : vocabulary.relations()) {
            if (cells.keySet().containsAll(relation.codes()) || isRateOfFirstBase(relation, cells)) {
                formula(relation, cells).ifPresent(test -> lines.add(new Line(names.of(relation), test)));
            }
        }
        if (lines.isEmpty()) {
            return;
        }
        Worksheet sheet = workbook.newWorksheet(word("sheet-check"));
        sheet.width(0, CHECK_WIDTHS.get(0));
        sheet.width(1, CHECK_WIDTHS.get(1));
        sheet.value(0, 0, word("check-hint"));
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i + 1, 0, lines.get(i).text().in(lang));
            sheet.formula(i + 1, 1, escaped(lines.get(i).formula()));
        }
        FormSheet check = new FormSheet(sheet, CHECK_WIDTHS);
        check.frame(lines.size());
        check.page();
    }

    private record Line(LocalText text, String formula) {}

    private static boolean isRateOfFirstBase(Relation relation, Map<FactCode, String> cells) {
        return relation instanceof Relation.Rate rate
                && !rate.bases().isEmpty()
                && cells.containsKey(rate.rate())
                && rate.numerator().stream().allMatch(term -> cells.containsKey(term.code()))
                && rate.bases().get(0).stream().allMatch(term -> cells.containsKey(term.code()));
    }

    private Optional<String> formula(Relation relation, Map<FactCode, String> cells) {
        return relation.match(new Relation.Cases<>() {
            @Override
            public Optional<String> sum(Relation.Sum sum) {
                String total = cells.getOrDefault(sum.total(), "");
                return Optional.of(test(
                        joined(List.of(new Term(sum.total(), false)), sum.parts()),
                        total + (sum.complete() ? "=" : ">=") + added(sum.parts())));
            }

            @Override
            public Optional<String> bound(Relation.Bound bound) {
                return Optional.of(test(
                        joined(bound.smaller(), bound.larger()),
                        added(bound.smaller()) + "<=" + added(bound.larger())));
            }

            @Override
            public Optional<String> balance(Relation.Balance balance) {
                return Optional.of(test(
                        joined(balance.left(), balance.right()), added(balance.left()) + "=" + added(balance.right())));
            }

            @Override
            public Optional<String> rate(Relation.Rate rate) {
                if (rate.bases().size() != 1) {
                    // Another base may fit where the first does not: only reading the return can tell.
                    return Optional.empty();
                }
                String base = "(" + added(rate.bases().get(0)) + ")";
                String given = cells.getOrDefault(rate.rate(), "");
                return Optional.of(test(
                        joined(
                                List.of(new Term(rate.rate(), false)),
                                joined(rate.numerator(), rate.bases().get(0))),
                        "IF(" + base + "=0,TRUE,ABS(" + given + "-100*(" + added(rate.numerator()) + ")/" + base
                                + ")<=1)"));
            }

            @Override
            public Optional<String> change(Relation.Change change) {
                return Optional.empty();
            }

            private String added(List<Term> terms) {
                return terms.stream()
                        .map(term -> (term.minus() ? "-" : "+") + cells.getOrDefault(term.code(), ""))
                        .collect(Collectors.joining())
                        .replaceFirst("^\\+", "");
            }

            private String test(List<Term> terms, String holds) {
                String all = terms.stream()
                        .map(term -> cells.getOrDefault(term.code(), ""))
                        .collect(Collectors.joining(","));
                return "IF(COUNT(" + all + ")<" + terms.size() + ",\"" + word("check-open") + "\",IF(" + holds + ",\""
                        + word("check-holds") + "\",\"" + word("check-broken") + "\"))";
            }
        });
    }

    private static List<Term> joined(List<Term> one, List<Term> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private String heading(ReturnColumn column) {
        return lang == Lang.ZH ? column.zh() : column.en();
    }

    private String word(String key) {
        return ReturnFaults.word(key).in(lang);
    }

    private static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
