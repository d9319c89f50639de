package org.zhunsheng.cli;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.collect.Collected;
import org.zhunsheng.returns.draft.Draft;
import org.zhunsheng.returns.draft.DraftTemplate;
import org.zhunsheng.returns.draft.DraftWriter;
import org.zhunsheng.returns.sums.ConsolidatedFigure;
import org.zhunsheng.returns.sums.Consolidation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the statistical parts of a report. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description =
                "Writes the statistical parts of the yearly report as sentences, and reads them back to check them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng returns draft examples/returns/register.yaml \\",
            "      examples/returns/received --out draft.txt --sources"
        })
final class ReturnDraftCommand extends InputCommand {
    @Mixin
    @SuppressWarnings("NullAway.Init")
    private CollectionOptions collection;

    @Option(names = "--sentences", paramLabel = "FILE", description = "sentences to use instead of the bundled ones")
    private Optional<Path> sentences = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the text goes (UTF-8)")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(names = "--sources", description = "add to each sentence the units, files and cells that it rests on")
    private boolean sources;

    @Override
    public Integer call() throws IOException {
        Collected collected = collection.collected(inputs());
        Consolidation sums = Consolidation.of(collected.register(), inputs().vocabulary(), collected.counted());
        DraftTemplate template = sentences.isPresent()
                ? DraftTemplate.of(sentences.get().toString(), text(sentences.get()))
                : DraftTemplate.bundled();
        Draft draft = DraftWriter.of(inputs().vocabulary(), template).write(sums);
        String text = draft.document(collected.register());
        AtomicFileWriter.write(target, text);
        return tell(draft, sums, text);
    }

    private int tell(Draft draft, Consolidation sums, String text) throws IOException {
        ReturnsWords say = new ReturnsWords(lang());
        FactNaming names = new FactNaming(inputs().vocabulary());
        AnnualReport read = inputs().reader()
                .read(SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "draft.txt"))
                .toReport(sums.register().area(), sums.register().period());
        ImmutableListMultimap<FactCode, Figure> found = Multimaps.index(
                Stream.concat(
                                read.measures().stream().flatMap(item -> item.figures().stream()),
                                read.responsibilities().stream().flatMap(item -> item.figures().stream()))
                        .toList(),
                Figure::code);
        TerminalWriter page = page();
        page.heading(say.get("draft-title", target));
        int other = 0;
        for (Draft.Paragraph paragraph : draft.paragraphs()) {
            for (FigureCell cell : paragraph.figures()) {
                if (!isReadBack(sums.find(cell).orElseThrow(), found)) {
                    other++;
                    page.item("  ! ", say.get("draft-not-read-back", names.of(cell), paragraph.text()));
                }
            }
            if (sources && !paragraph.heading()) {
                page.item("  - ", paragraph.text());
                paragraph
                        .figures()
                        .forEach(cell -> parts(page, say, sums.find(cell).orElseThrow()));
            }
        }
        long written = draft.paragraphs().stream()
                .mapToLong(paragraph -> paragraph.figures().size())
                .sum();
        page.item(
                "  ",
                say.get(
                        "draft-counts",
                        written,
                        written - other,
                        draft.leftOut().size()));
        draft.leftOut().forEach(cell -> page.item("  - ", say.get("draft-left-out", names.of(cell))));
        page.flush();
        return other == 0 ? ExitCode.DONE : ExitCode.NOT_PASSED;
    }

    private static boolean isReadBack(ConsolidatedFigure figure, ImmutableListMultimap<FactCode, Figure> found) {
        Optional<Fraction> value = figure.range().flatMap(range -> range.low());
        return found.get(figure.cell().code()).stream()
                .anyMatch(read ->
                        value.filter(stated -> same(stated, read.value())).isPresent());
    }

    private static boolean same(Fraction stated, BigDecimal read) {
        return stated.equals(Fraction.of(read)) || stated.rounded(2).compareTo(read) == 0;
    }

    private static void parts(TerminalWriter page, ReturnsWords say, ConsolidatedFigure figure) {
        figure.parts()
                .forEach(part -> page.item(
                        "      ",
                        say.get(
                                "sum-part",
                                part.unit(),
                                part.value(),
                                part.source().file(),
                                part.place()
                                        .map(place -> place.describe())
                                        .orElse(org.zhunsheng.core.text.LocalText.same("—")),
                                part.source().shortHash())));
    }
}
