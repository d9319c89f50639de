package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.judge.JudgeTally;
import org.zhunsheng.returns.judge.JudgedItem;
import org.zhunsheng.returns.judge.JudgesMarks;
import org.zhunsheng.returns.judge.KrippendorffAlpha;
import org.zhunsheng.returns.judge.Mark;
import org.zhunsheng.returns.judge.MarkRule;
import org.zhunsheng.returns.tree.ReturnsTree;

/** Merged marks as a tree for JSON. */
final class JudgesTree {
    private JudgesTree() {}

    static Map<String, Object> of(JudgesMarks marks, MarkRule rule, KrippendorffAlpha.Scale scale) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("complete", marks.isComplete(rule))
                .put("rule", rule.name())
                .put("scale", scale.name())
                .put("judges", marks.judges().stream().map(JudgesTree::judge).collect(ImmutableList.toImmutableList()))
                .put(
                        "items",
                        marks.items().stream().map(item -> item(item, rule)).collect(ImmutableList.toImmutableList()))
                .put("faults", ReturnsTree.faults(marks.faults()));
        marks.alpha(scale).ifPresent(alpha -> tree.put("alpha", alpha.rounded(4).toPlainString()));
        return tree.buildOrThrow();
    }

    private static Map<String, Object> judge(JudgeTally judge) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("judge", judge.judge())
                .put("given", judge.given())
                .put("asked", judge.asked())
                .put("outlying", judge.outlying());
        judge.lean().ifPresent(lean -> tree.put("leanPercent", lean.rounded(2).toPlainString()));
        return tree.buildOrThrow();
    }

    private static Map<String, Object> item(JudgedItem item, MarkRule rule) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("unit", item.unit())
                .put("item", item.item())
                .put("title", item.title())
                .put("least", item.bounds().least().toPlainString())
                .put("most", item.bounds().most().toPlainString())
                .put("deducted", item.bounds().deducted())
                .put("points", FactNaming.range(item.range(rule)))
                .put("spread", item.spread().toPlainString())
                .put("open", item.open())
                .put("outliers", item.outliers().stream().map(Mark::judge).collect(ImmutableList.toImmutableList()))
                .put(
                        "marks",
                        item.marks().values().stream().map(JudgesTree::mark).collect(ImmutableList.toImmutableList()));
        item.decision()
                .ifPresent(one -> tree.put(
                        "decision",
                        ImmutableMap.of(
                                "points", one.points().toPlainString(),
                                "reason", one.reason(),
                                "by", one.by(),
                                "on", one.on().toString())));
        return tree.buildOrThrow();
    }

    private static Map<String, Object> mark(Mark mark) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("judge", mark.judge())
                .put("points", mark.points().toPlainString())
                .put("reason", mark.reason())
                .put("file", mark.source().file())
                .put("sha256", mark.source().sha256());
        mark.place().ifPresent(place -> tree.put("place", place.describe().en()));
        return tree.buildOrThrow();
    }
}
