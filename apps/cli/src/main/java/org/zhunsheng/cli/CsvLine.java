package org.zhunsheng.cli;

import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** The one way in which commands write lines of CSV: every text in it is {@linkplain CsvCell harmless}. Thread-safe. */
final class CsvLine {
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withLineSeparator("\n");
    private static final CsvMapper QUOTED =
            CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();
    private static final CsvMapper PLAIN = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CsvLine() {}

    /** A line with every text in quotes. */
    static String quoted(List<?> cells) {
        return line(QUOTED, cells);
    }

    /** A line with a text in quotes only where it has to be. */
    static String plain(List<?> cells) {
        return line(PLAIN, cells);
    }

    private static String line(CsvMapper csv, List<?> cells) {
        return csv.writer(SCHEMA)
                .writeValueAsString(cells.stream().map(CsvCell::harmless).toList());
    }
}
