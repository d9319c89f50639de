package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Strictness;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.workbook.SheetPen.Look;

/**
 * The sheet that holds figures against each other while they are filled in: the relations of the vocabulary as formulas. Nothing is read
 * from it. What is about is not judged; the audit, which knows what it can stand for, does that after reading.
 */
final class CheckSheet implements Relation.Cases<Optional<CheckSheet.Line>> {
    private static final ImmutableList<Column> COLUMNS =
            ImmutableList.of(Column.RULE, Column.EXPECTED, Column.STATED, Column.DIFFERENCE, Column.VERDICT);
    private static final String SAME = "<0.0000005";

    private final FormContent form;
    private final Lang lang;
    private final SheetPen pen;
    private int row = FormLayout.FIRST_ROW;

    /**
     * What a row shows.
     *
     * @param rule the relation in words
     * @param expected the formula of what should be
     * @param stated the formula of what is filled in
     * @param agrees the condition, given the cells of both, under which they agree
     * @param broken the condition under which they cannot agree although not all is filled in; empty if there is none
     */
    record Line(String rule, String expected, String stated, String agrees, String broken) {}

    private CheckSheet(FormContent form, Workbook workbook) {
        this.form = form;
        this.lang = form.lang();
        this.pen = new SheetPen(workbook.newWorksheet(FormText.of("sheet.check", lang)), Table.CHECK, COLUMNS, lang);
    }

    static void write(FormContent form, Workbook workbook) throws IOException {
        new CheckSheet(form, workbook).write();
    }

    private void write() throws IOException {
        pen.head(FormText.of("sheet.check", lang), FormText.of("hint.check", lang));
        for (Relation relation : form.vocabulary().relations()) {
            boolean all = relation.codes().stream()
                    .allMatch(code -> form.layout().cell(code).isPresent());
            if (all) {
                relation.match(this).ifPresent(line -> line(line, relation));
            }
        }
        int last = Math.max(row - 1, FormLayout.FIRST_ROW);
        String verdict = pen.address(FormLayout.FIRST_ROW, Column.VERDICT);
        pen.redWhile(
                pen.sheet().range(FormLayout.FIRST_ROW, 0, last, COLUMNS.size() - 1),
                "$" + verdict + "=\"" + FormText.of("verdict.no", lang) + "\"");
        pen.end(true);
    }

    private void line(Line line, Relation relation) {
        pen.write(row, Column.RULE, line.rule(), Look.SHOWN);
        pen.formula(row, Column.EXPECTED, line.expected());
        pen.formula(row, Column.STATED, line.stated());
        String expected = pen.address(row, Column.EXPECTED);
        String stated = pen.address(row, Column.STATED);
        String both = "AND(ISNUMBER(" + expected + "),ISNUMBER(" + stated + "))";
        pen.formula(row, Column.DIFFERENCE, "IF(" + both + "," + stated + "-" + expected + ",\"\")");
        String inexact = relation.codes().stream()
                .map(code -> cell(code, 1))
                .flatMap(cell -> Stream.of(Exactness.ABOUT, Exactness.MORE_THAN)
                        .map(exactness -> cell + "=\"" + Choice.EXACTNESS.title(exactness, lang) + "\""))
                .collect(Collectors.joining(","));
        String no = text(relation.strictness() == Strictness.SOFT ? "verdict.verify" : "verdict.no");
        String open = line.broken().isEmpty()
                ? text("verdict.open")
                : "IF(" + line.broken() + "," + no + "," + text("verdict.open") + ")";
        pen.formula(
                row,
                Column.VERDICT,
                "IF(OR(" + inexact + ")," + text("verdict.inexact") + ",IF(" + both + ",IF(" + line.agrees() + ","
                        + text("verdict.yes") + "," + no + ")," + open + "))");
        row++;
    }

    private String text(String key) {
        return "\"" + FormText.of(key, lang) + "\"";
    }

    @Override
    public Optional<Line> sum(Relation.Sum sum) {
        String total = value(sum.total());
        String parts = sides(sum.parts());
        String stated = pen.address(row, Column.STATED);
        String expected = pen.address(row, Column.EXPECTED);
        boolean positive = sum.parts().stream().noneMatch(Term::minus);
        String above = "AND(ISNUMBER(" + total + ")," + parts + ">" + total + "+0.0000005)";
        return Optional.of(new Line(
                FormText.of(
                        sum.complete() ? "rule.EXHAUSTIVE" : "rule.DISJOINT",
                        lang,
                        name(sum.total()),
                        names(sum.parts())),
                whole(sum.parts()),
                "IF(ISNUMBER(" + total + ")," + total + ",\"\")",
                sum.complete() ? "ABS(" + stated + "-" + expected + ")" + SAME : stated + ">=" + expected,
                positive ? above : ""));
    }

    @Override
    public Optional<Line> bound(Relation.Bound bound) {
        String stated = pen.address(row, Column.STATED);
        String expected = pen.address(row, Column.EXPECTED);
        return Optional.of(new Line(
                FormText.of("rule.bound", lang, names(bound.smaller()), names(bound.larger())),
                "IF(" + isWhole(without(bound)) + "," + sides(bound.larger()) + ",\"\")",
                whole(bound.smaller()),
                stated + "<=" + expected,
                ""));
    }

    /** The terms of the larger side that have to be filled in. */
    private static List<Term> without(Relation.Bound bound) {
        return bound.larger().stream()
                .filter(term -> !bound.zeroIfNotStated().contains(term.code()))
                .toList();
    }

    @Override
    public Optional<Line> balance(Relation.Balance balance) {
        String stated = pen.address(row, Column.STATED);
        String expected = pen.address(row, Column.EXPECTED);
        return Optional.of(new Line(
                FormText.of("rule.balance", lang, names(balance.left()), names(balance.right())),
                whole(balance.right()),
                whole(balance.left()),
                "ABS(" + stated + "-" + expected + ")" + SAME,
                ""));
    }

    @Override
    public Optional<Line> rate(Relation.Rate rate) {
        if (rate.bases().isEmpty()) {
            return Optional.empty();
        }
        String cell = value(rate.rate());
        String stated = pen.address(row, Column.STATED);
        List<String> fits = new ArrayList<>();
        for (List<Term> base : rate.bases()) {
            fits.add("IF(AND(" + isWhole(rate.numerator()) + "," + isWhole(base) + "),IF(" + sides(base) + ">0,"
                    + fits(stated, sides(rate.numerator()) + "/(" + sides(base) + ")*100") + ",FALSE),FALSE)");
        }
        List<Term> first = rate.bases().get(0);
        return Optional.of(new Line(
                FormText.of("rule.rate", lang, name(rate.rate()), names(rate.numerator()), names(first)),
                "IF(AND(" + isWhole(rate.numerator()) + "," + isWhole(first) + "),IF(" + sides(first) + ">0,ROUND("
                        + sides(rate.numerator()) + "/(" + sides(first) + ")*100,2),\"\"),\"\")",
                "IF(ISNUMBER(" + cell + "),IF(LEFT(CELL(\"format\"," + cell + "),1)=\"P\"," + cell + "*100," + cell
                        + "),\"\")",
                "OR(" + String.join(",", fits) + ")",
                ""));
    }

    /** Whether a stated rate is the quotient to two, one or no decimals, rounded or cut off. */
    private static String fits(String stated, String quotient) {
        return Stream.of("ROUND", "TRUNC")
                .flatMap(reading -> Stream.of(2, 1, 0)
                        .map(digits -> "ABS(" + stated + "-" + reading + "(" + quotient + "," + digits + "))<0.00001"))
                .collect(Collectors.joining(",", "OR(", ")"));
    }

    /** The years stand in other columns and rows; a change is held against them after reading. */
    @Override
    public Optional<Line> change(Relation.Change relation) {
        return Optional.empty();
    }

    /** What terms add up to, if all of them are filled in. */
    private String whole(List<Term> terms) {
        return "IF(" + isWhole(terms) + "," + sides(terms) + ",\"\")";
    }

    private String isWhole(List<Term> terms) {
        return "COUNT(" + terms.stream().map(term -> value(term.code())).collect(Collectors.joining(",")) + ")="
                + terms.size();
    }

    private String sides(List<Term> terms) {
        return terms.stream()
                .map(term -> (term.minus() ? "-" : "+") + "N(" + value(term.code()) + ")")
                .collect(Collectors.joining("", "(", ")"));
    }

    private String value(FactCode code) {
        return cell(code, 0);
    }

    /** The cell of the value of {@code code}, or one to the right of it. */
    private String cell(FactCode code, int right) {
        FormLayout.Cell cell = form.layout().cell(code).orElseThrow();
        boolean dimension = !cell.sheet().equals(FormText.of("sheet.figures", lang));
        String column = StatementSheets.valueColumn(dimension, right);
        return "'" + cell.sheet() + "'!$" + column + "$" + (cell.row() + 1);
    }

    private String names(List<Term> terms) {
        StringBuilder names = new StringBuilder();
        for (Term term : terms) {
            names.append(names.isEmpty() ? (term.minus() ? "− " : "") : term.minus() ? " − " : " + ")
                    .append(name(term.code()));
        }
        return names.toString();
    }

    private String name(FactCode code) {
        return form.vocabulary().find(code).map(fact -> fact.name().in(lang)).orElse(code.value());
    }
}
