package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportRefusedException;
import org.zhunsheng.reading.Tally;
import org.zhunsheng.reading.outline.ReportHead;
import org.zhunsheng.reading.source.UnreadableSourceException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** What could be read of each report in a folder, as CSV; one report is held at a time. */
final class FolderReading {
    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "file",
            "unit",
            "kind",
            "year",
            "sections",
            "numbers",
            "asserted",
            "open",
            "uncoded",
            "excluded",
            "refused");

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();

    private final Inputs inputs;
    private final CliMessages words;

    FolderReading(Inputs inputs, CliMessages words) {
        this.inputs = inputs;
        this.words = words;
    }

    /** Prints the table of {@code folder}; whether every report could be read. */
    boolean print(Path folder, PrintWriter out) throws IOException {
        out.println(row(COLUMNS));
        boolean all = true;
        for (Path file : reports(folder)) {
            all &= print(folder, file, out);
            out.flush();
        }
        return all;
    }

    private static ImmutableList<Path> reports(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .filter(PublishedReports::isReadInFolders)
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private boolean print(Path folder, Path file, PrintWriter out) {
        String name = folder.relativize(file).toString();
        try {
            Extraction read = PublishedReports.withReview(PublishedReports.read(inputs, file), file);
            ReportHead head = read.outline().head();
            Tally tally = read.tally();
            out.println(row(ImmutableList.of(
                    name,
                    head.unit(),
                    head.kind().map(Enum::name).orElse(""),
                    head.year().isPresent() ? Integer.toString(head.year().getAsInt()) : "",
                    Integer.toString(read.outline().sections().size()),
                    Integer.toString(tally.numbers()),
                    Integer.toString(tally.asserted()),
                    Integer.toString(tally.proposed()),
                    Integer.toString(tally.uncoded()),
                    Integer.toString(tally.excluded()),
                    "")));
            return true;
        } catch (UnreadableSourceException e) {
            out.println(refused(
                    name,
                    words.unstyled(
                            "violation", e.violation().code(), "", e.violation().message())));
        } catch (ReportRefusedException e) {
            out.println(refused(name, e.text().in(words.lang())));
        } catch (Inputs.InputRefused e) {
            out.println(refused(name, e.message(words)));
        } catch (RuntimeException | StackOverflowError e) {
            // One file that the program fails on does not stop the other ones.
            out.println(
                    refused(name, words.unstyled("failure", name, e.getClass().getSimpleName(), "read")));
        }
        return false;
    }

    private static String refused(String name, String why) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        cells.add(name);
        for (int i = 1; i < COLUMNS.size() - 1; i++) {
            cells.add("");
        }
        return row(cells.add(why).build());
    }

    private static String row(List<String> cells) {
        return CSV.writer(CsvSchema.emptySchema().withLineSeparator(""))
                .writeValueAsString(cells.stream().map(CsvCell::harmless).toList());
    }
}
