package org.zhunsheng.serialization.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** An imported table is bound to facts and indicators by a mapping file, and can then be scored. */
class TableBindingTest {
    private static final BundledData DATA = BundledData.load();
    private static final IndicatorCatalogue OURS =
            DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow();
    private static final IndicatorCatalogue TABLE = CatalogueTable.of(rows("""
            一级指标|二级指标|序号|三级指标
            一、职能|（一）许可|1|许可按期办结
            ||2|两张清单公开
            ||3|企业满意
            ||4|信访按期办结
            """), "ours", 2023);

    private static ImmutableList<List<String>> rows(String text) {
        return text.lines()
                .<List<String>>map(line -> Arrays.asList(line.split("\\|", -1)))
                .collect(ImmutableList.toImmutableList());
    }

    private static BoundTable bind(String mapping) {
        return TableBinding.bind(TABLE, rows(mapping), OURS, DATA.demonstrationScheme(), DATA.vocabulary());
    }

    private static SchemeItem item(BoundTable table, int number) {
        return table.scheme().items().get(number - 1);
    }

    private static final String WHOLE = """
            序号|指标|事实|分值
            1|1.1.1||
            2|1.2.2、1.2.4||
            4||petitions.in-time-rate>=95；petitions.backlog<=0|1
            """;

    @Test
    void anItemOfOneIndicatorIsScoredAsThatIndicator() {
        SchemeItem ours = DATA.demonstrationScheme().items().stream()
                .filter(item -> item.indicator().value().equals("1.1.1"))
                .findFirst()
                .orElseThrow();
        BoundTable bound = bind(WHOLE);
        assertThat(item(bound, 1).method()).isEqualTo(ours.method());
        assertThat(item(bound, 1).points()).isEqualTo(ours.points());
        assertThat(bound.catalogue().indicators().get(0).basis())
                .containsAll(OURS.indicators().get(0).basis());
        assertThat(bound.catalogue().indicators().get(0).provedBy())
                .containsAll(ours.method().facts());
    }

    @Test
    void anItemOfSeveralIndicatorsIsAListOfTheirConditions() {
        assertThat(item(bind(WHOLE), 2).points()).isEqualTo(Points.of("1.5"));
        assertThat(item(bind(WHOLE), 2).method())
                .isInstanceOfSatisfying(
                        ScoringMethod.Checklist.class,
                        list -> assertThat(list.entries())
                                .extracting(entry -> entry.condition().fact() + " " + entry.points())
                                .containsExactly("list.certifications.public 0.75", "list.fees.public 0.75"));
    }

    @Test
    void anItemOfFactsWithLimitsIsAListOfConditions() {
        assertThat(item(bind(WHOLE), 4).method())
                .isInstanceOfSatisfying(
                        ScoringMethod.Checklist.class,
                        list -> assertThat(list.entries())
                                .extracting(entry -> entry.condition().toString())
                                .containsExactly(
                                        "AtLeast[fact=petitions.in-time-rate, value=95]",
                                        "AtMost[fact=petitions.backlog, value=0]"));
    }

    @Test
    void anItemThatIsBoundToNothingIsJudged() {
        BoundTable bound = bind(WHOLE);
        assertThat(item(bound, 3).method()).isInstanceOf(ScoringMethod.Judged.class);
        assertThat(bound.vocabulary().facts())
                .extracting(fact -> fact.code().value())
                .containsExactly("judged.ours.item-3");
    }

    @Test
    void whatIsBoundPassesTheCheckOfSchemes() {
        BoundTable bound = bind(WHOLE);
        assertThat(SchemeChecker.check(
                                bound.scheme(),
                                bound.catalogue(),
                                DATA.vocabulary().with(bound.vocabulary()))
                        .errors())
                .isEmpty();
        assertThat(bound.scheme().total()).isEqualTo(Points.of("4.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "5|1.1.1||, BINDING_ITEM",
        "1|9.9.9||, BINDING_INDICATOR",
        "1||no.such.fact|, BINDING_FACT",
        "1||petitions.in-time-rate|, BINDING_FACT",
        "1||report.section.measures>=1|, BINDING_FACT",
        "1|1.1.1 1.2.1||, BINDING_METHOD",
        "1|1.1.1||7, BINDING_POINTS",
        "1|1.2.1||-1, BINDING_POINTS_FORM",
        "1|1.2.1||0, BINDING_POINTS_FORM"
    })
    void whatCannotBeBoundIsTold(String row, String code) {
        assertThatThrownBy(() -> bind("序号|指标|事实|分值\n" + row))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining(code);
    }

    @Test
    void aMappingWithoutHeadingOrWithAnItemTwiceIsTold() {
        assertThatThrownBy(() -> bind("1|1.1.1||"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("BINDING_HEADING");
        assertThatThrownBy(() -> bind("序号|指标\n1|1.1.1\n1|1.1.2"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("BINDING_ITEM");
    }

    @Test
    void otherPointsSuitAMethodThatNamesNone() {
        assertThat(item(bind("item|indicators|facts|points\n1|1.2.1||3"), 1).points())
                .isEqualTo(Points.of("3"));
    }
}
