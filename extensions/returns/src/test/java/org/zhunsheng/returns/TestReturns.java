package org.zhunsheng.returns;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** A made-up county that collects the year 2025 by 20 January 2026, and what its units say. */
public final class TestReturns {
    private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2025);

    private TestReturns() {}

    /** A register of the county, without units. */
    public static UnitRegister.Builder register() {
        return UnitRegister.builder()
                .area(GovernmentUnit.builder()
                        .id("county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .title("汇总")
                .period(YEAR)
                .due(LocalDate.of(2026, 1, 20));
    }

    /** A fact that is named by its code. */
    static FactDefinition fact(FactCode code, FactKind kind, UnitClass unit, FactAggregation rule) {
        return FactDefinition.builder()
                .code(code)
                .kind(kind)
                .unit(unit)
                .name(LocalText.same(code.value()))
                .aggregation(rule)
                .build();
    }

    /** What {@code unit} says. */
    public static UnitReturn says(String unit, ReturnEntry... entries) {
        return new UnitReturn(
                unit, YEAR, ImmutableList.copyOf(entries), new ReturnSource(unit + ".xlsx", "0".repeat(64)));
    }

    /** That there are {@code number} of {@code code}. */
    public static ReturnEntry counted(FactCode code, long number) {
        return ReturnEntry.of(FigureCell.of(code), ReturnValue.counted(number));
    }
}
