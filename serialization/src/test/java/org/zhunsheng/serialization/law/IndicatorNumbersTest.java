package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.serialization.BundledData;

/** The numbers, with their units, that indicators ask for, by their titles, typed from the texts of the law; and what they offer to do. */
class IndicatorNumbersTest {
    private static final BundledData DATA = BundledData.load();
    private static final Pattern QUANTITY =
            Pattern.compile("\\d+月\\d+日之?前|\\d+月\\d+日|\\d+(?:个工作日|学时|小时|日内|日前|日|天|次|场|%|)");

    /** Digits that count nothing are left out: the number of the hotline. */
    private static final ImmutableMap<String, String> ASKED = ImmutableMap.<String, String>builder()
            .put("双随机、一公开覆盖", "100%")
            .put("规章按期备案", "30日内")
            .put("规章草案公开征求意见30日", "30日")
            .put("规范性文件公开征求意见", "7个工作日")
            .put("涉企文件征求意见30日", "30日")
            .put("规范性文件合法性审核率", "100%")
            .put("决策征求意见30日", "30日")
            .put("听证材料提前送达", "7日前")
            .put("审查时间不少于7个工作日", "7个工作日")
            .put("处罚案件按期办结", "90日内")
            .put("执法人员培训60学时", "60学时")
            .put("年度执法数据公开", "1月31日前")
            .put("处罚决定公开和撤回", "3日内")
            .put("建议提案按期办复", "100%")
            .put("负责人出庭应诉率", "100%")
            .put("行政诉讼败诉率", "5%")
            .put("生效裁判履行率", "100%")
            .put("按期提交答辩", "15日内")
            .put("审计问题整改率", "100%")
            .put("主动公开信息按期", "20个工作日")
            .put("依申请公开按期答复", "20个工作日")
            .put("复议决定履行率", "100%")
            .put("按期复议答复", "10日内")
            .put("人民调解组织覆盖", "100%")
            .put("法律援助按期决定", "7日内")
            .put("法治专题讲座", "2场")
            .put("会前学法", "4次")
            .put("年度报告按时报送", "3月1日之前 4月1日之前")
            .put("年度报告按时公开", "4月1日之前")
            .buildOrThrow();

    static Stream<String> catalogues() {
        return DATA.catalogueIds().stream();
    }

    private static ImmutableList<Indicator> indicators(String catalogue) {
        return DATA.catalogue(catalogue).orElseThrow().byCode().values().asList();
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void anIndicatorAsksForTheNumberOfTheLawInItsUnitAndForNoOther(String catalogue) {
        Map<String, String> asked = new TreeMap<>();
        for (Indicator indicator : indicators(catalogue)) {
            String text = indicator.requirement().zh().replace("12345", "");
            String numbers = QUANTITY.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .collect(Collectors.joining(" "));
            if (!numbers.isEmpty()) {
                asked.put(indicator.title().zh(), numbers);
            }
        }
        assertThat(ASKED).containsAllEntriesOf(without(asked, "热线诉求办结"));
        assertThat(asked.size()).isGreaterThanOrEqualTo(27);
    }

    private static Map<String, String> without(Map<String, String> asked, String title) {
        Map<String, String> left = new TreeMap<>(asked);
        if ("100%".equals(left.get(title))) {
            left.remove(title);
        }
        return left;
    }

    @Test
    void whatAnIndicatorOffersToDoIsThatOfTheSecondRecord() throws IOException {
        ImmutableList<String> rows = Stream.of("2021", "2023")
                .flatMap(year -> indicators("cn-demonstration-reference-" + year).stream()
                        .map(indicator -> (year + " " + indicator.code() + " " + remedies(indicator)).strip()))
                .sorted()
                .collect(ImmutableList.toImmutableList());
        String file = "entry/indicator-remedies.txt";
        try (InputStream stream = Objects.requireNonNull(IndicatorNumbersTest.class.getResourceAsStream(file))) {
            assertThat(rows)
                    .isEqualTo(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .sorted()
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    private static String remedies(Indicator indicator) {
        return indicator.remedies().stream()
                .map(remedy -> remedy.effort() + " " + remedy.leadDays())
                .collect(Collectors.joining(" "));
    }
}
