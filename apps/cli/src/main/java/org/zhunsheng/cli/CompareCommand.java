package org.zhunsheng.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.zhunsheng.indicators.compare.ReportFollowUp;
import org.zhunsheng.indicators.compare.YearInput;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.result.ComparisonDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Two years of one unit: what changed, why, and what became of last year's problems and plans. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Compares two years of a unit: why the total moved, and what became of last year's problems and plans.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng compare examples/district/2023/chengchuan-district.yaml \\",
            "      examples/district/2024/chengchuan-district.yaml",
            "  ./zhunsheng compare examples/district/2023 examples/district/2024",
            "  ./zhunsheng compare examples/district/2024/chengchuan-district.yaml \\",
            "      examples/district/2025/chengchuan-district.yaml \\",
            "      --catalogue examples/district/edition-2/catalogue.yaml \\",
            "      --scheme examples/district/edition-2/scheme.yaml --vocabulary none \\",
            "      --vocabulary examples/district/edition-2/vocabulary.yaml \\",
            "      --old-catalogue examples/district/edition-1/catalogue.yaml \\",
            "      --old-scheme examples/district/edition-1/scheme.yaml \\",
            "      --old-vocabulary none \\",
            "      --old-vocabulary examples/district/edition-1/vocabulary.yaml \\",
            "      --crosswalk examples/district/crosswalk.yaml"
        })
final class CompareCommand extends InputCommand {
    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "report or dossier of the earlier year, or a folder of them")
    @SuppressWarnings("NullAway.Init")
    private Path old;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = "report or dossier of the later year, or a folder of them")
    @SuppressWarnings("NullAway.Init")
    private Path recent;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BaselineOptions oldInputs;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    @Override
    public Integer call() {
        if (Files.isDirectory(old) && Files.isDirectory(recent)) {
            return new ReportPairs(this, format.isText()).of(old, recent, this::compare);
        }
        compare(UnitDocument.read(inputs(), old), UnitDocument.read(inputs(), recent));
        return ExitCode.DONE;
    }

    private void compare(UnitDocument before, UnitDocument after) {
        AssessmentBasis oldBasis = oldInputs.basis(inputs(), before.dossier());
        AssessmentBasis newBasis = inputs().basis(after.dossier());
        YearOnYear years = YearOnYear.between(
                new YearInput(before.dossier(), oldBasis),
                new YearInput(after.dossier(), newBasis),
                oldInputs.crosswalk(inputs(), oldBasis.catalogue(), newBasis.catalogue()));
        Optional<ReportFollowUp> followUp =
                before.report().flatMap(last -> after.report().map(now -> ReportFollowUp.of(last, now, years.map())));
        switch (format.chosen()) {
            case TEXT -> print(years, followUp);
            case JSON -> out().print(ResultFormat.toJson(ComparisonDocument.of(years, followUp, lang())));
        }
        out().flush();
    }

    private void print(YearOnYear years, Optional<ReportFollowUp> followUp) {
        TerminalWriter page = page();
        new ComparisonText(page, words()).print(years, followUp);
        new LawLines(page, words()).print(years.after());
        page.flush();
    }
}
