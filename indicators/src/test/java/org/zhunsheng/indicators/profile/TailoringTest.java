package org.zhunsheng.indicators.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.Worlds;
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
        return Profile.builder()
                .id("test-profile")
                .title(REASON)
                .author(REASON)
                .addKinds(UnitKind.COUNTY)
                .addAdjustments(adjustments)
                .build();
    }

    private static AssessmentBasis basis(Adjustment... adjustments) {
        return AssessmentBasis.builder()
                .fillFrom(Worlds.basis(SCHEME))
                .profiles(List.of(profile(adjustments)))
                .build();
    }

    private static Assessment assess(Adjustment... adjustments) {
        return Assessor.compile(basis(adjustments)).assess(Worlds.dossier());
    }

    @Test
    void aDroppedIndicatorDoesNotApplyForTheReasonOfTheProfile() {
        Assessment assessment = assess(new Adjustment.Drop(Worlds.code(0), REASON, Optional.empty()));
        var result = assessment.result(Worlds.code(0)).orElseThrow();
        assertThat(result.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(result.ledger()).hasSize(1);
        assertThat(result.ledger().get(0).reason().args()).containsExactly(REASON);
        assertThat(assessment.total().high()).isEqualTo(Points.of("6"));
    }

    @Test
    void pointsThatAProfileSetsAreRefusedIfTheyMoveTheTotalAwayFromItsGrades() {
        assertThat(tailor(profile("more", points(1, "5"))).scheme().total()).isEqualTo(Points.of("9"));
        assertThatThrownBy(() -> Assessor.compile(basis(points(1, "5"))))
                .isInstanceOfSatisfying(InvalidModelException.class, refused -> {
                    assertThat(refused.violations()).extracting(Violation::code).containsExactly("PROFILE_MOVES_TOTAL");
                    assertThat(refused.violations().get(0).message().en())
                            .isEqualTo("the profile “test-profile” takes the total from 6 to 9 points, and the grades"
                                    + " stay at 0/1/3");
                });
        assertThat(assess(points(1, "1"), points(2, "2")).total().high()).isEqualTo(Points.of("6"));
    }

    @Test
    void aFaultThatAProfileBringsNamesTheProfile() {
        assertThatThrownBy(() -> Assessor.compile(basis(points(1, "2.125"), points(2, "0.875"))))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations()).isNotEmpty().allSatisfy(fault -> {
                            assertThat(fault.code()).isEqualTo("PROFILE_FAULT");
                            assertThat(fault.message().en()).contains("“test-profile”");
                        }));
    }

    @Test
    void theLedgerShowsHowThePointsThatAreLeftBecomeTheWhole() {
        Assessment assessment = Assessor.compile(basis(drop(2)))
                .assess(Worlds.dossier(Worlds.claim(Worlds.PUBLISHED, ClaimValue.yes())));
        assertThat(assessment.ledger())
                .anySatisfy(line -> assertThat(line.reason().text(Lang.EN)).contains("score ÷ 5 × 6"));
    }

    @Test
    void aRequirementCanReadOtherwise() {
        LocalText text = LocalText.of("本地要求", "the local requirement");
        Tailoring tailoring = Tailoring.of(
                List.of(profile(new Adjustment.ReplaceText(Worlds.code(2), text, REASON, Optional.empty()))),
                Worlds.catalogue(3),
                SCHEME);
        assertThat(Tailoring.indicator(tailoring.catalogue(), Worlds.code(2)).requirement())
                .isEqualTo(text);
        assertThat(tailoring.scheme()).isEqualTo(SCHEME);
    }

    @Test
    void anIndicatorOfTheLocalityCanBeAdded() {
        Assessment assessment = assess(add(3, "1.5"), points(0, "1.5"));
        assertThat(assessment.results()).hasSize(4);
        assertThat(assessment.scheme().total()).isEqualTo(Points.of("6"));
    }

    @Test
    void whatDoesNotExistIsRefusedAllAtOnceEachWithItsPlace() {
        IndicatorCode nowhere = IndicatorCode.of("9.9.9");
        assertThatThrownBy(() -> Assessor.compile(basis(
                        new Adjustment.Drop(nowhere, REASON, Optional.empty()),
                        new Adjustment.SetPoints(nowhere, Points.of("1"), Optional.empty(), REASON, Optional.empty()),
                        new Adjustment.ReplaceText(nowhere, REASON, REASON, Optional.empty()),
                        new Adjustment.Add(
                                Worlds.indicator(0, ImmutableSet.of(UnitKind.COUNTY)),
                                item(0, "1"),
                                REASON,
                                Optional.empty()))))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code, Violation::path)
                                .containsExactly(
                                        tuple("UNKNOWN_INDICATOR", "profiles[0].adjustments[0].indicator"),
                                        tuple("UNKNOWN_INDICATOR", "profiles[0].adjustments[1].indicator"),
                                        tuple("UNKNOWN_INDICATOR", "profiles[0].adjustments[2].indicator"),
                                        tuple("ADDED_TWICE", "profiles[0].adjustments[3].indicator")));
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

    private static Profile profile(String id, Adjustment... adjustments) {
        return Profile.builder().fillFrom(profile(adjustments)).id(id).build();
    }

    private static Adjustment drop(int i) {
        return new Adjustment.Drop(Worlds.code(i), REASON, Optional.empty());
    }

    private static Adjustment points(int i, String points) {
        return new Adjustment.SetPoints(Worlds.code(i), Points.of(points), Optional.empty(), REASON, Optional.empty());
    }

    private static Adjustment add(int i, String points) {
        return new Adjustment.Add(
                Worlds.indicator(i, ImmutableSet.of(UnitKind.COUNTY)), item(i, points), REASON, Optional.empty());
    }

    private static Adjustment select(IndicatorCode... codes) {
        return new Adjustment.Select(ImmutableSet.copyOf(codes), REASON, Optional.empty());
    }

    private static Tailoring tailor(Profile... profiles) {
        return Tailoring.of(List.of(profiles), Worlds.catalogue(3), SCHEME);
    }

    private static List<Violation> refusal(Profile... profiles) {
        try {
            tailor(profiles);
        } catch (InvalidModelException e) {
            return e.violations();
        }
        return List.of();
    }

    @Test
    void aLaterProfileSeesWhatAnEarlierOneAdded() {
        Tailoring stacked = tailor(profile("province", add(3, "1.5")), profile("city", points(3, "2.5"), drop(3)));
        assertThat(stacked.scheme().total()).isEqualTo(Points.of("8.5"));
        assertThat(stacked.dropped()).containsOnlyKeys(Worlds.code(3));
        assertThat(stacked.applied())
                .extracting(AppliedAdjustment::profile)
                .containsExactly("province", "city", "city");
        assertThat(refusal(profile("city", points(3, "2.5")), profile("province", add(3, "1.5"))))
                .extracting(Violation::code)
                .containsExactly("UNKNOWN_INDICATOR");
    }

    @Test
    void profilesThatContradictEachOtherAreRefusedNamingBoth() {
        List<Violation> found = refusal(
                profile("province", points(0, "4"), drop(1), add(3, "1")),
                profile("city", points(0, "5"), points(1, "1"), add(3, "2"), select(Worlds.code(1))));
        assertThat(found)
                .extracting(Violation::code, Violation::path)
                .containsExactly(
                        tuple("PROFILES_CONTRADICT", "profiles[1].adjustments[0].indicator"),
                        tuple("PROFILES_CONTRADICT", "profiles[1].adjustments[1].indicator"),
                        tuple("PROFILES_CONTRADICT", "profiles[1].adjustments[2].indicator"),
                        tuple("PROFILES_CONTRADICT", "profiles[1].adjustments[3].indicators"));
        assertThat(found.get(0).message().en())
                .isEqualTo("the profiles “province” and “city” contradict each other over " + Worlds.code(0)
                        + ": its points");
    }

    @Test
    void toSayTheSameAgainIsNoContradiction() {
        Profile province = profile("province", points(0, "4"), drop(1), add(3, "1"));
        assertThat(refusal(province, profile("city", points(0, "4"), drop(1), add(3, "1"))))
                .isEmpty();
    }

    @Test
    void onlyWhatIsSelectedApplies() {
        assertThat(tailor(profile("few", select(Worlds.code(2)))).dropped())
                .containsOnlyKeys(Worlds.code(0), Worlds.code(1));
        assertThat(tailor(profile("group", select(IndicatorCode.of("1")))).dropped())
                .containsOnlyKeys(Worlds.code(2));
        assertThat(refusal(profile("wrong", select(IndicatorCode.of("9.9.9")))))
                .extracting(Violation::path)
                .containsExactly("profiles[0].adjustments[0].indicators");
    }

    @Test
    void pointsOfGroupsAndOfTheWholeMoveAlongWithThoseOfTheirItems() {
        IndicatorCode group =
                Worlds.indicator(0, ImmutableSet.of(UnitKind.COUNTY)).parent();
        ScoringScheme stated = ScoringScheme.builder()
                .fillFrom(SCHEME)
                .putGroups(group, Points.of("3"))
                .putTotals(UnitKind.TOWNSHIP, Points.of("6"))
                .build();
        ScoringScheme moved = Tailoring.of(
                        List.of(profile("more", points(0, "4"), add(3, "1"))), Worlds.catalogue(3), stated)
                .scheme();
        assertThat(moved.groups()).containsEntry(group, Points.of("4"));
        assertThat(moved.totals()).containsEntry(UnitKind.TOWNSHIP, Points.of("8"));
        assertThat(moved.total()).isEqualTo(Points.of("8"));
    }

    @Test
    void whoeverDecidedAnAdjustmentIsNamed() {
        LocalText office = LocalText.same("office");
        Adjustment own = new Adjustment.Drop(Worlds.code(0), REASON, Optional.of(office));
        assertThat(tailor(profile("two", own, drop(1))).applied())
                .extracting(AppliedAdjustment::author)
                .containsExactly(office, REASON);
    }
}
