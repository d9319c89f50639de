package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.DONE;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.profile.Adjustment;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Readings;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** What an assessor refuses, and what an assessment tells besides points. */
class AssessorTest {
    private static final ScoringMethod PUBLICATION = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
    private static final ScoringMethod COMPLETION =
            new ScoringMethod.MetOrNot(List.of(new Condition.AtLeast(RATE, BigDecimal.valueOf(60))));
    private static final ScoringScheme TWO =
            Worlds.scheme(Worlds.item(0, "1", PUBLICATION), Worlds.item(1, "2", COMPLETION));
    private static final Profile FOR_COUNTIES = Profile.builder()
            .id("counties")
            .title(TEXT)
            .author(TEXT)
            .addKinds(UnitKind.COUNTY)
            .addAdjustments(
                    new Adjustment.SetPoints(Worlds.code(0), Points.of("2"), Optional.empty(), TEXT, Optional.empty()),
                    new Adjustment.SetPoints(Worlds.code(1), Points.of("1"), Optional.empty(), TEXT, Optional.empty()))
            .build();

    private static List<String> faults(ThrowingCallable call) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        e -> e.violations().stream().map(Violation::code).forEach(codes::add));
        return codes;
    }

    private static Dossier of(UnitKind kind) {
        return Worlds.dossier(kind, List.of(claim(PUBLISHED, ClaimValue.yes())));
    }

    @Test
    void aProfileIsForTheKindsThatItNames() {
        Assessor assessor = Assessor.compile(AssessmentBasis.builder()
                .fillFrom(Worlds.basis(TWO))
                .profiles(List.of(FOR_COUNTIES))
                .build());
        Dossier town = of(UnitKind.TOWNSHIP);
        DossierTable towns = assessor.table(List.of(town));
        assertThat(faults(() -> assessor.assess(town))).containsExactly("PROFILE_KIND");
        assertThat(faults(() -> assessor.score(towns))).containsExactly("PROFILE_KIND");
        Assessment county = assessor.assess(of(UnitKind.COUNTY));
        assertThat(county.total()).hasToString("2 – 3");
        assertThat(county.profiles()).containsExactly(FOR_COUNTIES);
        assertThat(assessor.score(assessor.table(List.of(of(UnitKind.COUNTY)))).total(0))
                .hasToString("2 – 3");
    }

    @Test
    void aSchemeWithFaultsIsNotCompiled() {
        ScoringScheme unknown = Worlds.scheme(Worlds.item(0, "1", PUBLICATION), Worlds.item(0, "1", PUBLICATION));
        assertThat(faults(() -> Assessor.compile(Worlds.basis(unknown)))).isNotEmpty();
    }

    @Test
    void aTableIsOfOneKind() {
        Assessor assessor = Assessor.compile(Worlds.basis(TWO));
        assertThat(faults(() -> assessor.table(List.of(of(UnitKind.COUNTY), of(UnitKind.TOWNSHIP)))))
                .containsExactly("TABLE_MIXED");
    }

    @Test
    void itKnowsWhetherUnitsAreCompared() {
        Assessor alone = Assessor.compile(Worlds.basis(TWO));
        assertThat(alone.comparesUnits()).isFalse();
        assertThat(alone.compares()).isEmpty();
        Assessor among = Assessor.compile(Worlds.basis(Worlds.scheme(Worlds.item(
                0,
                "2",
                new ScoringMethod.RelativeToBest(
                        BREACHES, ScoringMethod.Better.LOWER, ScoringMethod.Among.ALL, Points.ZERO)))));
        assertThat(among.comparesUnits()).isTrue();
        assertThat(among.compares()).containsExactly(BREACHES);
    }

    @Test
    void anItemThatIsNotAskedOfAKindSaysSo() {
        ScoringScheme exempt = Worlds.scheme(
                SchemeItem.builder()
                        .fillFrom(Worlds.item(0, "1", PUBLICATION))
                        .exempt(List.of(UnitKind.COUNTY))
                        .build(),
                Worlds.item(1, "2", COMPLETION));
        Assessment assessment = Assessor.compile(Worlds.basis(exempt)).assess(of(UnitKind.COUNTY));
        IndicatorResult left = assessment.result(Worlds.code(0)).orElseThrow();
        assertThat(left.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(left.reasons().get(0).args().get(0).en())
                .isEqualTo("the scheme does not ask it of a county-level government");
    }

    @Test
    void oneResultIsThatOfItsIndicator() {
        Assessment assessment = Assessor.compile(Worlds.basis(TWO)).assess(of(UnitKind.COUNTY));
        assertThat(assessment.result(Worlds.code(0)).orElseThrow().interval()).hasToString("1");
        assertThat(assessment.result(Worlds.code(1)).orElseThrow().interval()).hasToString("0 – 2");
        assertThat(assessment.result(Worlds.code(2))).isEmpty();
        assertThat(assessment.readings()).isNotEmpty().isEqualTo(Readings.of(TWO));
    }

    @Test
    void aRateThatNobodyStatesFollowsFromItsParts() {
        Assessor assessor = Assessor.compile(Worlds.basis(TWO));
        Assessment derived = assessor.assess(Worlds.dossier(claim(DONE, 2), claim(CASES, 3)));
        assertThat(derived.derivedRate(RATE)).hasValue(new BigDecimal("66.666666"));
        assertThat(derived.derivedRate(PUBLISHED)).isEmpty();
        assertThat(derived.derivedRate(BREACHES))
                .as("a fact that the scheme does not read")
                .isEmpty();
        assertThat(assessor.assess(Worlds.dossier(claim(RATE, "66"))).derivedRate(RATE))
                .isEmpty();
    }
}
