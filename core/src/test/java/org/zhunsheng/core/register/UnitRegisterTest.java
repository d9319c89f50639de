package org.zhunsheng.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;

/** Who is asked for what, by when, and who stands above whom, in 2024. */
class UnitRegisterTest {
    private static final LocalDate DUE = LocalDate.of(2025, 1, 20);
    private static final FactCode PENALTIES = FactCode.of("penalty.decisions");
    private static final FactCode EVENTS = FactCode.of("publicity.events");
    private static final FactCode SUITS = FactCode.of("litigation.concluded");

    private static RegisteredUnit.Builder unit(String id, UnitKind kind) {
        return RegisteredUnit.builder().id(id).name("单位" + id).kind(kind);
    }

    private static UnitRegister register(RegisteredUnit... units) {
        return UnitRegister.builder()
                .area(GovernmentUnit.builder()
                        .id("area")
                        .name("某县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .title("某县2024年度统计")
                .period(ReportingPeriod.ofYear(2024))
                .due(DUE)
                .addAsks(AskedFacts.builder()
                        .kind(UnitKind.DEPARTMENT)
                        .addFacts(PENALTIES, EVENTS)
                        .build())
                .addAsks(AskedFacts.builder()
                        .kind(UnitKind.TOWNSHIP)
                        .addFacts(EVENTS)
                        .build())
                .addUnits(units)
                .build();
    }

    @Test
    void aUnitIsAskedWhatItsKindIsAskedAndItsOwnFactsAndNotWhatItIsSpared() {
        RegisteredUnit bureau = unit("a", UnitKind.DEPARTMENT)
                .addAsks(SUITS)
                .addSpared(PENALTIES)
                .build();
        RegisteredUnit town = unit("b", UnitKind.TOWNSHIP).build();
        RegisteredUnit zone = unit("c", UnitKind.FUNCTIONAL_ZONE).build();
        UnitRegister register = register(bureau, town, zone);
        assertThat(register.asked(bureau)).containsExactly(EVENTS, SUITS);
        assertThat(register.asked(town)).containsExactly(EVENTS);
        assertThat(register.asked(zone)).isEmpty();
    }

    @Test
    void theDayOfAUnitGoesBeforeThatOfTheRegister() {
        LocalDate own = LocalDate.of(2025, 1, 10);
        RegisteredUnit early = unit("a", UnitKind.DEPARTMENT).due(own).build();
        RegisteredUnit usual = unit("b", UnitKind.DEPARTMENT).build();
        UnitRegister register = register(early, usual);
        assertThat(register.due(early)).isEqualTo(own);
        assertThat(register.due(usual)).isEqualTo(DUE);
    }

    /** A unit that was there on one day of the year is asked for that day. */
    @ParameterizedTest
    @CsvSource({
        ", , true",
        "2024-12-31, , true",
        "2025-01-01, , false",
        ", 2024-01-01, true",
        ", 2023-12-31, false",
        "2024-03-01, 2024-03-01, true",
        "2020-01-01, 2023-06-30, false"
    })
    void aUnitIsActiveThatWasThereOnADayOfThePeriod(@Nullable LocalDate from, @Nullable LocalDate to, boolean active) {
        RegisteredUnit.Builder unit = unit("a", UnitKind.DEPARTMENT);
        if (from != null) {
            unit.from(from);
        }
        if (to != null) {
            unit.to(to);
        }
        RegisteredUnit built = unit.build();
        UnitRegister register = register(built, unit("b", UnitKind.DEPARTMENT).build());
        assertThat(register.isActive(built)).isEqualTo(active);
        assertThat(register.active()).hasSize(active ? 2 : 1);
    }

    @Test
    void aboveAUnitStandAllItsSuperiorsTheNextOneFirst() {
        UnitRegister register = register(
                unit("a", UnitKind.DEPARTMENT).build(),
                unit("b", UnitKind.DEPARTMENT).superior("a").build(),
                unit("c", UnitKind.DEPARTMENT).superior("b").build());
        assertThat(register.above(Objects.requireNonNull(register.byId().get("c"))))
                .containsExactly("b", "a");
        assertThat(register.above(Objects.requireNonNull(register.byId().get("a"))))
                .isEmpty();
    }

    @Test
    void aUnitIsFoundByItsNameAndByItsOtherNames() {
        RegisteredUnit bureau = unit("a", UnitKind.DEPARTMENT)
                .name("县司法局")
                .addOtherNames("司法局", "县司法局办公室")
                .build();
        RegisteredUnit town = unit("b", UnitKind.TOWNSHIP).name("某镇").build();
        assertThat(register(bureau, town).byName())
                .containsOnlyKeys("县司法局", "司法局", "县司法局办公室", "某镇")
                .containsEntry("司法局", bureau)
                .containsEntry("某镇", town);
    }

    @Test
    void aNameStandsForOneUnit() {
        assertThatThrownBy(() -> register(
                        unit("a", UnitKind.DEPARTMENT).name("县司法局").build(),
                        unit("b", UnitKind.DEPARTMENT).addOtherNames("县司法局").build()))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.code()).isEqualTo("DUPLICATE_UNIT_NAME");
                                    assertThat(violation.path()).isEqualTo("units[1].name");
                                }));
    }
}
