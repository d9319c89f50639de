package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.engine.Worlds;

/** A scheme scores the day, the time or the number that the law sets. */
class LegalLimitsTest {
    private static final FactCode DAY = FactCode.of("report.published-on");

    private static Duty duty(DutyRule rule, UnitKind... kinds) {
        return Duty.builder()
                .id("duty")
                .title(LocalText.of("义务", "the duty"))
                .requirement(LocalText.same("text"))
                .appliesTo(ImmutableSet.copyOf(kinds))
                .rule(rule)
                .severity(Severity.WARNING)
                .addBasis(LegalBasis.builder().instrument("law").build())
                .build();
    }

    private static SchemeFindings check(Duty duty, SchemeItem item) {
        return LegalLimits.check(
                Worlds.schemeOf(List.of(item)).build(),
                Worlds.catalogue(1),
                DutyRegister.builder().id("duties").addDuties(duty).build());
    }

    private static SchemeItem item(ScoringMethod method) {
        return SchemeItem.builder()
                .fillFrom(Worlds.item(0, "4", method))
                .addDuties("duty")
                .build();
    }

    private static SchemeItem referringTo(List<String> duties) {
        return SchemeItem.builder()
                .fillFrom(Worlds.item(0, "4", by(1, 31, true)))
                .duties(duties)
                .build();
    }

    private static ScoringMethod by(int month, int day, boolean inclusive) {
        return new ScoringMethod.Deadline(DAY, new Due.AnnualDate(1, month, day, inclusive), List.of(), DayUnit.DAYS);
    }

    private static DutyRule owedBy(int month, int day, boolean inclusive) {
        return new DutyRule.AnnualDate(DAY, Optional.empty(), 1, month, day, inclusive);
    }

    @Test
    void anotherDayThanTheDutyHasIsAnErrorForTheKindsItBinds() {
        Duty duty = duty(owedBy(3, 31, true), UnitKind.COUNTY);
        assertThat(check(duty, item(by(3, 31, true))).errors()).isEmpty();
        assertThat(check(duty, item(by(1, 31, true))).errors())
                .extracting(Violation::code)
                .containsExactly("SCHEME_DUTY_DIFFERS");
        assertThat(check(duty, item(by(3, 31, false))).isSound()).isFalse();
    }

    @Test
    void aVariantScoresTheDayOfItsKinds() {
        Duty duty = duty(owedBy(3, 31, true), UnitKind.COUNTY);
        SchemeItem varied = SchemeItem.builder()
                .fillFrom(item(by(1, 31, true)))
                .addVariants(
                        new Variant(ImmutableSet.of(UnitKind.COUNTY), Points.of("4"), Optional.of(by(3, 31, true))))
                .build();
        assertThat(check(duty, varied).isSound()).isTrue();
    }

    @Test
    void aDutyThatDoesNotExistIsAnError() {
        SchemeItem lost = referringTo(List.of("no-such-duty"));
        assertThat(check(duty(owedBy(1, 31, true), UnitKind.COUNTY), lost).errors())
                .extracting(Violation::code)
                .containsExactly("UNKNOWN_DUTY");
    }

    @Test
    void anItemThatRefersToNoDutyIsWarnedOfAnotherDay() {
        SchemeItem silent = referringTo(List.of());
        SchemeFindings found = check(duty(owedBy(3, 31, true), UnitKind.COUNTY), silent);
        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings()).extracting(Violation::code).containsExactly("SCHEME_DUTY_DIFFERS");
        assertThat(check(duty(owedBy(1, 31, true), UnitKind.COUNTY), silent).warnings())
                .isEmpty();
    }

    @Test
    void aNumberIsHeldAgainstTheTargetOfTheMethod() {
        Duty sixty = duty(new DutyRule.AtLeast(CASES, BigDecimal.valueOf(60)), UnitKind.COUNTY);
        ScoringMethod atSixty =
                new ScoringMethod.MetOrNot(List.of(new Condition.AtLeast(CASES, BigDecimal.valueOf(60))));
        ScoringMethod atSix = new ScoringMethod.MetOrNot(List.of(new Condition.AtLeast(CASES, BigDecimal.valueOf(6))));
        assertThat(check(sixty, item(atSixty)).isSound()).isTrue();
        assertThat(check(sixty, item(atSix)).isSound()).isFalse();
        assertThat(check(duty(new DutyRule.Yes(PUBLISHED), UnitKind.COUNTY), item(atSix))
                        .isSound())
                .isFalse();
    }
}
