package org.zhunsheng.robustness.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** What of a plan is otherwise for one indicator or one level. */
class IndexSettingsTest {
    private static final String HEAD = "iCode,Type,Level,Parent,Direction,Weight,Normalise,Winmax\n";
    private static final String TREE = """
            a,Indicator,1,G,1,1,%s,%s
            b,Indicator,1,G,1,1,,
            c,Indicator,1,H,1,1,,
            G,Aggregate,2,I,1,1,,
            H,Aggregate,2,I,1,1,,
            I,Aggregate,3,,1,1,,
            """;
    private static final String TABLE = "uCode,a,b,c\nx,2,0,1\ny,4,5,2\nz,8,10,3\nw,100,10,NA\n";

    private static IndexSource source(String normalise, String most) {
        return IndexReader.read(TABLE, HEAD + TREE.formatted(normalise, most));
    }

    private static double[] stage(CompositeIndex index, CompositeIndex.Stage stage, String column) {
        return index.table(stage).column(column);
    }

    @Test
    void anIndicatorComesToTheScaleInItsOwnWay() {
        CompositeIndex index = CompositeIndex.of(
                source("\"scaled:0,200\"", ""), IndexPlan.builder().build());
        assertThat(stage(index, CompositeIndex.Stage.NORMALISED, "a"))
                .containsExactly(new double[] {1, 2, 4, 50}, within(1e-12));
        assertThat(stage(index, CompositeIndex.Stage.NORMALISED, "b"))
                .as("the others by the plan")
                .containsExactly(new double[] {0, 50, 100, 100}, within(1e-12));
    }

    @Test
    void anIndicatorCanBeLeftUntreatedOrTreatedMore() {
        Treatment strict = new Treatment(0.5, 0.5, 1);
        IndexPlan plan = IndexPlan.builder().treatment(strict).build();
        assertThat(stage(CompositeIndex.of(source("", "0"), plan), CompositeIndex.Stage.TREATED, "a"))
                .containsExactly(2, 4, 8, 100);
        assertThat(CompositeIndex.of(source("", "0"), plan).treated()).doesNotContainKey("a");
        assertThat(CompositeIndex.of(source("", ""), plan).treated())
                .as("by the plan")
                .hasEntrySatisfying("a", done -> assertThat(done.step()).isEqualTo(Treatment.Step.WINSORISED));
    }

    @Test
    void whatHasToBeThereIsAskedOfEachLevel() {
        CompositeIndex some = CompositeIndex.of(
                source("", ""),
                IndexPlan.builder().leastAvailable(List.of(0.5, 1.0)).build());
        assertThat(some.scores().get(3)).as("w has no H").isNaN();
        CompositeIndex any = CompositeIndex.of(
                source("", ""),
                IndexPlan.builder().leastAvailable(List.of(1.0, 0.5)).build());
        assertThat(any.scores().get(3)).isFinite();
    }

    @Test
    void sharesForAnotherNumberOfLevelsAreRefused() {
        assertThatThrownBy(() -> CompositeIndex.of(
                        source("", ""),
                        IndexPlan.builder()
                                .leastAvailable(List.of(0.1, 0.2, 0.3))
                                .build()))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("INDEX_LEAST_AVAILABLE"));
    }

    @ParameterizedTest
    @CsvSource({
        "minimax,,INDEX_NORMALISATION",
        "minmax:1,,INDEX_NORMALISATION",
        ",-1,INDEX_WINMAX",
        ",many,INDEX_WINMAX"
    })
    void whatIsNoSettingIsToldAtItsPlace(String normalise, String most, String code) {
        assertThatThrownBy(() -> source(normalise == null ? "" : normalise, most == null ? "" : most))
                .isInstanceOfSatisfying(InvalidModelException.class, refused -> {
                    assertThat(refused.violations()).extracting(Violation::code).containsExactly(code);
                    assertThat(refused.violations().get(0).place()).isPresent();
                });
    }

    @Test
    void aSettingOfAnAggregateIsNotPassedOver() {
        String meta = HEAD + TREE.formatted("", "").replace("H,Aggregate,2,I,1,1,,", "H,Aggregate,2,I,1,1,zscore,3");
        assertThatThrownBy(() -> IndexReader.read(TABLE, meta))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .containsExactly("INDEX_SETTING", "INDEX_SETTING"));
    }

    @Test
    void aTargetOfItsOwnIsAskedForByItsOwnWayAlone() {
        assertThatThrownBy(() -> CompositeIndex.of(
                        source("dist2targ", ""), IndexPlan.builder().build()))
                .isInstanceOfSatisfying(
                        InvalidModelException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::path)
                                .containsExactly("a"));
    }

    @Test
    void fewerThanNoNumbersCannotBeWinsorised() {
        assertThatThrownBy(() -> new IndexSettings(Optional.empty(), OptionalInt.of(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
