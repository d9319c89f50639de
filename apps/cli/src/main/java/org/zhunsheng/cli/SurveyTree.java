package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.survey.SurveyAnswers;
import org.zhunsheng.returns.survey.SurveyGroup;
import org.zhunsheng.returns.survey.SurveyItem;
import org.zhunsheng.returns.tree.ReturnsTree;

/** Answers of surveys as a tree for JSON. */
final class SurveyTree {
    private static final int DECIMALS = 4;

    private SurveyTree() {}

    static Map<String, Object> of(SurveyAnswers answers) {
        return ImmutableMap.of(
                "complete", answers.isComplete(),
                "files", answers.files(),
                "items", answers.items().stream().map(SurveyTree::item).collect(ImmutableList.toImmutableList()),
                "faults", ReturnsTree.faults(answers.faults()));
    }

    private static Map<String, Object> item(SurveyItem item) {
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("indicator", item.indicator().value())
                .put("points", item.points().toPlainString())
                .put("groups", item.groups().stream().map(SurveyTree::group).collect(ImmutableList.toImmutableList()));
        item.mean().ifPresent(mean -> tree.put("meanPercent", decimal(mean)));
        item.margin().ifPresent(margin -> tree.put("marginPercent", margin.toPlainString()));
        item.earned().ifPresent(earned -> tree.put("earned", earned.toPlainString()));
        return tree.buildOrThrow();
    }

    private static Map<String, Object> group(SurveyGroup group) {
        ImmutableMap.Builder<String, Object> counts = ImmutableMap.builder();
        group.counts().forEach((code, count) -> counts.put(code.value(), count));
        ImmutableMap.Builder<String, Object> tree = ImmutableMap.<String, Object>builder()
                .put("group", group.title())
                .put("weight", group.weight().toPlainString())
                .put("returned", group.returned())
                .put("valid", group.valid())
                .put("counts", counts.buildOrThrow())
                .put("open", group.open().stream().map(FactCode::value).collect(ImmutableList.toImmutableList()));
        if (group.sent().isPresent()) {
            tree.put("sent", group.sent().getAsLong());
        }
        if (group.population().isPresent()) {
            tree.put("population", group.population().getAsLong());
        }
        group.returnRate().ifPresent(rate -> tree.put("returnPercent", decimal(rate)));
        group.validRate().ifPresent(rate -> tree.put("validPercent", decimal(rate)));
        group.mean().ifPresent(mean -> tree.put("meanPercent", decimal(mean)));
        group.margin().ifPresent(margin -> tree.put("marginPercent", margin.toPlainString()));
        group.ifAllHadAnswered().ifPresent(range -> tree.put("ifAllHadAnsweredPercent", FactNaming.range(range)));
        return tree.buildOrThrow();
    }

    private static String decimal(Fraction value) {
        return value.rounded(DECIMALS).toPlainString();
    }
}
