package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** A column of a table of marks, by the words that head it. */
public enum MarkColumn {
    JUDGE("评委", "judge", "评审", "专家", "评审专家", "评分人", "打分人"),
    UNIT("单位", "unit", "被评单位", "参评单位", "单位名称"),
    ITEM("代码", "item", "指标编号", "编号", "code"),
    TITLE("评分项", "title", "评分内容", "指标", "指标名称", "内容"),
    LEAST("最低分", "least"),
    MOST("最高分", "most", "满分", "分值"),
    POINTS("评分", "points", "得分", "打分", "分数", "mark"),
    REASON("理由", "reason", "评分理由", "说明", "备注");

    private final ImmutableList<String> words;

    MarkColumn(String... words) {
        this.words = ImmutableList.copyOf(words);
    }

    /** The Chinese heading in forms. */
    public String zh() {
        return words.get(0);
    }

    /** The English heading in forms. */
    public String en() {
        return words.get(1);
    }

    /** The column that {@code heading} heads. */
    static Optional<MarkColumn> of(String heading) {
        String plain = PlainText.of(heading);
        for (MarkColumn column : values()) {
            if (column.words.contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
