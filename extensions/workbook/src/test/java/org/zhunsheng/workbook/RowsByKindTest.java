package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** A workbook asks a unit for what concerns its kind; what a report states beyond that has a free row. */
class RowsByKindTest {
    private static FormLayout layout(UnitKind kind) {
        return Forms.form(kind, WorkbookKind.ANNUAL_REPORT, Lang.ZH).layout();
    }

    private static Set<FactCode> rows(UnitKind kind) {
        FormLayout layout = layout(kind);
        return Forms.VOCABULARY.facts().stream()
                .map(FactDefinition::code)
                .filter(code -> layout.cell(code).isPresent())
                .collect(Collectors.toSet());
    }

    private static Set<FactCode> provedBy(UnitKind kind, boolean applying) {
        return Forms.basis(kind).catalogue().byCode().values().stream()
                .filter(indicator -> indicator.appliesTo().contains(kind) == applying)
                .flatMap(indicator -> indicator.provedBy().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(UnitKind.class)
    void whatOnlyIndicatorsOfOtherKindsAskForHasNoRow(UnitKind kind) {
        Set<FactCode> unasked = provedBy(kind, false);
        unasked.removeAll(provedBy(kind, true));
        Set<FactCode> stillThere = rows(kind);
        stillThere.retainAll(unasked);
        // A figure that a scoring method reads for this kind, too, stays.
        Set<FactCode> read = Forms.basis(kind).scheme().items().stream()
                .flatMap(item -> item.method().facts().stream())
                .collect(Collectors.toSet());
        assertThat(stillThere).isSubsetOf(read);
    }

    @Test
    void aTownshipIsAskedForLessThanACounty() {
        assertThat(rows(UnitKind.TOWNSHIP).size())
                .isLessThan(rows(UnitKind.COUNTY).size());
    }

    @Test
    void whatHasNoRowOfItsOwnIsKeptAllTheSame() {
        Set<FactCode> rows = rows(UnitKind.TOWNSHIP);
        FactDefinition beyond = Forms.VOCABULARY.facts().stream()
                .filter(fact -> fact.kind() == FactKind.COUNT && !rows.contains(fact.code()))
                .findFirst()
                .orElseThrow();
        AnnualReport report = AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("a-town")
                        .name("某镇人民政府")
                        .kind(UnitKind.TOWNSHIP)
                        .build())
                .period(ReportingPeriod.of("2023"))
                .title("某镇2023年度报告")
                .addMeasures(Measure.builder()
                        .id("m1")
                        .title("举措")
                        .addFigures(Figure.builder()
                                .code(beyond.code())
                                .value(BigDecimal.valueOf(7))
                                .unit(beyond.unit().orElseThrow())
                                .build())
                        .build())
                .build();
        assertThat(Forms.READER.read("town.xlsx", Forms.write(report, Lang.ZH))).isEqualTo(report);
    }
}
