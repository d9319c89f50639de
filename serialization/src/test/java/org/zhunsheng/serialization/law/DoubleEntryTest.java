package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.serialization.BundledData;

/** Every duty says what its articles say: the data are held against a table that was typed from the texts of the law. */
class DoubleEntryTest {
    private static final BundledData DATA = BundledData.load();
    private static final DoubleEntry TABLE = DoubleEntry.read();

    @Test
    void everyDutySaysWhatItsArticlesSay() {
        assertThat(TABLE.differences(DATA.duties(), DATA.instruments())).isEmpty();
    }

    @Test
    void noLineQuotesMoreThanThirtyCharacters() {
        assertThat(TABLE.lines().values())
                .allSatisfy(line -> assertThat(line.words()).hasSizeLessThanOrEqualTo(30));
    }

    static Stream<Duty> duties() {
        return DATA.duties().duties().stream();
    }

    @ParameterizedTest
    @MethodSource("duties")
    void anotherQuantityUnitOrSenseIsFound(Duty duty) {
        for (DutyRule planted : plantedRules(duty.rule())) {
            assertFound(Duty.builder().fillFrom(duty).rule(planted).build());
        }
    }

    @ParameterizedTest
    @MethodSource("duties")
    void anotherAddresseeOrArticleIsFound(Duty duty) {
        ImmutableSet<UnitKind> others = Stream.of(UnitKind.values())
                .filter(kind -> kind != duty.appliesTo().iterator().next())
                .collect(ImmutableSet.toImmutableSet());
        assertFound(Duty.builder().fillFrom(duty).appliesTo(others).build());
        assertFound(Duty.builder()
                .fillFrom(duty)
                .basis(duty.basis().stream()
                        .map(basis -> LegalBasis.builder()
                                .fillFrom(basis)
                                .article("第九百九十九条")
                                .build())
                        .toList())
                .build());
    }

    @ParameterizedTest
    @MethodSource("duties")
    void anotherFirstOrLastDayOfForceIsFound(Duty duty) {
        Instrument law =
                DATA.instruments().find(duty.basis().get(0).instrument()).orElseThrow();
        LocalDate from = law.effective().from();
        assertThat(TABLE.differences(
                        DATA.duties(),
                        withPeriod(law, from.plusDays(1), law.effective().to())))
                .isNotEmpty();
        Optional<LocalDate> to =
                Optional.of(law.effective().to().map(day -> day.minusDays(1)).orElse(from.plusYears(40)));
        assertThat(TABLE.differences(DATA.duties(), withPeriod(law, from, to))).isNotEmpty();
    }

    private static void assertFound(Duty planted) {
        DutyRegister register = DutyRegister.builder()
                .id("planted")
                .duties(DATA.duties().duties().stream()
                        .map(duty -> duty.id().equals(planted.id()) ? planted : duty)
                        .toList())
                .build();
        assertThat(TABLE.differences(register, DATA.instruments()))
                .as("%s", planted)
                .isNotEmpty();
    }

    private static InstrumentRegister withPeriod(Instrument law, LocalDate from, Optional<LocalDate> to) {
        Instrument planted = Instrument.builder()
                .fillFrom(law)
                .effective(EffectivePeriod.builder().from(from).to(to).build())
                .build();
        return InstrumentRegister.builder()
                .id("planted")
                .instruments(DATA.instruments().instruments().stream()
                        .map(other -> other.id().equals(law.id()) ? planted : other)
                        .toList())
                .build();
    }

    /** The rule with faults of the kind that were once planted by hand and seen by nobody. */
    private static List<DutyRule> plantedRules(DutyRule rule) {
        return rule.match(new DutyRule.Cases<List<DutyRule>>() {
            @Override
            public List<DutyRule> annualDate(DutyRule.AnnualDate date) {
                return ImmutableList.of(
                        new DutyRule.AnnualDate(
                                date.fact(),
                                date.proxy(),
                                date.yearsAfter(),
                                date.month(),
                                date.day(),
                                !date.inclusive()),
                        new DutyRule.AnnualDate(
                                date.fact(),
                                date.proxy(),
                                date.yearsAfter(),
                                date.month() % 12 + 1,
                                1,
                                date.inclusive()),
                        new DutyRule.AnnualDate(
                                date.fact(), date.proxy(), 0, date.month(), date.day(), date.inclusive()));
            }

            @Override
            public List<DutyRule> within(DutyRule.Within within) {
                return ImmutableList.of(
                        new DutyRule.Within(within.start(), within.end(), within.days() + 3, within.unit()),
                        new DutyRule.Within(within.start(), within.end(), within.days(), other(within.unit())));
            }

            @Override
            public List<DutyRule> longest(DutyRule.Longest longest) {
                return ImmutableList.of(
                        new DutyRule.Longest(longest.fact(), longest.days() + 3, longest.unit()),
                        new DutyRule.Longest(longest.fact(), longest.days(), other(longest.unit())),
                        new DutyRule.Shortest(longest.fact(), longest.days(), longest.unit()));
            }

            @Override
            public List<DutyRule> shortest(DutyRule.Shortest shortest) {
                return ImmutableList.of(
                        new DutyRule.Shortest(shortest.fact(), shortest.days() + 3, shortest.unit()),
                        new DutyRule.Shortest(shortest.fact(), shortest.days(), other(shortest.unit())),
                        new DutyRule.Longest(shortest.fact(), shortest.days(), shortest.unit()));
            }

            @Override
            public List<DutyRule> atLeast(DutyRule.AtLeast least) {
                return ImmutableList.of(
                        new DutyRule.AtLeast(least.fact(), least.value().movePointRight(1)),
                        new DutyRule.AtMost(least.fact(), least.value()));
            }

            @Override
            public List<DutyRule> atMost(DutyRule.AtMost most) {
                return ImmutableList.of(
                        new DutyRule.AtMost(most.fact(), most.value().add(BigDecimal.ONE)),
                        new DutyRule.AtLeast(most.fact(), most.value()));
            }

            @Override
            public List<DutyRule> yes(DutyRule.Yes yes) {
                return ImmutableList.of(new DutyRule.AtLeast(yes.fact(), BigDecimal.ONE));
            }

            @Override
            public List<DutyRule> section(DutyRule.Section section) {
                return Stream.of(SectionKind.values())
                        .filter(kind -> kind != section.section())
                        .<DutyRule>map(DutyRule.Section::new)
                        .toList();
            }

            @Override
            public List<DutyRule> locallySet(DutyRule.LocallySet local) {
                DutyRule.Comparison turned = local.comparison() == DutyRule.Comparison.AT_LEAST
                        ? DutyRule.Comparison.AT_MOST
                        : DutyRule.Comparison.AT_LEAST;
                return ImmutableList.of(new DutyRule.LocallySet(local.fact(), turned, local.unit()));
            }
        });
    }

    private static DayUnit other(DayUnit unit) {
        return unit == DayUnit.DAYS ? DayUnit.WORKING_DAYS : DayUnit.DAYS;
    }
}
