package org.zhunsheng.core.validation;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

/** A reference to an id that is not there names the nearest that is, and many of them cost little. */
class KnownIdsTest {
    private static final GovernmentUnit AREA = GovernmentUnit.builder()
            .id("county")
            .name("甲县")
            .kind(UnitKind.COUNTY)
            .build();

    @Test
    void aPlanThatAnswersAMistypedProblemIsToldTheNearestOne() {
        AnnualReport.Builder report = AnnualReport.builder()
                .unit(AREA)
                .period(ReportingPeriod.of("2023"))
                .title("报告")
                .addProblems(Problem.builder().id("staffing").title("人手不足").build())
                .addPlans(Plan.builder()
                        .id("p1")
                        .title("补充人手")
                        .addProblems("stafing")
                        .build());
        assertThatThrownBy(report::build).isInstanceOfSatisfying(InvalidModelException.class, refused -> {
            assertThat(refused.violations()).hasSize(1);
            assertThat(refused.violations().get(0).message().zh()).contains("没有标识为“stafing”的问题；最接近的：staffing");
            assertThat(refused.violations().get(0).message().en()).contains("; nearest: staffing");
        });
    }

    @Test
    void ofManyUnknownIdsTheNearestIsNamedOnlyForThoseThatAreListed() {
        List<String> ids = IntStream.range(0, 900).mapToObj(i -> "unit-" + i).collect(toList());
        KnownIds known = KnownIds.of(ids);
        for (int i = 0; i < InvalidModelException.MOST; i++) {
            assertThat(known.nearest("Unit_12").en()).isEqualTo("; nearest: unit-12");
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 500_000; i++) {
                known.nearest("Unit_12");
            }
        });
        assertThat(known.nearest("Unit_12").en()).isEmpty();
    }

    @Test
    void aLongChainOfSuperiorsIsReadAtOnceAndACircleIsFoundForAllThatLeadIntoIt() {
        int length = 40_000;
        UnitRegister.Builder chain = register();
        for (int i = 0; i < length; i++) {
            RegisteredUnit.Builder unit = unit("u" + i);
            if (i + 1 < length) {
                unit.superior("u" + (i + 1));
            }
            chain.addUnits(unit.build());
        }
        UnitRegister sound = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), chain::build);
        assertThat(sound.units()).hasSize(length);
        UnitRegister.Builder circle = register()
                .addUnits(unit("a").superior("b").build())
                .addUnits(unit("b").superior("c").build())
                .addUnits(unit("c").superior("b").build())
                .addUnits(unit("d").build());
        assertThatThrownBy(circle::build)
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(
                                        refused.violations().stream().map(fault -> fault.code() + " " + fault.path()))
                                .containsExactly(
                                        "SUPERIOR_CIRCLE units[0].superior",
                                        "SUPERIOR_CIRCLE units[1].superior",
                                        "SUPERIOR_CIRCLE units[2].superior"));
    }

    private static UnitRegister.Builder register() {
        return UnitRegister.builder()
                .area(AREA)
                .title("名册")
                .period(ReportingPeriod.of("2023"))
                .due(LocalDate.of(2024, 1, 10));
    }

    private static RegisteredUnit.Builder unit(String id) {
        return RegisteredUnit.builder().id(id).name(id + "镇").kind(UnitKind.TOWNSHIP);
    }
}
