package org.zhunsheng.serialization.table;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.UnreadableDocumentException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads the rows of a CSV file in UTF-8. */
public final class CsvRows {
    private CsvRows() {}

    /**
     * The cells of {@code file}, row by row.
     *
     * @throws UnreadableDocumentException if there is no such file or it is not CSV
     */
    public static ImmutableList<List<String>> read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refused(file.toString());
        }
        return of(file.toString(), text);
    }

    /**
     * The cells of {@code text}, row by row.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException if it is not CSV
     */
    public static ImmutableList<List<String>> of(String source, String text) {
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
        try (MappingIterator<String[]> rows =
                mapper.readerFor(String[].class).readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            return rows.readAll().stream()
                    .<List<String>>map(ImmutableList::copyOf)
                    .collect(ImmutableList.toImmutableList());
        } catch (JacksonException e) {
            throw refused(source);
        }
    }

    private static UnreadableDocumentException refused(String source) {
        return new UnreadableDocumentException(source, ImmutableList.of(Violation.of("IMPORT_FILE", "", source)));
    }
}
