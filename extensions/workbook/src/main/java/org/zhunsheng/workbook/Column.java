package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/** A column of a table: what it is called, how wide it is, and whether it is read or only shown. */
enum Column {
    /** Names an entry of the cover. */
    KEY("项目", "entry", 4, Use.READ),
    LABEL("项目", "entry", 22, Use.SHOWN),
    ENTRY("填写", "to fill in", 60, Use.READ),
    HINT("说明", "note", 46, Use.SHOWN),
    INDICATOR("指标", "no.", 7, Use.SHOWN),
    TITLE_SHOWN("指标名称", "indicator", 14, Use.SHOWN),
    REQUIREMENT("评估要求", "requirement", 27, Use.SHOWN),
    BASIS("依据", "legal basis", 20, Use.SHOWN),
    POINTS("分值", "points", 7, Use.SHOWN),
    METHOD("评分方法", "how it is scored", 31, Use.SHOWN),
    CODE("代码", "code", 26, Use.READ),
    /** On a row without a code, what is counted in the words of the report. */
    NAME("填报事项", "fact or figure", 22, Use.READ),
    UNIT("单位", "unit", 10, Use.READ),
    VALUE("填报值", "value", 12, Use.READ),
    EXACTNESS("准确程度", "exactness", 10, Use.READ),
    STANDING("来源性质", "standing", 10, Use.READ),
    EVIDENCE("佐证编号", "evidence", 10, Use.READ),
    REASON("理由", "reason", 16, Use.READ),
    SOURCE("出处", "said where", 14, Use.READ),
    DERIVED("推算", "derived", 6, Use.READ),
    UP_TO("区间上限", "up to", 10, Use.READ),
    PRECISION("末位数位", "last digit", 8, Use.READ),
    FORM("数据形式", "form", 10, Use.READ),
    EARLIER("上年数", "year before", 10, Use.READ),
    WORD("量词", "measure word", 8, Use.READ),
    WHOSE("数据范围", "whose", 9, Use.READ),
    SIDE("所处身份", "side", 10, Use.READ),
    TIME("时间范围", "time", 10, Use.READ),
    SCOPE_FROM("起始日", "time from", 12, Use.READ),
    SCOPE_TO("截止日", "time to", 12, Use.READ),
    ITEM("所在条目", "stands in", 8, Use.READ),
    NUMBER("序", "order", 6, Use.READ),
    REMARK("备注", "remarks", 12, Use.SHOWN),
    ID("编号", "id", 8, Use.READ),
    TITLE("标题", "title", 30, Use.READ),
    SUMMARY("内容", "summary", 48, Use.READ),
    INDICATORS("对应指标", "indicators", 14, Use.READ),
    CAUSE("原因（每行一条）", "causes (one a row)", 36, Use.READ),
    PROBLEMS("针对的问题", "answers problems", 10, Use.READ),
    OWNER("责任单位", "owner", 14, Use.READ),
    DUE("完成时限", "due", 13, Use.READ),
    MILESTONE("阶段目标（每行一条）", "milestones (one a row)", 26, Use.READ),
    MILESTONE_DUE("阶段时限", "milestone due", 13, Use.READ),
    KIND("种类", "kind", 22, Use.READ),
    HEADING("标题", "heading", 70, Use.READ),
    DATE("日期", "date", 13, Use.READ),
    LINK("网址", "address", 44, Use.READ),
    SHA256("SHA-256 摘要", "SHA-256 digest", 26, Use.READ),
    PARTS("构成（代码）", "parts (codes)", 44, Use.READ),
    COVERAGE("构成性质", "how they relate", 22, Use.READ),
    REMAINDER("其余（代码）", "rest (code)", 26, Use.READ),
    RATE("是比率", "is a rate", 8, Use.READ),
    NUMERATOR("分子（代码）", "numerator (code)", 26, Use.READ),
    DENOMINATOR("分母（代码）", "denominator (code)", 26, Use.READ),
    REFERENCE("所指", "what", 22, Use.READ),
    START("起点", "first character", 9, Use.READ),
    CONTEXT("原文（⟦⟧内）和前后文", "words in ⟦⟧ and around", 70, Use.READ),
    LOCATORS("文件中的位置", "place in the file", 34, Use.READ),
    TEXT("内容", "text", 110, Use.READ),
    RELATION("勾稽关系编号", "relation (id)", 34, Use.READ),
    NOTE("说明（为何属实）", "why it is right", 70, Use.READ),
    BY("说明人", "by", 20, Use.READ),
    GUIDE("说明", "instruction", 120, Use.SHOWN),
    RULE("勾稽关系", "what must agree", 62, Use.SHOWN),
    EXPECTED("应为", "should be", 14, Use.SHOWN),
    STATED("填报", "stated", 14, Use.SHOWN),
    DIFFERENCE("差额", "difference", 12, Use.SHOWN),
    VERDICT("核对结果", "result", 16, Use.SHOWN);

    private static final String PREFIX = "zs.";
    /** Marks what is required. */
    static final String STAR = " *";

    private enum Use {
        READ,
        SHOWN
    }

    private final LocalText title;
    private final int width;
    private final Use use;

    Column(String zh, String en, int width, Use use) {
        this.title = LocalText.of(zh, en);
        this.width = width;
        this.use = use;
    }

    LocalText title() {
        return title;
    }

    /** What stands above it in {@code table}; a star marks what a row that is filled in has to say. */
    LocalText heading(Table table) {
        return isRequired(table) ? LocalText.of(title.zh() + STAR, title.en() + STAR) : title;
    }

    private boolean isRequired(Table table) {
        return switch (this) {
            case TITLE ->
                table == Table.RESPONSIBILITY
                        || table == Table.MEASURE
                        || table == Table.PROBLEM
                        || table == Table.PLAN;
            case KIND, HEADING -> table == Table.SECTION;
            case ITEM -> table == Table.STATEMENT || table == Table.BREAKDOWN;
            case CODE, NOTE, BY, DATE -> table == Table.NOTE;
            default -> false;
        };
    }

    /** In characters. */
    int width() {
        return width;
    }

    boolean isRead() {
        return use == Use.READ;
    }

    /** What the hidden row holds above this column of {@code table}. */
    String key(Table table) {
        return PREFIX + table.key() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A key taken apart. */
    record Key(Table table, Column column) {}

    /** Whether {@code text} is meant to be a key. */
    static boolean looksLikeKey(String text) {
        return text.startsWith(PREFIX);
    }

    static Optional<Key> of(String key) {
        return Optional.ofNullable(Keys.ALL.get(key));
    }

    /** The keys of all columns, made once. */
    private static final class Keys {
        private static final ImmutableMap<String, Key> ALL = Arrays.stream(Table.values())
                .flatMap(table -> Arrays.stream(values()).map(column -> new Key(table, column)))
                .collect(ImmutableMap.toImmutableMap(key -> key.column().key(key.table()), key -> key));
    }
}
