package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/** The cells of a CSV file (RFC 4180) with the places where they begin. Lines without any text are left out. */
final class CsvCells {
    private static final char QUOTE = '"';

    /**
     * A cell.
     *
     * @param text what stands in it, without quotes
     * @param place where it begins
     */
    record Cell(String text, Place place) {}

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvCells(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * The rows of {@code text}.
     *
     * @throws InvalidModelException if a quote is never closed, or something follows a closed one
     */
    static ImmutableList<ImmutableList<Cell>> of(String text) {
        return new CsvCells(text).rows();
    }

    private ImmutableList<ImmutableList<Cell>> rows() {
        ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
        while (at < text.length()) {
            List<Cell> row = row();
            if (row.size() > 1 || !row.get(0).text().isBlank()) {
                rows.add(ImmutableList.copyOf(row));
            }
        }
        return rows.build();
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        while (true) {
            Place place = new Place.InText(line, at - lineStart + 1);
            row.add(new Cell(at < text.length() && text.charAt(at) == QUOTE ? quoted(place) : plain(), place));
            if (at >= text.length()) {
                return row;
            }
            char end = text.charAt(at++);
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (end != ',') {
                newLine();
                return row;
            }
        }
    }

    private void newLine() {
        line++;
        lineStart = at;
    }

    private boolean isEnd(char c) {
        return c == ',' || c == '\r' || c == '\n';
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted(Place place) {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != QUOTE) {
                cell.append(c);
                if (c == '\n') {
                    newLine();
                }
            } else if (at < text.length() && text.charAt(at) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else if (at == text.length() || isEnd(text.charAt(at))) {
                return cell.toString();
            } else {
                break;
            }
        }
        throw InvalidModelException.of(Violation.of("CSV_QUOTE", "").at(place));
    }
}
