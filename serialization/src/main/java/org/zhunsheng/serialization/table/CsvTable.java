package org.zhunsheng.serialization.table;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.FileKind;
import org.zhunsheng.serialization.ReadLimits;
import org.zhunsheng.serialization.UnreadableDocumentException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * A table in CSV (RFC 4180), with the places where its cells begin. Files are in UTF-8 or GB18030. Immutable and thread-safe.
 *
 * @param rows the cells, row by row; a line without any text is a row of one empty cell
 * @param isGb18030 whether it was read from a file in GB18030
 */
public record CsvTable(ImmutableList<ImmutableList<Cell>> rows, boolean isGb18030) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_CELLS = 2_000_000;
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    /** Refuses null. */
    public CsvTable {
        Objects.requireNonNull(rows, "rows");
    }

    /**
     * A cell.
     *
     * @param text what stands in it, without quotes
     * @param place where it begins
     */
    public record Cell(String text, Place.InText place) {
        /** Refuses null. */
        public Cell {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * The table in {@code file}.
     *
     * @throws UnreadableDocumentException if there is no such file, or it is a file of another kind, too large, or not sound
     */
    public static CsvTable read(Path file) {
        String source = file.toString();
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(ReadLimits.DEFAULT.bytes() + 1);
        } catch (IOException e) {
            throw refused(source, Violation.of("IMPORT_FILE", "", source));
        }
        if (bytes.length > ReadLimits.DEFAULT.bytes()) {
            throw refused(source, Violation.of("CSV_TOO_LARGE", "", ReadLimits.DEFAULT.bytes(), MOST_CELLS));
        }
        return of(source, bytes);
    }

    /**
     * The table that {@code bytes} are, in UTF-8 or GB 18030.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException if it is a file of another kind, too large, or not sound
     */
    public static CsvTable of(String source, byte[] bytes) {
        return of(source, text(source, bytes), isGb18030(source, bytes));
    }

    /**
     * The text of the table that {@code bytes} are, in UTF-8 or GB 18030.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException if it is a file of another kind
     */
    public static String text(String source, byte[] bytes) {
        return new String(bytes, isGb18030(source, bytes) ? GB18030 : StandardCharsets.UTF_8);
    }

    private static boolean isGb18030(String source, byte[] bytes) {
        FileKind kind = FileKind.of(bytes);
        if (kind != FileKind.TEXT && kind != FileKind.GB18030_TEXT) {
            throw refused(source, Violation.of("IMPORT_FILE", "", source));
        }
        return kind == FileKind.GB18030_TEXT;
    }

    /**
     * The table that {@code text} is.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException as {@link #of(String)}
     */
    public static CsvTable of(String source, String text) {
        return of(source, text, false);
    }

    private static CsvTable of(String source, String text, boolean isGb18030) {
        try {
            return new CsvTable(cells(text), isGb18030);
        } catch (InvalidModelException e) {
            throw new UnreadableDocumentException(source, e.violations());
        }
    }

    /**
     * The table that {@code text} is.
     *
     * @throws InvalidModelException if a quoted cell is not closed, text follows its end, or a cell holds what is not text
     */
    public static CsvTable of(String text) {
        return new CsvTable(cells(text), false);
    }

    private static UnreadableDocumentException refused(String source, Violation violation) {
        return new UnreadableDocumentException(source, ImmutableList.of(violation));
    }

    private static ImmutableList<ImmutableList<Cell>> cells(String text) {
        ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
        List<Cell> row = new ArrayList<>();
        Place.InText next = new Place.InText(1, 1);
        try (JsonParser parser = MAPPER.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            int cells = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    row.add(cell(parser.getString(), place(parser.currentTokenLocation())));
                    if (++cells > MOST_CELLS) {
                        throw InvalidModelException.of(
                                Violation.of("CSV_TOO_LARGE", "", ReadLimits.DEFAULT.bytes(), MOST_CELLS));
                    }
                } else if (token == JsonToken.END_ARRAY && !row.isEmpty()) {
                    rows.add(ImmutableList.copyOf(row));
                    row.clear();
                }
                next = place(parser.currentLocation());
            }
        } catch (JacksonException e) {
            throw InvalidModelException.of(Violation.of("CSV_QUOTE", "").at(next));
        }
        return rows.build();
    }

    private static Cell cell(String text, Place.InText place) {
        OptionalInt forbidden = TextRule.firstForbidden(text);
        if (forbidden.isPresent()) {
            throw InvalidModelException.of(Violation.of("CSV_CHARACTER", "", TextRule.name(forbidden.getAsInt()))
                    .at(place));
        }
        return new Cell(text, place);
    }

    private static Place.InText place(TokenStreamLocation location) {
        return new Place.InText(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** The texts of the cells, row by row. */
    public ImmutableList<List<String>> texts() {
        return rows.stream()
                .<List<String>>map(row -> row.stream().map(Cell::text).collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The line on which the row at {@code index} begins, counted from 1. */
    public int line(int index) {
        return rows.get(index).get(0).place().line();
    }

    /** The line on which each row begins. */
    ImmutableList<Integer> lines() {
        return rows.stream().map(row -> row.get(0).place().line()).collect(ImmutableList.toImmutableList());
    }
}
