package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.ERRORS;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.RATE;
import static org.zhunsheng.indicators.engine.Worlds.TEXT;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtensions;

/** What the checker says of a scheme as a whole: two items of four points each, in groups 1.1 and 1.2. */
class SchemeCheckerTest {
    private static final ScoringMethod MET = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));
    private static final IndicatorCode UNKNOWN = IndicatorCode.of("9.9.9");

    private static ScoringScheme.Builder two() {
        return Worlds.schemeOf(List.of(Worlds.item(0, "4", MET), Worlds.item(1, "4", MET)));
    }

    private static ScoringScheme.Builder of(SchemeItem... items) {
        return Worlds.schemeOf(List.of(items));
    }

    private static SchemeFindings check(ScoringScheme scheme) {
        return SchemeChecker.check(scheme, Worlds.catalogue(2), Worlds.vocabulary());
    }

    private static List<String> errors(ScoringScheme.Builder scheme) {
        return codes(check(scheme.build()).errors());
    }

    private static List<String> warnings(ScoringScheme.Builder scheme) {
        assertThat(errors(scheme)).isEmpty();
        return codes(check(scheme.build()).warnings());
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }

    private static Points points(String text) {
        return Points.of(text);
    }

    private static SchemeItem item(int i) {
        return SchemeItem.builder().fillFrom(Worlds.item(i, "4", MET)).build();
    }

    private static Grade grade(String id, String from) {
        return Grade.builder().id(id).title(TEXT).from(points(from)).build();
    }

    @Test
    void aSoundSchemeHasNoFaults() {
        SchemeFindings findings = check(two().build());
        assertThat(findings.errors()).isEmpty();
        assertThat(findings.warnings()).isEmpty();
        assertThat(findings.isSound()).isTrue();
        assertThat(check(two().total(points("9")).build()).isSound()).isFalse();
    }

    @Test
    void itIsForTheCatalogueThatItNames() {
        assertThat(errors(two().catalogue("another"))).containsExactly("SCHEME_CATALOGUE catalogue");
    }

    @Test
    void whatItIsScaledToIsPositiveAndNotTooFine() {
        assertThat(errors(two().scaledTo(points("100")))).isEmpty();
        assertThat(errors(two().scaledTo(points("0")))).containsExactly("POINTS_NOT_POSITIVE scaledTo");
        assertThat(errors(two().scaledTo(points("99.999")))).containsExactly("POINTS_TOO_FINE scaledTo");
    }

    @Test
    void everyItemIsThereOnceAndOfTheCatalogue() {
        assertThat(errors(of(item(0), item(0)))).containsExactly("ITEM_TWICE items[1].indicator");
        assertThat(errors(of(
                        SchemeItem.builder()
                                .fillFrom(item(0))
                                .indicator(UNKNOWN)
                                .build(),
                        item(1))))
                .containsExactly("UNKNOWN_INDICATOR items[0].indicator");
    }

    @Test
    void pointsOfItemsArePositiveAndNotTooFine() {
        assertThat(errors(of(
                        SchemeItem.builder()
                                .fillFrom(item(0))
                                .points(points("0"))
                                .build(),
                        item(1))))
                .containsExactly("POINTS_NOT_POSITIVE items[0].points");
        assertThat(errors(of(
                        SchemeItem.builder()
                                .fillFrom(item(0))
                                .points(points("1.001"))
                                .build(),
                        item(1))))
                .containsExactly("POINTS_TOO_FINE items[0].points");
    }

    @Test
    void whatNoItemScoresIsNamedUpToFive() {
        assertThat(warnings(of(item(0)))).containsExactly("NOT_SCORED items");
        Violation one = SchemeChecker.check(of(item(0)).build(), Worlds.catalogue(6), Worlds.vocabulary())
                .warnings()
                .get(0);
        assertThat(one.message().en())
                .contains("5", "1.1.2, 1.2.1, 1.2.2, 2.1.1, 2.2.1")
                .doesNotContain("…");
        Violation more = SchemeChecker.check(of(item(0)).build(), Worlds.catalogue(7), Worlds.vocabulary())
                .warnings()
                .get(0);
        assertThat(more.message().en()).contains("6", "1.1.2, 1.2.1, 1.2.2, 2.1.1, 2.1.2 …");
    }

    @Test
    void anItemReadsWhatProvesItsIndicator() {
        IndicatorCatalogue catalogue =
                IndicatorCatalogue.builder().fillFrom(Worlds.catalogue(2)).build();
        Indicator proved = Indicator.builder()
                .fillFrom(catalogue.indicators().get(0))
                .provedBy(List.of(RATE))
                .build();
        SchemeFindings findings = SchemeChecker.check(
                two().build(),
                IndicatorCatalogue.builder()
                        .fillFrom(catalogue)
                        .indicators(List.of(proved, catalogue.indicators().get(1)))
                        .build(),
                Worlds.vocabulary());
        assertThat(codes(findings.errors())).containsExactly("NOT_PROVED_BY items[0].method");
        assertThat(findings.errors().get(0).message().en()).contains("1.1.1", PUBLISHED.value());
    }

    @Test
    void variantsAreOfOneKindEachAndCheckedLikeItems() {
        Variant wide = new Variant(Set.of(UnitKind.TOWNSHIP), points("5"), Optional.empty());
        ScoringScheme.Builder sound = of(
                        SchemeItem.builder()
                                .fillFrom(item(0))
                                .variants(List.of(wide))
                                .build(),
                        item(1))
                .putTotals(UnitKind.TOWNSHIP, points("9"));
        assertThat(errors(sound)).isEmpty();
        assertThat(errors(of(
                        SchemeItem.builder()
                                .fillFrom(item(0))
                                .variants(List.of(wide))
                                .build(),
                        item(1))))
                .containsExactly("POINTS_SUM totals[TOWNSHIP]");
        assertThat(errors(of(
                                SchemeItem.builder()
                                        .fillFrom(item(0))
                                        .variants(List.of(wide, wide))
                                        .build(),
                                item(1))
                        .putTotals(UnitKind.TOWNSHIP, points("9"))))
                .containsExactly("KIND_TWICE items[0].variants[1].kinds");
        assertThat(errors(of(
                        SchemeItem.builder()
                                .fillFrom(item(0))
                                .variants(List.of(new Variant(Set.of(), points("5"), Optional.empty())))
                                .build(),
                        item(1))))
                .containsExactly("LIST_EMPTY_IN_METHOD items[0].variants[0].kinds");
        Variant broken = new Variant(
                Set.of(UnitKind.TOWNSHIP),
                points("0"),
                Optional.of(new ScoringMethod.MetOrNot(List.of(new Condition.Yes(RATE)))));
        assertThat(errors(of(
                                SchemeItem.builder()
                                        .fillFrom(item(0))
                                        .variants(List.of(broken))
                                        .build(),
                                item(1))
                        .putTotals(UnitKind.TOWNSHIP, points("4"))))
                .containsExactly(
                        "POINTS_NOT_POSITIVE items[0].variants[0].points",
                        "FACT_KIND_IN_METHOD items[0].variants[0].method.conditions[0].fact");
        Variant bands = new Variant(Set.of(UnitKind.TOWNSHIP), points("3"), Optional.empty());
        ScoringMethod judged = new ScoringMethod.Judged(CASES, points("0"), points("4"));
        assertThat(errors(of(
                                SchemeItem.builder()
                                        .fillFrom(item(0))
                                        .method(judged)
                                        .variants(List.of(bands))
                                        .build(),
                                item(1))
                        .putTotals(UnitKind.TOWNSHIP, points("7"))))
                .as("the item's own method has to fit the points of the variant")
                .containsExactly("POINTS_OVER_ITEM items[0].variants[0].method.most");
    }

    // Bonuses

    private static Bonus bonus(Optional<Points> cap, Bonus.Unclaimed unclaimed, Occurrence... clauses) {
        return Bonus.builder()
                .id("bonus")
                .title(TEXT)
                .cap(cap)
                .counted(Bonus.Counted.BEYOND)
                .unclaimed(unclaimed)
                .addClauses(clauses)
                .build();
    }

    private static Occurrence gives(String id, FactCode fact, String each, String cap) {
        return new Occurrence(
                id, TEXT, fact, points(each), cap.isEmpty() ? Optional.empty() : Optional.of(points(cap)));
    }

    @Test
    void aBonusThatMayStillBeEarnedIsBounded() {
        Occurrence uncapped = gives("a", CASES, "1", "");
        assertThat(errors(two().addBonuses(bonus(Optional.of(points("2")), Bonus.Unclaimed.OPEN, uncapped))))
                .isEmpty();
        assertThat(errors(two().addBonuses(bonus(Optional.empty(), Bonus.Unclaimed.OPEN, gives("a", CASES, "1", "1")))))
                .isEmpty();
        assertThat(errors(two().addBonuses(bonus(Optional.empty(), Bonus.Unclaimed.NOTHING, uncapped))))
                .isEmpty();
        assertThat(errors(two().addBonuses(bonus(Optional.empty(), Bonus.Unclaimed.OPEN, uncapped))))
                .containsExactly("BONUS_UNBOUNDED bonuses[0].clauses[0]");
    }

    @Test
    void theClausesOfABonusAreCheckedLikeThoseOfAnAddition() {
        assertThat(errors(two().addBonuses(bonus(
                        Optional.of(points("2")),
                        Bonus.Unclaimed.OPEN,
                        gives("a", CASES, "0", ""),
                        gives("a", PUBLISHED, "0.001", ""),
                        gives("b", CASES, "1", "0.5")))))
                .containsExactly(
                        "POINTS_NOT_POSITIVE bonuses[0].clauses[0].each",
                        "CLAUSE_TWICE bonuses[0].clauses[1].id",
                        "FACT_KIND_IN_METHOD bonuses[0].clauses[1].fact",
                        "POINTS_TOO_FINE bonuses[0].clauses[1].each",
                        "CLAUSE_CAP_TOO_LOW bonuses[0].clauses[2].cap");
        assertThat(errors(two().addBonuses(
                                bonus(Optional.of(points("0")), Bonus.Unclaimed.OPEN, gives("a", CASES, "1", "")))))
                .containsExactly("POINTS_NOT_POSITIVE bonuses[0].cap");
        assertThat(errors(two().addBonuses(
                                bonus(Optional.of(points("1.001")), Bonus.Unclaimed.OPEN, gives("a", CASES, "1", "")))))
                .containsExactly("POINTS_TOO_FINE bonuses[0].cap");
    }

    // Vetoes

    private static Veto veto(Veto.Effect effect) {
        return Veto.builder()
                .id("veto")
                .title(TEXT)
                .condition(new Condition.AtLeast(BREACHES, BigDecimal.ONE))
                .effect(effect)
                .addBasis(LegalBasis.builder().instrument("cn-test").build())
                .build();
    }

    @Test
    void aVetoHasABasisAndPointsSomewhere() {
        assertThat(warnings(two().addVetoes(veto(new Veto.Effect.Disqualify()))))
                .isEmpty();
        assertThat(warnings(two().addVetoes(Veto.builder()
                        .fillFrom(veto(new Veto.Effect.ZeroTotal()))
                        .basis(List.of())
                        .build())))
                .containsExactly("VETO_WITHOUT_BASIS vetoes[0]");
        assertThat(errors(two().addVetoes(Veto.builder()
                        .fillFrom(veto(new Veto.Effect.ZeroTotal()))
                        .condition(new Condition.Yes(RATE))
                        .build())))
                .containsExactly("FACT_KIND_IN_METHOD vetoes[0].condition.fact");
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.CapTotal(points("0"))))))
                .isEmpty();
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.CapTotal(points("-1"))))))
                .containsExactly("POINTS_NEGATIVE vetoes[0].effect.points");
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.CapTotal(points("1.001"))))))
                .containsExactly("POINTS_TOO_FINE vetoes[0].effect.points");
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.ZeroItem(Worlds.code(1))))))
                .isEmpty();
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.ZeroItem(UNKNOWN)))))
                .containsExactly("UNKNOWN_INDICATOR vetoes[0].effect.indicator");
    }

    @Test
    void aCapOnTheGradeNamesAGradeOfEveryKind() {
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.CapGrade("pass")))))
                .isEmpty();
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.CapGrade("none")))))
                .containsExactly("UNKNOWN_GRADE vetoes[0].effect.grade");
        assertThat(errors(two().addVetoes(veto(new Veto.Effect.CapGrade("pass")))
                        .addGradesByKind(new KindGrades(Set.of(UnitKind.COUNTY), List.of(grade("only", "0"))))))
                .containsExactly("UNKNOWN_GRADE vetoes[0].effect.grade");
    }

    // Grades

    @Test
    void gradesBeginAtZeroAndNoTwoAtTheSamePoints() {
        assertThat(errors(two().grades(List.of(grade("low", "1"), grade("high", "4")))))
                .containsExactly("GRADES_START grades");
        assertThat(errors(two().grades(List.of(grade("high", "4"), grade("low", "0")))))
                .isEmpty();
        assertThat(errors(two().grades(List.of(grade("a", "0"), grade("b", "4"), grade("c", "4.00")))))
                .containsExactly("GRADES_TWICE grades[2].from");
    }

    @Test
    void gradesOfAKindAreCheckedAsWell() {
        assertThat(errors(two().addGradesByKind(
                                new KindGrades(Set.of(UnitKind.COUNTY), List.of(grade("a", "1"))),
                                new KindGrades(Set.of(UnitKind.COUNTY), List.of(grade("a", "0"))))))
                .containsExactly("GRADES_START gradesByKind[0].grades", "KIND_TWICE gradesByKind[1].kinds");
        assertThat(errors(two().addGradesByKind(new KindGrades(Set.of(), List.of()))))
                .containsExactly(
                        "LIST_EMPTY_IN_METHOD gradesByKind[0].kinds", "LIST_EMPTY_IN_METHOD gradesByKind[0].grades");
    }

    // Extensions

    private static final MethodExtension OURS = new MethodExtension() {
        @Override
        public String type() {
            return "ours";
        }

        @Override
        public ImmutableList<Parameter> parameters() {
            return ImmutableList.of(new Parameter("step", TEXT, true), new Parameter("start", TEXT, false));
        }

        @Override
        public ImmutableList<Fault> check(ItemRequest request) {
            return "0".equals(request.parameters().get("step"))
                    ? ImmutableList.of(new Fault("step", LocalText.of("不得为零", "must not be zero")))
                    : ImmutableList.of();
        }

        @Override
        public Scorer compile(ItemRequest request) {
            return facts -> ImmutableList.of();
        }
    };

    private static List<String> errors(String type, List<FactCode> facts, Map<String, String> parameters) {
        ScoringScheme scheme = of(
                        SchemeItem.builder()
                                .fillFrom(item(0))
                                .method(new ScoringMethod.Extension(type, facts, parameters))
                                .build(),
                        item(1))
                .build();
        return codes(SchemeChecker.check(
                        scheme, Worlds.catalogue(2), Worlds.vocabulary(), MethodExtensions.of(List.of(OURS)))
                .errors());
    }

    @Test
    void aMethodPluggedInIsKnownAndGetsTheParametersThatItKnows() {
        assertThat(errors("ours", List.of(CASES), Map.of("step", "1", "start", "2")))
                .isEmpty();
        assertThat(errors("ours", List.of(CASES), Map.of("step", "1"))).isEmpty();
        assertThat(errors("theirs", List.of(CASES), Map.of()))
                .containsExactly("UNKNOWN_EXTENSION items[0].method.type");
        assertThat(errors("ours", List.of(CASES), Map.of("step", "0", "stop", "1")))
                .as("its own check waits until the parameters are those it knows")
                .containsExactly("UNKNOWN_PARAMETER items[0].method.parameters[stop]");
        assertThat(errors("ours", List.of(CASES), Map.of("start", "1")))
                .containsExactly("MISSING_PARAMETER items[0].method");
        assertThat(errors("ours", List.of(CASES), Map.of("step", "0")))
                .containsExactly("EXTENSION_PARAMETER items[0].method.parameters[step]");
        assertThat(errors("ours", List.of(), Map.of("step", "1")))
                .containsExactly("LIST_EMPTY_IN_METHOD items[0].method.reads");
        assertThat(errors("ours", List.of(CASES, FactCode.of("law.nothing")), Map.of("step", "1")))
                .containsExactly("UNKNOWN_FACT items[0].method.reads[1]");
    }

    @Test
    void manyFaultsAreToldAtOnceInTheOrderOfTheDocument() {
        assertThat(errors(of(
                                SchemeItem.builder()
                                        .fillFrom(item(0))
                                        .points(points("0"))
                                        .build(),
                                item(1))
                        .catalogue("another")
                        .total(points("5"))
                        .addVetoes(veto(new Veto.Effect.CapGrade("none")))
                        .addBonuses(
                                bonus(Optional.of(points("2")), Bonus.Unclaimed.OPEN, gives("a", ERRORS, "0", "")))))
                .containsExactly(
                        "SCHEME_CATALOGUE catalogue",
                        "POINTS_SUM total",
                        "POINTS_NOT_POSITIVE items[0].points",
                        "POINTS_NOT_POSITIVE bonuses[0].clauses[0].each",
                        "UNKNOWN_GRADE vetoes[0].effect.grade");
    }
}
