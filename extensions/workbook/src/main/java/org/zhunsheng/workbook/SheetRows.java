package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.value.Decimals;

/** Reads any table of a workbook as rows of text, such as an official table of indicators that is to be imported. */
public final class SheetRows {
    private SheetRows() {}

    /**
     * The rows of the first visible sheet of {@code file} that holds anything. A merged cell has its text in its first row and column.
     *
     * @throws InvalidWorkbookException if the file is no workbook, or one that is not read
     */
    public static ImmutableList<List<String>> read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = PackageCheck.bytes(stream, WorkbookLimits.DEFAULT.bytes());
            new PackageCheck(WorkbookLimits.DEFAULT).check(bytes);
            return rows(bytes);
        } catch (RefusedPackage e) {
            throw new InvalidWorkbookException(file.toString(), ImmutableList.of(e.violation()));
        } catch (IOException e) {
            throw new InvalidWorkbookException(
                    file.toString(), ImmutableList.of(WorkbookFaults.violation("NO_SUCH_FILE", file.toString())));
        }
    }

    private static ImmutableList<List<String>> rows(byte[] bytes) throws RefusedPackage {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                ImmutableList<List<String>> rows =
                        sheet.getVisibility() == SheetVisibility.VISIBLE ? rows(sheet) : ImmutableList.of();
                if (!rows.isEmpty()) {
                    return rows;
                }
            }
            return ImmutableList.of();
        } catch (IOException | RuntimeException e) {
            // The library tells a broken workbook by exceptions of many types.
            throw new RefusedPackage("BROKEN_PACKAGE");
        }
    }

    private static ImmutableList<List<String>> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.<List<String>>map(
                            row -> row.stream().map(SheetRows::text).collect(ImmutableList.toImmutableList()))
                    .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /** What a person sees in the cell: a rate with its sign, a day as 2024-01-31, a number without the noise of its binary form. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getText() == null) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER || cell.getFormula() != null) {
            return cell.getText();
        }
        BigDecimal number = cell.asNumber().round(WorkbookCells.DIGITS);
        return switch (NumberForm.of(
                Optional.ofNullable(cell.getDataFormatId()), Optional.ofNullable(cell.getDataFormatString()))) {
            case PERCENT -> Decimals.written(number.movePointRight(2).stripTrailingZeros()) + "%";
            case DATE -> cell.asDate().toLocalDate().toString();
            case PLAIN -> Decimals.written(number);
        };
    }
}
