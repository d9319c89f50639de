package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.zhunsheng.core.validation.Place;

/**
 * Reads the sheets of any workbook as cells with their addresses, whatever form they have. A file that is broken, encrypted, too large,
 * or that holds macros or links to other files is refused as {@link WorkbookReader} refuses it. Stateless and thread-safe.
 */
public final class WorkbookSheets {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private WorkbookSheets() {}

    /**
     * A cell that holds something.
     *
     * @param column its column, from 0
     * @param text what it shows; of a number its digits, with a percent sign where its format has one
     * @param formula whether it is worked out by a formula
     * @param place where it stands
     */
    public record SheetCell(int column, String text, boolean formula, Place.InSheet place) {
        /** Refuses null. */
        public SheetCell {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * A row with something in it.
     *
     * @param number the row, from 1
     * @param cells its cells from left to right
     */
    public record CellRow(int number, ImmutableList<SheetCell> cells) {
        /** Refuses null. */
        public CellRow {
            Objects.requireNonNull(cells, "cells");
        }
    }

    /**
     * A sheet.
     *
     * @param name its name
     * @param hidden whether it is not shown
     * @param rows its rows from top to bottom
     */
    public record CellSheet(String name, boolean hidden, ImmutableList<CellRow> rows) {
        /** Refuses null. */
        public CellSheet {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(rows, "rows");
        }
    }

    /**
     * The sheets of the workbook {@code file}, in their order.
     *
     * @param source what to call it in messages
     * @throws InvalidWorkbookException if it is no workbook, or one that is not read
     */
    public static ImmutableList<CellSheet> read(String source, byte[] file) {
        try {
            if (file.length > WorkbookLimits.DEFAULT.bytes()) {
                throw new RefusedPackage("TOO_LARGE", WorkbookLimits.DEFAULT.bytes() >> 20);
            }
            new PackageCheck(WorkbookLimits.DEFAULT).check(file);
            return sheets(file);
        } catch (RefusedPackage e) {
            throw new InvalidWorkbookException(source, ImmutableList.of(e.violation()));
        }
    }

    private static ImmutableList<CellSheet> sheets(byte[] file) throws RefusedPackage {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            ImmutableList.Builder<CellSheet> sheets = ImmutableList.builder();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(
                        new CellSheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE, rows(sheet)));
            }
            return sheets.build();
        } catch (IOException | RuntimeException e) {
            // The library tells a broken workbook by exceptions of many types.
            throw new RefusedPackage("BROKEN_PACKAGE");
        }
    }

    private static ImmutableList<CellRow> rows(Sheet sheet) throws IOException {
        ImmutableList.Builder<CellRow> rows = ImmutableList.builder();
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : (Iterable<Row>) all::iterator) {
                ImmutableList<SheetCell> cells = row.stream()
                        .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
                        .map(cell -> new SheetCell(
                                cell.getColumnIndex(),
                                text(cell),
                                cell.getFormula() != null,
                                new Place.InSheet(
                                        sheet.getName(), cell.getAddress().toString())))
                        .filter(cell -> cell.formula() || !cell.text().isBlank())
                        .collect(ImmutableList.toImmutableList());
                if (!cells.isEmpty()) {
                    rows.add(new CellRow(row.getRowNum(), cells));
                }
            }
        }
        return rows.build();
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText() == null ? "" : CellText.decode(cell.getText());
        }
        BigDecimal number = cell.asNumber();
        BigDecimal rounded = number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number;
        NumberForm form = NumberForm.of(
                Optional.ofNullable(cell.getDataFormatId()), Optional.ofNullable(cell.getDataFormatString()));
        return switch (form) {
            case PLAIN -> plain(rounded);
            case PERCENT -> plain(rounded.movePointRight(2)) + "%";
            case DATE -> cell.asDate().toLocalDate().toString();
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
