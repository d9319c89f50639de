package org.zhunsheng.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.pages.view.CohortView;
import org.zhunsheng.pages.view.Trend;

class CohortPageTest {
    @Test
    void showsEveryUnitWithItsPlaceItsIntervalAndEveryDimensionAsNumbers() {
        String page = CohortPage.of(Cards.counties(12), Lang.ZH);
        assertThat(page).contains("12 个单位", "第11县人民政府", "People's Government of County 11");
        assertThat(Pattern.compile("<td class=\"number h[0-4]\">[0-9]")
                        .matcher(page)
                        .results())
                .hasSize(12 * 9);
    }

    @Test
    void theChartNamesEveryUnitTheGradesAndThePoints() {
        String page = CohortPage.of(Cards.counties(12), Lang.ZH);
        assertThat(Pattern.compile("<span class=\"plot-name\">第[0-9]+县人民政府</span>")
                        .matcher(page)
                        .results())
                .hasSize(12);
        assertThat(page).contains("单位：分", "class=\"grade-line\"", "虚线为各等次的起点");
        String many = CohortPage.of(Cards.counties(61), Lang.ZH);
        assertThat(many).doesNotContain("class=\"plot-name\"").contains("class=\"grade-line\"", ">100 分<", ">名次<");
    }

    @Test
    void threeYearsOfAUnitAreItsTrendAndTheLatestTakesThePlace() {
        CohortView cohort = Cards.countiesOver(4, 2023, 2024, 2025);
        CohortView.KindGroup group = cohort.groups().get(0);
        assertThat(cohort.units()).isEqualTo(4);
        assertThat(group.places()).hasSize(4);
        Trend trend = group.trend().orElseThrow();
        assertThat(trend.periods()).containsExactly("2023", "2024", "2025");
        assertThat(trend.rows()).hasSize(5);
        assertThat(trend.rows().get(0).name().zh()).isEqualTo("各单位中位数");
        assertThat(trend.rows()).allSatisfy(row -> assertThat(row.points()).hasSize(3));
        assertThat(CohortPage.of(cohort, Lang.ZH)).contains("历年变化", "<figure class=\"trend\">");
        assertThat(Cards.counties(4).groups().get(0).trend()).isEmpty();
        assertThat(Cards.countiesOver(1, 2023, 2024, 2025)
                        .groups()
                        .get(0)
                        .trend()
                        .orElseThrow()
                        .rows())
                .hasSize(1);
    }

    @Test
    void threeThousandUnitsStayBelowFiveMegabytes() {
        String page = CohortPage.of(Cards.counties(3000), Lang.ZH);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
        assertThat(Pattern.compile("<th scope=\"row\" class=\"unit\">")
                        .matcher(page)
                        .results())
                .hasSize(3000);
    }
}
