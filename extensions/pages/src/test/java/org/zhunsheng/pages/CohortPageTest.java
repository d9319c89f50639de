package org.zhunsheng.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.text.Lang;

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
    void threeThousandUnitsStayBelowFiveMegabytes() {
        String page = CohortPage.of(Cards.counties(3000), Lang.ZH);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
        assertThat(Pattern.compile("<th scope=\"row\" class=\"unit\">")
                        .matcher(page)
                        .results())
                .hasSize(3000);
    }
}
