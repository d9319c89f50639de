package org.zhunsheng.reading.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.reading.model.ModelText.Kind;
import org.zhunsheng.reading.model.ModelText.Part;
import org.zhunsheng.reading.model.ReadableFacts.Named;

/**
 * A random report of a county: what it states of the year, and its text in one of many manners, in which there stand also figures of last
 * year, of the court, of problems and plans, and numbers that are no figures.
 *
 * @param stated the figures of the year
 * @param text the report
 */
public record GeneratedReport(ImmutableMap<FactCode, BigDecimal> stated, ModelText text) {
    private static final ImmutableList<String> UNITS = ImmutableList.of("丰和县", "云岭区", "青浦川县", "白石旗", "柳湾市");
    private static final ImmutableList<String> THEMES = ImmutableList.of(
            "加强组织领导，夯实法治根基", "坚持依法决策，防范决策风险", "深化改革创新，优化营商环境", "严格规范公正文明执法", "有效化解社会矛盾", "加大普法力度，营造法治氛围", "强化权力监督制约");
    private static final ImmutableList<String> RESULTS = ImmutableList.of("主要举措和成效", "推进法治政府建设的主要做法和成效", "主要工作开展情况");
    private static final ImmutableList<String> PROBLEMS = ImmutableList.of("存在的问题", "存在的不足和原因", "存在的主要问题");
    private static final ImmutableList<String> PLANS = ImmutableList.of("下一步工作安排", "下一步工作打算", "下一年度推进法治政府建设的主要安排");
    private static final ImmutableList<String> NAMES = ImmutableList.of(
            "深入推进“1+3+N”工作体系，落实行政执法三项制度。",
            "认真贯彻国办发〔2018〕118号文件和国务院令第492号，学习《行政诉讼法》第三条。",
            "在“4·15”国家安全教育日和12月4日国家宪法日期间开展集中宣传。",
            "推行7×24小时自助服务，打造15分钟法律服务圈。",
            "综合考核位列全市第二，连续三年获评优秀。",
            "始终坚持以人民为中心，不断提升依法行政水平。");

    /** A random report on one of the years that {@code facts} may be of. */
    public static GeneratedReport random(ImmutableList<Named> facts, Random random) {
        return new Composition(facts, random).report();
    }

    private static final class Composition {
        private final Random random;
        private final List<Named> left;
        private final Map<FactCode, BigDecimal> stated = new HashMap<>();
        private final ImmutableList.Builder<Part> parts = ImmutableList.builder();
        private final Phrasing phrasing;
        private final int year;
        private final String unit;

        Composition(ImmutableList<Named> facts, Random random) {
            this.random = random;
            this.left = new ArrayList<>(facts);
            Collections.shuffle(left, random);
            this.year = 2019 + random.nextInt(8);
            this.unit = pick(UNITS);
            this.phrasing = new Phrasing(random, year);
        }

        GeneratedReport report() {
            add(
                    Kind.TITLE,
                    0,
                    random.nextBoolean() ? unit + "人民政府关于" + year + "年度法治政府建设情况的报告" : unit + year + "年法治政府建设年度报告");
            if (random.nextBoolean()) {
                add(Kind.ADDRESS, 0, "市委、市人民政府：");
            }
            add(Kind.BODY, 0, year + "年，全县坚持以习近平法治思想为指导，法治政府建设取得新成效。现报告如下：");
            add(Kind.HEADING, 1, pick(RESULTS));
            int items = 2 + random.nextInt(5);
            for (int item = 1; item <= items; item++) {
                add(Kind.ITEM, item, pick(THEMES) + "。" + sentences(1 + random.nextInt(4)));
            }
            add(Kind.HEADING, 2, pick(PROBLEMS));
            add(Kind.BODY, 0, "一是执法力量不足，全年" + phrasing.bare(left.remove(0)) + "。二是普法形式有待丰富。");
            add(Kind.HEADING, 3, pick(PLANS));
            add(Kind.BODY, 0, "一是加强培训，" + phrasing.bare(left.remove(0)) + "。二是完善制度。");
            add(Kind.CLOSING, 0, unit + "人民政府");
            add(Kind.CLOSING, 0, (year + 1) + "年1月" + (1 + random.nextInt(28)) + "日");
            return new GeneratedReport(ImmutableMap.copyOf(stated), new ModelText(parts.build()));
        }

        private String sentences(int count) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append(random.nextInt(3) == 0 ? pick(NAMES) : "");
                text.append(sentence());
            }
            return text.append(random.nextInt(4) == 0 ? phrasing.notOwn(left.remove(0)) : "")
                    .toString();
        }

        private String sentence() {
            int figures = 1 + random.nextInt(3);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < figures; i++) {
                Named fact = left.remove(0);
                BigDecimal value = phrasing.value(fact);
                stated.put(fact.code(), value);
                text.append(i == 0 ? "" : random.nextInt(4) == 0 ? "；" : "，")
                        .append(phrasing.of(fact, value, i == 0, i == figures - 1));
            }
            return text.append('。').toString();
        }

        private void add(Kind kind, int number, String text) {
            parts.add(new Part(kind, number, ImmutableList.of(text)));
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
