package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.UncodedFigure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.gap.PlanLink;
import org.zhunsheng.indicators.gap.ProblemLink;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.pages.view.Statements.Answers;
import org.zhunsheng.pages.view.Statements.Cell;
import org.zhunsheng.pages.view.Statements.Item;

/** What a report states, item by item. */
final class StatementEntries {
    private static final Cell NONE = new Cell("none", Text.same("—"));

    private final AnnualReport report;
    private final GapAnalysis gaps;
    private final Vocabulary vocabulary;

    StatementEntries(AnnualReport report, GapAnalysis gaps, Vocabulary vocabulary) {
        this.report = report;
        this.gaps = gaps;
        this.vocabulary = vocabulary;
    }

    Statements of() {
        ImmutableList<Item> problems =
                report.problems().stream().map(this::problem).collect(ImmutableList.toImmutableList());
        return new Statements(
                report.responsibilities().stream()
                        .map(item -> item(item, stated(item.figures(), item.facts(), item.uncoded())))
                        .collect(ImmutableList.toImmutableList()),
                report.measures().stream()
                        .map(item -> item(item, stated(item.figures(), item.facts(), item.uncoded())))
                        .collect(ImmutableList.toImmutableList()),
                problems,
                report.plans().stream().map(this::plan).collect(ImmutableList.toImmutableList()),
                answers(problems),
                report.otherMatters().stream().map(Text::same).collect(ImmutableList.toImmutableList()),
                new MovedFigures(report, vocabulary).of());
    }

    private static Item item(ReportItem item, ImmutableList<Field> details) {
        return new Item(
                item.id(), Text.same(item.title()), Text.same(item.summary().orElse("")), details);
    }

    private ImmutableList<Field> stated(List<Figure> figures, List<StatedFact> facts, List<UncodedFigure> uncoded) {
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        figures.forEach(
                figure -> fields.add(new Field(FactEntries.name(vocabulary, figure.code()), NumberEntries.of(figure))));
        facts.forEach(fact -> fields.add(new Field(
                FactEntries.name(vocabulary, fact.code()),
                FactEntries.value(vocabulary, fact.code(), fact.value(), Exactness.EXACT))));
        uncoded.forEach(figure -> fields.add(new Field(Text.same(figure.label()), NumberEntries.of(figure))));
        return fields.build();
    }

    private Item problem(Problem problem) {
        return item(
                problem,
                problem.causes().stream()
                        .map(cause -> Field.of("cause", Text.same(cause)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Item plan(Plan plan) {
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        plan.owner().ifPresent(owner -> fields.add(Field.of("owner", Text.same(owner))));
        plan.due().ifPresent(due -> fields.add(Field.of("due", Text.day(due))));
        plan.milestones()
                .forEach(step -> fields.add(Field.of(
                        "milestone",
                        step.due()
                                .map(due -> Text.word("by", Text.same(step.title()), due))
                                .orElseGet(() -> Text.same(step.title())))));
        return item(plan, fields.build());
    }

    private ImmutableList<Answers> answers(List<Item> problems) {
        Map<String, ProblemLink> links =
                gaps.links().stream().collect(ImmutableMap.toImmutableMap(ProblemLink::problem, link -> link));
        ImmutableList.Builder<Answers> rows = ImmutableList.builder();
        for (Item problem : problems) {
            ImmutableList<PlanLink> answering =
                    links.containsKey(problem.id()) ? links.get(problem.id()).plans() : ImmutableList.of();
            rows.add(new Answers(
                    problem,
                    report.plans().stream()
                            .map(plan -> cell(plan.id(), answering))
                            .collect(ImmutableList.toImmutableList()),
                    !answering.isEmpty()));
        }
        return rows.build();
    }

    private static Cell cell(String plan, List<PlanLink> answering) {
        return answering.stream()
                .filter(link -> link.plan().equals(plan))
                .map(link -> new Cell(
                        link.strength().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Text.of(link.strength().title())))
                .findFirst()
                .orElse(NONE);
    }
}
