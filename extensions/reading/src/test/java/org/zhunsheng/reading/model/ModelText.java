package org.zhunsheng.reading.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A report for tests: what a reader should find, whatever the format that it is written in. Texts are in normalised form.
 *
 * @param parts its parts in reading order
 */
public record ModelText(ImmutableList<Part> parts) {
    private static final ImmutableList<String> SENTENCES = ImmutableList.of(
            "共审查合同%d份，出具审查意见%d份，提出修改建议%d条。",
            "全年新增行政诉讼案件%d件，其中驳回诉讼请求%d件、撤诉%d件，其余均未审结。",
            "办结率%d%%，比上年提高%d.%d个百分点，有效维护了群众合法权益。",
            "始终把贯彻习近平法治思想作为重大政治任务，牢牢把握法治政府建设的政治方向和重点任务，不折不扣落实上级决策部署。",
            "共发放各类宣传单页%d0000余页，制作展板%d余块，发放普法小礼品%d份。",
            "制定了《领导干部学法计划》，严格落实集体学法、定期述法和日常学法等制度。",
            "管委会网站发布政府信息%d条，其中公告公示类%d条、专题信息%d条。",
            "开展“4.15国家安全日”“12.4国家宪法日”等宣传活动%d场次，覆盖群众%d.%d万人次，受到普遍欢迎。",
            "办理行政复议案件%d件（含上年结转%d件），审结%d件，综合纠错率保持在较低水平。",
            "推行7×24小时自助服务，“一网通办”事项达到%d项，网上可办率%d.%d%%。");
    private static final ImmutableList<String> THEMES =
            ImmutableList.of("加强组织领导，夯实法治根基", "规范依法应诉工作", "落实政府法律顾问制度", "深化“放管服”改革", "加大普法宣传力度", "严格规范公正文明执法");
    private static final String NUMERALS = "一二三四五六七八九";

    /** What stands in a report. */
    public enum Kind {
        /** The title. */
        TITLE,
        /** Whom it is written to. */
        ADDRESS,
        /** A heading that is a paragraph of its own. */
        HEADING,
        /** A paragraph that begins with a mark of the second level. */
        ITEM,
        /** A paragraph. */
        BODY,
        /** A row of a table. */
        ROW,
        /** The issuer or the day at the end. */
        CLOSING
    }

    /**
     * A part of a report.
     *
     * @param kind what it is
     * @param number for a heading and an item, its number from 1, otherwise 0
     * @param texts its text; the cells of a row
     */
    public record Part(Kind kind, int number, ImmutableList<String> texts) {
        /** The number before the text as it is shown. */
        public String mark() {
            return switch (kind) {
                case HEADING -> NUMERALS.charAt(number - 1) + "、";
                case ITEM -> "（" + NUMERALS.charAt(number - 1) + "）";
                default -> "";
            };
        }

        /** The text without its number. */
        public String text() {
            return texts.get(0);
        }

        /** The paragraphs that a reader should find. */
        Stream<String> paragraphs() {
            return kind == Kind.ROW ? texts.stream() : Stream.of(mark() + text());
        }
    }

    /** The paragraphs that a reader should find. */
    public List<String> paragraphs() {
        return parts.stream().flatMap(Part::paragraphs).toList();
    }

    /** A report with a table or without. */
    public static ModelText random(Random random, boolean table) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        parts.add(part(Kind.TITLE, 0, "某某县人民政府关于2023年度法治政府建设情况的报告"));
        parts.add(part(Kind.ADDRESS, 0, "市委、市人民政府："));
        parts.add(part(Kind.BODY, 0, "2023年，全县深入推进法治政府建设。" + sentences(random, 1 + random.nextInt(2))));
        for (int section = 1; section <= 3; section++) {
            parts.add(part(Kind.HEADING, section, THEMES.get(random.nextInt(THEMES.size()))));
            int items = 1 + random.nextInt(4);
            for (int item = 1; item <= items; item++) {
                parts.add(part(
                        Kind.ITEM,
                        item,
                        THEMES.get(random.nextInt(THEMES.size())) + "。" + sentences(random, 1 + random.nextInt(5))));
            }
            if (random.nextBoolean()) {
                parts.add(part(Kind.BODY, 0, sentences(random, 1 + random.nextInt(4))));
            }
            if (table && section == 2) {
                rows(random).forEach(parts::add);
                parts.add(part(Kind.BODY, 0, "以上为全年办理情况。" + sentences(random, 2)));
            }
        }
        parts.add(part(Kind.CLOSING, 0, "某某县人民政府"));
        parts.add(part(Kind.CLOSING, 0, "2024年1月" + (1 + random.nextInt(28)) + "日"));
        return new ModelText(parts.build());
    }

    private static List<Part> rows(Random random) {
        ImmutableList.Builder<Part> rows = ImmutableList.builder();
        rows.add(new Part(Kind.ROW, 0, ImmutableList.of("类别", "件数", "占比")));
        for (String kind : List.of("行政许可", "行政处罚", "行政强制")) {
            rows.add(new Part(
                    Kind.ROW,
                    0,
                    ImmutableList.of(
                            kind,
                            Integer.toString(random.nextInt(5000)),
                            random.nextInt(100) + "." + random.nextInt(10) + "%")));
        }
        return rows.build();
    }

    private static Part part(Kind kind, int number, String text) {
        return new Part(kind, number, ImmutableList.of(text));
    }

    private static String sentences(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
            text.append(
                    String.format(sentence, 1 + random.nextInt(99), 1 + random.nextInt(900), 1 + random.nextInt(9)));
        }
        return text.toString();
    }
}
