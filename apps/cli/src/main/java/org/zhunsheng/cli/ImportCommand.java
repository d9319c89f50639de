package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.reading.source.TableRows;
import org.zhunsheng.serialization.UnreadableDocumentException;
import org.zhunsheng.serialization.table.BoundTable;
import org.zhunsheng.serialization.table.CatalogueTable;
import org.zhunsheng.serialization.table.TableBinding;
import org.zhunsheng.workbook.SheetRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Makes a catalogue of an official table and, with a mapping file, a scheme that scores it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a catalogue of an official table (.docx, .xlsx, .html, or .csv in UTF-8 or GB18030), however it is laid out, and"
                    + " prints it as YAML.",
            "With a mapping file, writes catalogue, scheme and vocabulary into a folder, so that the table can be scored."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng catalogue import examples/official-table/table.docx \\",
            "      --id our-2025 --year 2025 > our-2025.yaml",
            "  ./zhunsheng catalogue import examples/official-table/table.docx \\",
            "      --id made-up-2025 --year 2025 \\",
            "      --bind examples/official-table/mapping.csv --out target/our-table"
        })
final class ImportCommand extends InputCommand {
    @Parameters(paramLabel = "FILE", description = "the table")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--id", paramLabel = "ID", defaultValue = "imported", description = "id of the catalogue")
    private String id = "";

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "year of the edition")
    private int year;

    @Option(
            names = "--bind",
            paramLabel = "FILE",
            description = "mapping file (.csv or .xlsx) that binds the items to indicators and facts; needs --out")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--out", paramLabel = "FOLDER", description = "where catalogue, scheme and vocabulary go")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() {
        if (mapping.isPresent() != folder.isPresent()) {
            throw new ParameterException(commandLine(), words().get("bind-and-out"));
        }
        IndicatorCatalogue catalogue =
                isCsv(file) ? CatalogueTable.of(csv(file), id, year) : CatalogueTable.of(rows(file), id, year);
        if (mapping.isEmpty()) {
            out().print(inputs().documents().toYaml(catalogue));
            return ExitCode.DONE;
        }
        IndicatorCatalogue measured = inputs().catalogue(LocalDate.of(year, 1, 1));
        BoundTable bound = TableBinding.bind(
                catalogue,
                rows(mapping.get()),
                measured,
                inputs().bundled()
                        .demonstrationScheme(measured.id())
                        .orElseGet(inputs().bundled()::demonstrationScheme),
                inputs().vocabulary());
        write(folder.orElseThrow(), bound);
        return ExitCode.DONE;
    }

    private void write(Path target, BoundTable bound) {
        Map<String, Object> files = ImmutableMap.of(
                "catalogue.yaml", bound.catalogue(),
                "scheme.yaml", bound.scheme(),
                "vocabulary.yaml", bound.vocabulary());
        files.forEach((name, document) -> {
            try {
                AtomicFileWriter.makeFolder(target);
                AtomicFileWriter.write(
                        target.resolve(name), inputs().documents().toYaml(document));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        TerminalWriter page = page();
        page.item(
                "",
                words().get(
                                "bound",
                                bound.catalogue().indicators().size(),
                                bound.scheme().total(),
                                target));
        page.flush();
    }

    private static boolean isCsv(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private List<List<String>> rows(Path file) {
        if (isCsv(file)) {
            return csv(file).texts();
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return SheetRows.read(file);
        }
        try {
            return TableRows.of(SourceReader.withDefaults().read(file));
        } catch (IOException e) {
            throw new UnreadableDocumentException(
                    file.toString(), ImmutableList.of(Violation.of("IMPORT_FILE", "", file.toString())));
        }
    }
}
