package org.zhunsheng.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.serialization.BundledData;

/** A return with words that are not known is refused with the nearest one, and with few lines however many there are. */
class UnknownWordsTest {
    private static final ReturnReader READER = ReturnReader.of(
            UnitRegister.builder()
                    .area(GovernmentUnit.builder()
                            .id("c")
                            .name("示例县人民政府")
                            .kind(UnitKind.COUNTY)
                            .build())
                    .title("统计")
                    .period(ReportingPeriod.ofYear(2025))
                    .due(LocalDate.of(2026, 1, 20))
                    .addUnits(RegisteredUnit.builder()
                            .id("t1")
                            .name("青石镇")
                            .kind(UnitKind.TOWNSHIP)
                            .build())
                    .build(),
            BundledData.load().vocabulary());

    private static ReturnFile read(String rows) {
        return READER.read("return.csv", ("单位,代码,时期,数值,口径\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "青石镇政府,mediation.accepted,2025,1,; UNKNOWN_UNIT; 青石镇",
                "青石镇,mediation.acepted,2025,1,; UNKNOWN_FIGURE; mediation.accepted",
                "青石镇,mediation.accepted,2025,1,全县县; UNKNOWN_SCOPE; 全县"
            })
    void theNearestIsNamed(String row, String code, String nearest) {
        assertThat(read(row).faults())
                .filteredOn(fault -> fault.code().equals(code))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.message().zh()).contains(nearest);
                    assertThat(fault.message().en()).contains("nearest", nearest);
                });
    }

    @Test
    void anyNumberOfFaultsIsAHundredLinesAndHowManyMoreThereAre() {
        String rows = "青石镇政府,mediation.acepted,2025,1,\n".repeat(20_000);
        ReturnFile file = Assertions.assertTimeout(Duration.ofSeconds(60), () -> read(rows));
        assertThat(file.faults()).hasSize(101);
        assertThat(file.faults().get(100).code()).isEqualTo("MORE_FAULTS");
        assertThat(file.faults().get(100).message().en()).contains("19900 more");
    }
}
