package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.StatedValues;
import org.zhunsheng.indicators.relation.Statement;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.sums.Consolidation;
import org.zhunsheng.returns.sums.DraftComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Holds the figures of a report against the sums of the units. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Checks the figures of a draft report against the sums of the units, and lists where a mistake can be.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns compare examples/returns/register.yaml \\",
            "      examples/returns/received \\",
            "      --report examples/reports/made-up/gulan-county-2024.yaml"
        })
final class ReturnCompareCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Option(names = "--report", required = true, paramLabel = "FILE", description = "the draft: report, YAML or text")
    @SuppressWarnings("NullAway.Init")
    private Path report;

    @Override
    public Integer call() throws IOException {
        Collected collected = collection.collected(inputs());
        Consolidation sums = Consolidation.of(collected.register(), inputs().vocabulary(), collected.counted());
        StatedValues printed = printed(inputs().intake().read(AnnualReport.class, report), inputs().vocabulary());
        DraftComparison comparison = DraftComparison.of(inputs().vocabulary(), printed, sums, collected.counted());
        print(comparison);
        return comparison.lines().stream().anyMatch(line -> line.verdict() == DraftComparison.Verdict.DISAGREES)
                ? ExitCode.NOT_PASSED
                : ExitCode.DONE;
    }

    /** The figures of {@code draft} in their usual scope. */
    static StatedValues printed(AnnualReport draft, Vocabulary vocabulary) {
        StatedValues.Builder values = StatedValues.builder();
        ImmutableList.<Figure>builder()
                .addAll(draft.responsibilities().stream()
                        .flatMap(item -> item.figures().stream())
                        .toList())
                .addAll(draft.measures().stream()
                        .flatMap(item -> item.figures().stream())
                        .toList())
                .build()
                .stream()
                .filter(figure -> figure.form() == FigureForm.LEVEL && isUsual(figure, vocabulary))
                .forEach(figure -> values.add(new FigureKey(figure.code(), ""), statement(figure, vocabulary)));
        return values.build();
    }

    private static boolean isUsual(Figure figure, Vocabulary vocabulary) {
        Scope usual = vocabulary.find(figure.code()).map(FactDefinition::scope).orElse(Scope.USUAL);
        return figure.scope().isEmpty() || figure.scope().get().isWithin(usual);
    }

    private static Statement statement(Figure figure, Vocabulary vocabulary) {
        boolean whole = vocabulary
                .find(figure.code())
                .filter(fact -> fact.kind() == FactKind.COUNT)
                .isPresent();
        int precision = figure.precision().orElse(-Math.max(0, figure.value().scale()));
        return figure.exactness() == Exactness.EXACT
                ? Statement.printed(figure.value(), precision, whole)
                : Statement.inexact(figure.value(), precision, figure.range(), whole);
    }

    private void print(DraftComparison comparison) {
        ReturnsWords say = new ReturnsWords(lang());
        FactNaming names = new FactNaming(inputs().vocabulary());
        TerminalWriter page = page();
        page.heading(say.get("compare-title", comparison.lines().size()));
        for (DraftComparison.Line line : comparison.lines()) {
            page.item(
                    "  - ",
                    say.get(
                            "compare-" + line.verdict(),
                            names.of(line.code()),
                            FactNaming.range(line.printed()),
                            line.sum().range().map(FactNaming::range).orElse("—"),
                            line.sum().coverage().answered(),
                            line.sum().coverage().asked()));
        }
        for (DraftComparison.Fault fault : comparison.faults()) {
            page.heading(say.get(
                    "compare-fault",
                    String.join(
                            "、",
                            fault.figures().stream()
                                    .map(code -> names.of(code).in(lang()))
                                    .toList()),
                    fault.count()));
            fault.sets().forEach(set -> page.item("  - ", suspects(set, say, names)));
        }
        page.flush();
    }

    private String suspects(List<DraftComparison.Suspect> set, ReturnsWords say, FactNaming names) {
        return String.join(
                " + ",
                set.stream()
                        .map(one -> say.get(
                                one.unit().isPresent() ? "suspect-unit" : "suspect-draft",
                                one.unit().orElse(""),
                                names.of(one.code()),
                                one.stated(),
                                FactNaming.range(one.needed())))
                        .toList());
    }
}
