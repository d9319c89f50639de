package org.zhunsheng.returns.form;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.returns.CsvLine;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.Consolidation;

/** Returns and their sums as CSV in the long form, a line a number: unit, code, period, break-down, value, scope, note. Stateless. */
public final class LongForm {
    private static final ImmutableList<String> HEAD =
            ImmutableList.of("unit", "code", "period", "breakdown", "value", "scope", "note");
    private static final ImmutableList<String> SUMS_HEAD = ImmutableList.of(
            "code", "name", "period", "breakdown", "rule", "outcome", "value", "answered", "asked", "missing", "note");

    private LongForm() {}

    /** {@code returns} as CSV, which the reader of returns reads back. */
    public static String of(List<UnitReturn> returns) {
        StringBuilder csv = new StringBuilder(CsvLine.of(HEAD));
        for (UnitReturn one : returns) {
            for (ReturnEntry entry : one.entries()) {
                csv.append(CsvLine.of(ImmutableList.of(
                        one.unit(),
                        entry.cell().code().value(),
                        one.period().toString(),
                        entry.cell().breakdown(),
                        entry.value().toString(),
                        entry.whose().map(LongForm::scope).orElse(""),
                        entry.note())));
            }
        }
        return csv.toString();
    }

    private static String scope(Scope.Whose whose) {
        return whose.name();
    }

    /** {@code sums} as CSV. */
    public static String of(Consolidation sums, FactNaming names) {
        UnitRegister register = sums.register();
        StringBuilder csv = new StringBuilder(CsvLine.of(SUMS_HEAD));
        for (ConsolidatedFigure figure : sums.figures()) {
            csv.append(CsvLine.of(ImmutableList.of(
                    figure.cell().code().value(),
                    names.of(figure.cell().code()).zh(),
                    register.period().toString(),
                    figure.cell().breakdown(),
                    figure.rule().name(),
                    figure.outcome().name(),
                    figure.range().map(LongForm::range).orElse(""),
                    Integer.toString(figure.coverage().answered()),
                    Integer.toString(figure.coverage().asked()),
                    String.join(" ", figure.missing()),
                    figure.possibleRepeats() ? "可能重复" : "")));
        }
        return csv.toString();
    }

    private static String range(ValueRange range) {
        return FactNaming.range(range);
    }
}
