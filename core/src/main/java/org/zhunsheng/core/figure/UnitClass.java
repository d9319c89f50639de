package org.zhunsheng.core.figure;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.zhunsheng.core.text.LocalText;

/**
 * What a figure counts, as a class of measure words: 件, 起 and 宗 all count cases. Figures of different classes are never added or
 * compared. A word may belong to several classes, so the class of a printed word is chosen by the figure it stands with.
 */
public enum UnitClass {
    CASE("件", "case", "cases", "起", "宗", "例", "桩", "个", "案"),
    EVENT("次", "time", "times", "场", "场次", "期", "轮", "届", "回", "个", "班", "班次", "期次"),
    ITEM("项", "item", "items", "条", "个", "款", "则", "类", "件", "篇", "处", "种", "份"),
    DOCUMENT("份", "document", "documents", "件", "篇", "部", "个", "卷", "宗", "项", "本"),
    COPY("册", "copy", "copies", "份", "本", "张", "页", "块", "幅", "条", "面", "套", "个", "件"),
    /** Persons, each once (人, 名). Visits are {@link #PERSON_TIME}. */
    PERSON("人", "person", "persons", "名", "位", "个"),
    /** Visits or attendances of persons (人次); never a denominator of a rate of persons. */
    PERSON_TIME("人次", "person-time", "person-times", "余人次", "名次"),
    BODY("家", "body", "bodies", "户", "个", "所"),
    BODY_TIME("户次", "visit to a body", "visits to bodies", "家次", "次"),
    BATCH("批", "batch", "batches", "批次", "个批次"),
    CASE_TIME("件次", "case visit", "case visits", "件", "批次"),
    PLACE("处", "place", "places", "个", "所", "座", "站", "家", "间"),
    /** Square metres. */
    AREA("平方米", "square metre", "square metres", "㎡", "m²"),
    /** Money in yuan; 万元 and 亿元 are multiples of it. */
    YUAN("元", "yuan", "yuan", "人民币"),
    /** Hundredths of a whole; the unit of every rate. */
    PERCENT("%", "%", "%", "％", "﹪"),
    /** A difference of two rates. */
    PERCENTAGE_POINT("个百分点", "percentage point", "percentage points", "百分点"),
    /** What an assessor gives or takes. */
    POINT("分", "point", "points"),
    HOUR("学时", "hour", "hours", "小时", "课时", "个小时", "个学时"),
    DAY("日", "day", "days", "天", "个自然日", "个日历日"),
    WORKING_DAY("个工作日", "working day", "working days", "工作日", "日", "天"),
    MONTH("个月", "month", "months", "月"),
    YEAR("年", "year", "years"),
    /** Anything else; what it is, is said by the printed word. */
    OTHER("其他", "other unit", "other units");

    /** Classes that take each other's place in reports: things and how often they were dealt with; times; persons; bodies. */
    private static final ImmutableList<ImmutableSet<UnitClass>> ALIKE = ImmutableList.of(
            ImmutableSet.of(CASE, CASE_TIME, BATCH, ITEM, DOCUMENT, COPY, EVENT),
            ImmutableSet.of(EVENT, PERSON_TIME, BODY_TIME, CASE_TIME, BATCH),
            ImmutableSet.of(PERSON, PERSON_TIME),
            ImmutableSet.of(BODY, BODY_TIME, PLACE));

    private final LocalText one;
    private final LocalText title;
    private final ImmutableList<String> words;

    UnitClass(String zh, String one, String several, String... otherWords) {
        this.one = LocalText.of(zh, one);
        this.title = LocalText.of(zh, several);
        this.words = ImmutableList.<String>builder().add(zh).add(otherWords).build();
    }

    /** What the unit is called. */
    public LocalText title() {
        return title;
    }

    /** How the unit is written behind {@code number}: 1 case, 2 cases. */
    public LocalText title(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 ? one : title;
    }

    /** The measure words of the class, the usual one first. */
    public ImmutableList<String> words() {
        return words;
    }

    /** Whether {@code word} counts things of this class. */
    public boolean accepts(String word) {
        return words.contains(word);
    }

    /**
     * Whether reports count the same things in this class and in {@code other}: hearings in 件 as in 场, visits to firms in 家次 as in 次. What is
     * counted differs a little, as cases and hearings do; 人 and 件 never count the same.
     */
    public boolean isAlike(UnitClass other) {
        requireNonNull(other, "other");
        return this == other || ALIKE.stream().anyMatch(group -> group.contains(this) && group.contains(other));
    }

    /** Whether things of this class come whole. */
    public boolean isWhole() {
        return switch (this) {
            case HOUR, YUAN, PERCENT, PERCENTAGE_POINT, POINT, YEAR, MONTH, DAY, WORKING_DAY, AREA, OTHER -> false;
            default -> true;
        };
    }
}
