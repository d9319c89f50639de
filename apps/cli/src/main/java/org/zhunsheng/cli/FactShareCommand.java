package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Counts how many of the figures of reports the vocabulary has a code for. */
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        description = "Counts the figures of reports that the vocabulary has a code for.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng facts share examples/reports/made-up/gulan-county-2024.yaml",
            "  ./zhunsheng facts share examples/reports/made-up/gulan-county-2024.txt \\",
            "      --format json"
        })
final class FactShareCommand extends InputCommand {
    @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "reports, or folders of reports")
    @SuppressWarnings("NullAway.Init")
    private List<Path> places;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private FormatOption format;

    private int reports;
    private long coded;
    private long unknown;
    private long uncoded;

    @Override
    public Integer call() {
        Vocabulary vocabulary = inputs().vocabulary();
        for (Path place : places) {
            Iterator<BatchSource.Entry> entries =
                    new BatchSource(place, inputs().intake(), InputStream.nullInputStream()).entries();
            while (entries.hasNext()) {
                if (entries.next().read() instanceof AnnualReport report) {
                    count(report, vocabulary);
                }
            }
        }
        long all = coded + unknown + uncoded;
        String percent = all == 0
                ? "–"
                : BigDecimal.valueOf(coded * 100)
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                        .toPlainString();
        if (format.isText()) {
            TerminalWriter page = page();
            page.item("", words().get("facts-share", reports, all, coded, percent, unknown, uncoded));
            page.flush();
        } else {
            out().print(CanonicalJson.write(ImmutableMap.of(
                    "reports", reports, "figures", all, "coded", coded, "unknownCode", unknown, "uncoded", uncoded)));
            out().flush();
        }
        return ExitCode.DONE;
    }

    private void count(AnnualReport report, Vocabulary vocabulary) {
        reports++;
        Stream.concat(
                        report.responsibilities().stream().map(Responsibility::figures),
                        report.measures().stream().map(Measure::figures))
                .flatMap(List::stream)
                .forEach(figure -> {
                    if (vocabulary.find(figure.code()).isPresent()) {
                        coded++;
                    } else {
                        unknown++;
                    }
                });
        uncoded += Stream.concat(
                        report.responsibilities().stream().map(Responsibility::uncoded),
                        report.measures().stream().map(Measure::uncoded))
                .mapToLong(List::size)
                .sum();
    }
}
