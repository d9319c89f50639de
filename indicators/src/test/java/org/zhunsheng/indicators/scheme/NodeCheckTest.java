package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Worlds;

/**
 * How points come together: four items of 1, 2, 3 and 4 points, one each in the groups 1.1, 1.2, 2.1 and 2.2 of two dimensions.
 */
class NodeCheckTest {
    private static final ScoringMethod MET = new ScoringMethod.MetOrNot(List.of(new Condition.Yes(PUBLISHED)));

    private static ScoringScheme.Builder four() {
        return Worlds.schemeOf(List.of(
                Worlds.item(0, "1", MET),
                Worlds.item(1, "2", MET),
                Worlds.item(2, "3", MET),
                Worlds.item(3, "4", MET)));
    }

    private static List<String> errors(ScoringScheme.Builder scheme) {
        return violations(scheme).stream()
                .map(violation -> violation.code() + " " + violation.path())
                .toList();
    }

    private static List<Violation> violations(ScoringScheme.Builder scheme) {
        return SchemeChecker.check(scheme.build(), Worlds.catalogue(4), Worlds.vocabulary())
                .errors();
    }

    private static IndicatorCode code(String text) {
        return IndicatorCode.of(text);
    }

    private static Points points(String text) {
        return Points.of(text);
    }

    private static NodeRule.Builder rule(String group, Aggregation aggregation) {
        return NodeRule.builder()
                .group(group.isEmpty() ? Optional.empty() : Optional.of(code(group)))
                .aggregation(aggregation);
    }

    private static Map<IndicatorCode, BigDecimal> weights(String one, String weight, String other, String rest) {
        return Map.of(code(one), new BigDecimal(weight), code(other), new BigDecimal(rest));
    }

    @Test
    void theTotalIsWhatItsItemsHave() {
        assertThat(errors(four())).isEmpty();
        assertThat(errors(four().total(points("10.01")))).containsExactly("POINTS_SUM total");
        assertThat(violations(four().total(points("11"))).get(0).message().en()).contains("10", "11");
    }

    @Test
    void thePointsOfAGroupAreWhatItsItemsHave() {
        assertThat(errors(four().putGroups(code("1"), points("3")).putGroups(code("2.2"), points("4"))))
                .isEmpty();
        assertThat(errors(four().putGroups(code("1"), points("4")).total(points("11"))))
                .as("what the total is held against are the points that the group states")
                .containsExactly("POINTS_SUM groups[1]");
        assertThat(errors(four().putGroups(code("1.2"), points("5"))))
                .containsExactly("POINTS_SUM groups[1.2]", "POINTS_SUM total");
        assertThat(errors(four().putGroups(code("3"), points("5")))).containsExactly("UNKNOWN_INDICATOR groups[3]");
    }

    @Test
    void aGroupPutTogetherByAMeanStatesPointsOfItsOwn() {
        NodeRule mean = rule("1", Aggregation.MINIMUM).build();
        assertThat(errors(
                        four().addNodes(mean).putGroups(code("1"), points("20")).total(points("27"))))
                .isEmpty();
        assertThat(errors(
                        four().addNodes(mean).putGroups(code("1"), points("0")).total(points("7"))))
                .containsExactly("POINTS_NOT_POSITIVE groups[1]");
        assertThat(errors(four().addNodes(mean)
                        .putGroups(code("1"), points("0.001"))
                        .total(points("7.001"))))
                .containsExactly("POINTS_TOO_FINE groups[1]");
    }

    @Test
    void aWholePutTogetherByAMeanHasAnyTotal() {
        assertThat(errors(
                        four().addNodes(rule("", Aggregation.GEOMETRIC).build()).total(points("100"))))
                .isEmpty();
        assertThat(errors(four().addNodes(rule("", Aggregation.SUM).build()).total(points("100"))))
                .containsExactly("POINTS_SUM total");
    }

    @Test
    void aKindWithAScaleOfItsOwnAddsUpForItself() {
        SchemeItem wide = SchemeItem.builder()
                .fillFrom(Worlds.item(0, "1", MET))
                .variants(List.of(new Variant(Set.of(UnitKind.TOWNSHIP), points("5"), Optional.empty())))
                .build();
        ScoringScheme.Builder scheme = Worlds.schemeOf(
                List.of(wide, Worlds.item(1, "2", MET), Worlds.item(2, "3", MET), Worlds.item(3, "4", MET)));
        assertThat(errors(scheme)).containsExactly("POINTS_SUM totals[TOWNSHIP]");
        scheme.putTotals(UnitKind.TOWNSHIP, points("14"));
        assertThat(errors(scheme)).isEmpty();
        scheme.putGroups(code("1"), points("3"));
        assertThat(errors(scheme))
                .as("the points of a group that is a sum are those of the kind's items")
                .isEmpty();
        scheme.putTotals(UnitKind.PROVINCE, points("11"));
        assertThat(errors(scheme)).containsExactly("POINTS_SUM totals[PROVINCE]");
    }

    @Test
    void aGroupPutTogetherByAMeanKeepsItsPointsForEveryKind() {
        SchemeItem wide = SchemeItem.builder()
                .fillFrom(Worlds.item(0, "1", MET))
                .variants(List.of(new Variant(Set.of(UnitKind.TOWNSHIP), points("5"), Optional.empty())))
                .build();
        ScoringScheme.Builder scheme = Worlds.schemeOf(
                        List.of(wide, Worlds.item(1, "2", MET), Worlds.item(2, "3", MET), Worlds.item(3, "4", MET)))
                .addNodes(rule("1", Aggregation.MINIMUM).build())
                .putGroups(code("1"), points("20"))
                .total(points("27"));
        assertThat(errors(scheme)).isEmpty();
    }

    @Test
    void aRuleIsForAGroupThatThereIsAndForOneOnce() {
        assertThat(errors(four().addNodes(rule("7", Aggregation.MINIMUM).build())))
                .containsExactly("UNKNOWN_INDICATOR nodes[0].group");
        assertThat(errors(four().addNodes(
                                rule("1", Aggregation.MINIMUM).build(),
                                rule("1", Aggregation.SUM).build())))
                .containsExactly("NODE_TWICE nodes[1]");
    }

    @Test
    void coverageIsAShareAboveNothing() {
        for (String share : List.of("0.01", "100")) {
            assertThat(errors(four().addNodes(rule("1", Aggregation.MINIMUM)
                            .coverageAtLeast(new BigDecimal(share))
                            .build())))
                    .isEmpty();
        }
        for (String share : List.of("0", "-1", "100.01")) {
            assertThat(errors(four().addNodes(rule("1", Aggregation.MINIMUM)
                            .coverageAtLeast(new BigDecimal(share))
                            .build())))
                    .containsExactly("COVERAGE_RANGE nodes[0].coverageAtLeast");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Aggregation.class,
            names = {"WEIGHTED_MEAN", "GEOMETRIC", "HARMONIC"})
    void weightsAreForMeansAndComeToOneOrAHundred(Aggregation mean) {
        assertThat(errors(four().addNodes(rule("1", mean)
                        .weights(weights("1.1", "0.3", "1.2", "0.7"))
                        .build())))
                .isEmpty();
        assertThat(errors(four().addNodes(rule("", mean)
                        .weights(weights("1", "30", "2", "70"))
                        .build())))
                .isEmpty();
        assertThat(errors(four().addNodes(rule("1.1", mean)
                        .weights(Map.of(code("1.1.1"), BigDecimal.ONE))
                        .build())))
                .as("an item weighs in its group")
                .isEmpty();
        assertThat(errors(four().addNodes(rule("", mean)
                        .weights(weights("1", "30", "2", "69"))
                        .build())))
                .as("near a hundred is worth a second look, and no error")
                .isEmpty();
        assertThat(errors(four().addNodes(rule("", mean)
                        .weights(weights("1", "1", "2", "4.7"))
                        .build())))
                .isEmpty();
        assertThat(errors(four().addNodes(rule("1", mean)
                        .weights(weights("1.1", "0", "1.2", "1"))
                        .build())))
                .containsExactly("WEIGHT_NOT_POSITIVE nodes[0].weights[1.1]");
        assertThat(errors(four().addNodes(rule("1", mean)
                        .weights(Map.of(code("1.2"), BigDecimal.ONE))
                        .build())))
                .containsExactly("WEIGHT_MISSING nodes[0].weights");
        assertThat(errors(four().addNodes(rule("1", mean)
                        .weights(Map.of(
                                code("1.1"),
                                BigDecimal.ONE,
                                code("1.2"),
                                BigDecimal.ONE,
                                code("2.1"),
                                new BigDecimal("98")))
                        .build())))
                .containsExactly("WEIGHT_OF_NO_CHILD nodes[0].weights[2.1]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Aggregation.class,
            names = {"SUM", "MINIMUM", "ALL_OR_NOTHING"})
    void weightsThatNothingWeighsByAreAnError(Aggregation plain) {
        assertThat(errors(four().addNodes(rule("1", plain)
                        .weights(weights("1.1", "0.3", "1.2", "0.7"))
                        .build())))
                .containsExactly("WEIGHTS_UNUSED nodes[0].weights");
    }

    @Test
    void aWeightedMeanNeedsWeightsAndOtherMeansDoNot() {
        List<Violation> missing = violations(four().addNodes(
                        rule("1", Aggregation.WEIGHTED_MEAN).build(),
                        rule("", Aggregation.GEOMETRIC).build()));
        assertThat(missing).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("WEIGHTS_NEEDED");
            assertThat(violation.path()).isEqualTo("nodes[0]");
            assertThat(violation.message().en()).contains("1");
        });
        assertThat(violations(four().addNodes(
                                        rule("", Aggregation.WEIGHTED_MEAN).build()))
                        .get(0)
                        .message()
                        .en())
                .contains("total");
    }

    @Test
    void groupsThatNothingScoresAreNoChildren() {
        ScoringScheme.Builder scheme = Worlds.schemeOf(List.of(Worlds.item(0, "1", MET), Worlds.item(1, "2", MET)));
        assertThat(errors(scheme.addNodes(rule("", Aggregation.WEIGHTED_MEAN)
                        .weights(Map.of(code("1"), BigDecimal.ONE))
                        .build())))
                .isEmpty();
    }
}
