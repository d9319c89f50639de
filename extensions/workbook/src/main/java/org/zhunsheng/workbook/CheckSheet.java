package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Breakdown;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.PartsCoverage;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.workbook.SheetPen.Look;

/**
 * The sheet that holds figures against each other while they are filled in: parts against totals, rates against what they are rates
 * of, as the vocabulary declares them. Nothing is read from it.
 */
final class CheckSheet {
    private static final ImmutableList<Column> COLUMNS =
            ImmutableList.of(Column.RULE, Column.EXPECTED, Column.STATED, Column.DIFFERENCE, Column.VERDICT);

    private final WorkbookForm form;
    private final Lang lang;
    private final SheetPen pen;
    private int row = FormLayout.FIRST_ROW;

    private CheckSheet(WorkbookForm form, Workbook workbook) {
        this.form = form;
        this.lang = form.lang();
        this.pen = new SheetPen(workbook.newWorksheet(FormText.of("sheet.check", lang)), Table.CHECK, COLUMNS, lang);
    }

    static void write(WorkbookForm form, Workbook workbook) throws IOException {
        new CheckSheet(form, workbook).write();
    }

    private void write() throws IOException {
        pen.head(FormText.of("sheet.check", lang), FormText.of("hint.check", lang));
        for (FactDefinition fact : form.vocabulary().facts()) {
            for (Relation.Sum sum : form.vocabulary().sumsByTotal().get(fact.code())) {
                if (sum.parts().stream().noneMatch(Term::minus)) {
                    parts(
                            fact,
                            Breakdown.builder()
                                    .of(sum.parts().stream().map(Term::code).toList())
                                    .coverage(sum.complete() ? PartsCoverage.EXHAUSTIVE : PartsCoverage.DISJOINT)
                                    .build());
                }
            }
            form.vocabulary()
                    .simpleRate(fact.code())
                    .ifPresent(rate -> rate(fact, rate.numerator(), rate.denominator()));
        }
        int last = Math.max(row - 1, FormLayout.FIRST_ROW);
        String verdict = pen.address(FormLayout.FIRST_ROW, Column.VERDICT);
        pen.redWhile(
                pen.sheet().range(FormLayout.FIRST_ROW, 0, last, COLUMNS.size() - 1),
                "$" + verdict + "=\"" + FormText.of("verdict.no", lang) + "\"");
        pen.end(true);
    }

    private void parts(FactDefinition total, Breakdown parts) {
        List<FactCode> involved =
                Stream.concat(Stream.of(total.code()), parts.of().stream()).toList();
        if (involved.stream().anyMatch(code -> form.layout().cell(code).isEmpty())) {
            return;
        }
        String all = parts.of().stream().map(this::value).collect(Collectors.joining(","));
        boolean overlapping = parts.coverage() == PartsCoverage.OVERLAPPING;
        pen.write(
                row,
                Column.RULE,
                FormText.of(
                        "rule." + parts.coverage().name(),
                        lang,
                        name(total.code()),
                        names(parts.of()),
                        parts.remainder().map(this::name).orElse("")),
                Look.SHOWN);
        pen.formula(
                row,
                Column.EXPECTED,
                overlapping
                        ? "IF(COUNT(" + all + ")>0,MAX(" + all + "),\"\")"
                        : "IF(COUNT(" + all + ")=" + parts.of().size() + ",SUM(" + all + "),\"\")");
        stated(total.code());
        String sum = pen.address(row, Column.EXPECTED);
        String stated = pen.address(row, Column.STATED);
        String agrees = switch (parts.coverage()) {
            case EXHAUSTIVE -> "ABS(" + stated + "-" + sum + ")<0.0000005";
            case DISJOINT, OVERLAPPING -> stated + ">=" + sum;
            case REMAINDER -> {
                Optional<String> rest = parts.remainder()
                        .filter(code -> form.layout().cell(code).isPresent())
                        .map(this::value);
                yield rest.map(cell -> "IF(ISNUMBER(" + cell + "),ABS(" + stated + "-" + sum + "-" + cell
                                + ")<0.0000005," + stated + ">=" + sum + ")")
                        .orElse(stated + ">=" + sum);
            }
        };
        verdict(agrees, involved);
    }

    private void rate(FactDefinition rate, FactCode numerator, FactCode denominator) {
        List<FactCode> involved = List.of(rate.code(), numerator, denominator);
        if (involved.stream().anyMatch(code -> form.layout().cell(code).isEmpty())) {
            return;
        }
        String above = value(numerator);
        String below = value(denominator);
        pen.write(
                row,
                Column.RULE,
                FormText.of("rule.rate", lang, name(rate.code()), name(numerator), name(denominator)),
                Look.SHOWN);
        pen.formula(
                row,
                Column.EXPECTED,
                "IF(AND(ISNUMBER(" + above + "),ISNUMBER(" + below + ")),IF(" + below + ">0,ROUND(" + above + "/"
                        + below + "*100,2),\"\"),\"\")");
        String cell = value(rate.code());
        pen.formula(
                row,
                Column.STATED,
                "IF(ISNUMBER(" + cell + "),IF(LEFT(CELL(\"format\"," + cell + "),1)=\"P\"," + cell + "*100," + cell
                        + "),\"\")");
        String expected = pen.address(row, Column.EXPECTED);
        String stated = pen.address(row, Column.STATED);
        verdict(
                "OR(ABS(" + stated + "-" + expected + ")<0.0051,ABS(" + stated + "-ROUND(" + expected
                        + ",1))<0.00001,ABS(" + stated + "-ROUND(" + expected + ",0))<0.00001)",
                involved);
    }

    private void stated(FactCode code) {
        String cell = value(code);
        pen.formula(row, Column.STATED, "IF(ISNUMBER(" + cell + ")," + cell + ",\"\")");
    }

    private void verdict(String agrees, List<FactCode> involved) {
        String expected = pen.address(row, Column.EXPECTED);
        String stated = pen.address(row, Column.STATED);
        String both = "AND(ISNUMBER(" + expected + "),ISNUMBER(" + stated + "))";
        pen.formula(row, Column.DIFFERENCE, "IF(" + both + "," + stated + "-" + expected + ",\"\")");
        String inexact = involved.stream()
                .map(code -> cell(code, 1))
                .flatMap(cell -> Stream.of(Exactness.ABOUT, Exactness.MORE_THAN)
                        .map(exactness -> cell + "=\"" + Choice.EXACTNESS.title(exactness, lang) + "\""))
                .collect(Collectors.joining(","));
        pen.formula(
                row,
                Column.VERDICT,
                "IF(" + both + ",IF(OR(" + inexact + "),\"" + FormText.of("verdict.inexact", lang) + "\",IF(" + agrees
                        + ",\"" + FormText.of("verdict.yes", lang) + "\",\"" + FormText.of("verdict.no", lang)
                        + "\")),\"" + FormText.of("verdict.open", lang) + "\")");
        row++;
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

    private String names(List<FactCode> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(FormText.of("and", lang)));
    }

    private String name(FactCode code) {
        return form.vocabulary().find(code).map(fact -> fact.name().in(lang)).orElse(code.value());
    }
}
