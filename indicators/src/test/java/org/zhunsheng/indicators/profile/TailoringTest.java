package org.zhunsheng.indicators.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.assess.Assessment;
import org.zhunsheng.indicators.assess.Assessor;
import org.zhunsheng.indicators.assess.ImmutableAssessmentBasis;
import org.zhunsheng.indicators.assess.Status;
import org.zhunsheng.indicators.assess.Worlds;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

class TailoringTest {
    private static final LocalText REASON = LocalText.of("没有此项职权", "it has no such power");
    private static final ScoringScheme SCHEME = Worlds.scheme(item(0, "3"), item(1, "2"), item(2, "1"));

    private static SchemeItem item(int i, String points) {
        return Worlds.item(
                i, points, new ScoringMethod.MetOrNot(ImmutableList.of(new Condition.Yes(Worlds.PUBLISHED))));
    }

    private static Profile profile(Adjustment... adjustments) {
        return ImmutableProfile.builder()
                .id("test-profile")
                .title(REASON)
                .addKinds(UnitKind.COUNTY)
                .addAdjustments(adjustments)
                .build();
    }

    private static ImmutableAssessmentBasis basis(Adjustment... adjustments) {
        return Worlds.basis(SCHEME).withProfile(profile(adjustments));
    }

    private static Assessment assess(Adjustment... adjustments) {
        return Assessor.compile(basis(adjustments)).assess(Worlds.dossier());
    }

    @Test
    void aDroppedIndicatorDoesNotApplyForTheReasonOfTheProfile() {
        Assessment assessment = assess(new Adjustment.Drop(Worlds.code(0), REASON));
        var result = assessment.result(Worlds.code(0)).orElseThrow();
        assertThat(result.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(result.ledger()).hasSize(1);
        assertThat(result.ledger().get(0).reason().args()).containsExactly(REASON);
        assertThat(assessment.total().high()).isEqualTo(Points.of("6"));
    }

    @Test
    void pointsThatAProfileSetsChangeTheTotal() {
        Assessment assessment = assess(new Adjustment.SetPoints(Worlds.code(1), Points.of("5"), REASON));
        assertThat(assessment.scheme().total()).isEqualTo(Points.of("9"));
        assertThat(assessment.total().high()).isEqualTo(Points.of("9"));
    }

    @Test
    void aRequirementCanReadOtherwise() {
        LocalText text = LocalText.of("本地要求", "the local requirement");
        Tailoring tailoring = Tailoring.of(
                Optional.of(profile(new Adjustment.ReplaceText(Worlds.code(2), text, REASON))),
                Worlds.catalogue(3),
                SCHEME);
        assertThat(Tailoring.indicator(tailoring.catalogue(), Worlds.code(2)).requirement())
                .isEqualTo(text);
        assertThat(tailoring.scheme()).isEqualTo(SCHEME);
    }

    @Test
    void anIndicatorOfTheLocalityCanBeAdded() {
        Assessment assessment = assess(
                new Adjustment.Add(Worlds.indicator(3, ImmutableSet.of(UnitKind.COUNTY)), item(3, "1.5"), REASON));
        assertThat(assessment.results()).hasSize(4);
        assertThat(assessment.scheme().total()).isEqualTo(Points.of("7.5"));
    }

    @Test
    void whatDoesNotExistIsRefusedAllAtOnceEachWithItsPlace() {
        IndicatorCode nowhere = IndicatorCode.of("9.9.9");
        assertThatThrownBy(() -> Assessor.compile(basis(
                        new Adjustment.Drop(nowhere, REASON),
                        new Adjustment.SetPoints(nowhere, Points.of("1"), REASON),
                        new Adjustment.ReplaceText(nowhere, REASON, REASON),
                        new Adjustment.Add(
                                Worlds.indicator(0, ImmutableSet.of(UnitKind.COUNTY)), item(0, "1"), REASON))))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code, Violation::path)
                                .containsExactly(
                                        tuple("UNKNOWN_INDICATOR", "adjustments[0].indicator"),
                                        tuple("UNKNOWN_INDICATOR", "adjustments[1].indicator"),
                                        tuple("UNKNOWN_INDICATOR", "adjustments[2].indicator"),
                                        tuple("ADDED_TWICE", "adjustments[3].indicator")));
    }

    @Test
    void aProfileIsForTheKindsOfUnitItNames() {
        Assessor assessor = Assessor.compile(basis());
        assertThatThrownBy(() -> assessor.assess(Worlds.dossier(UnitKind.TOWNSHIP, ImmutableList.of())))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("PROFILE_KIND"));
    }
}
