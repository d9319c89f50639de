package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.text.Lang;

/**
 * What the sheet of figures that must agree works out. Cells of other sheets are written as the names of their facts: {@code [name]} for
 * the value, {@code <name>} for how exact it is; the row itself is {@code #}.
 */
class CheckSheetTest {
    private static final Pattern ADDRESS = Pattern.compile("'([^']+)'!\\$([A-Z]+)\\$(\\d+)");
    private static final int KEYS = 2;
    private static final ImmutableMap<String, ImmutableList<String>> ROWS = read();

    private static ImmutableMap<String, ImmutableList<String>> read() {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Forms.blankReport(Lang.ZH)))) {
            Map<String, String> names = new HashMap<>();
            for (Sheet sheet : book.getSheets().toList()) {
                name(sheet, names);
            }
            ImmutableMap.Builder<String, ImmutableList<String>> rows = ImmutableMap.builder();
            for (Row row : book.findSheet("勾稽核对").orElseThrow().read()) {
                List<String> cells = row.stream()
                        .map(cell -> said(cell, row.getRowNum(), names))
                        .toList();
                if (cells.size() >= 5) {
                    rows.put(cells.get(0), ImmutableList.copyOf(cells.subList(1, 5)));
                }
            }
            return rows.buildKeepingLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the names of the facts of {@code sheet} under the addresses of their values and of how exact these are. */
    private static void name(Sheet sheet, Map<String, String> names) throws IOException {
        List<Row> rows = sheet.read();
        if (rows.size() <= KEYS) {
            return;
        }
        int name = column(rows.get(KEYS), ".name");
        int value = column(rows.get(KEYS), ".value");
        int exactness = column(rows.get(KEYS), ".exactness");
        if (name < 0 || value < 0 || exactness < 0) {
            return;
        }
        for (Row row : rows.subList(KEYS + 1, rows.size())) {
            row.getOptionalCell(name)
                    .map(Cell::getText)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> {
                        names.put(sheet.getName() + letters(value) + row.getRowNum(), "[" + text + "]");
                        names.put(sheet.getName() + letters(exactness) + row.getRowNum(), "<" + text + ">");
                    });
        }
    }

    private static int column(Row keys, String end) {
        return keys.stream()
                .filter(cell ->
                        cell != null && cell.getText() != null && cell.getText().endsWith(end))
                .map(Cell::getColumnIndex)
                .findFirst()
                .orElse(-1);
    }

    private static String letters(int column) {
        return column < 26 ? "" + (char) ('A' + column) : "A" + (char) ('A' + column - 26);
    }

    private static String said(Cell cell, int row, Map<String, String> names) {
        if (cell == null) {
            return "";
        }
        if (cell.getFormula() == null) {
            return cell.getText();
        }
        return ADDRESS.matcher(cell.getFormula())
                .replaceAll(found -> names.getOrDefault(found.group(1) + found.group(2) + found.group(3), "?"))
                .replaceAll("\\b([A-E])" + row + "\\b", "$1#");
    }

    /** The formulas of the row of {@code rule}: what it should be, what is stated, the difference, the verdict. */
    private static ImmutableList<String> row(String rule) {
        return Objects.requireNonNull(ROWS.get(rule), rule);
    }

    private static String inexact(String... facts) {
        return Stream.of(facts)
                .flatMap(fact -> Stream.of("<" + fact + ">=\"约\"", "<" + fact + ">=\"余\""))
                .collect(Collectors.joining(",", "IF(OR(", "),\"概数，不判定\","));
    }

    private static String agree(String condition, String otherwise, String open) {
        return "IF(AND(ISNUMBER(B#),ISNUMBER(C#)),IF(" + condition + ",\"一致\",\"" + otherwise + "\")," + open + "))";
    }

    @Test
    void theColumnsAreWhatMustAgreeWhatItShouldBeWhatIsStatedTheDifferenceAndTheVerdict() {
        assertThat(row("勾稽关系")).containsExactly("应为", "填报", "差额", "核对结果");
        assertThat(row("zs.check.rule"))
                .containsExactly("zs.check.expected", "zs.check.stated", "zs.check.difference", "zs.check.verdict");
    }

    @Test
    void theDifferenceIsWhatIsStatedLessWhatItShouldBe() {
        assertThat(row("法律知识考试合格人数 ≤ 参加法律知识考试人数").get(2)).isEqualTo("IF(AND(ISNUMBER(B#),ISNUMBER(C#)),C#-B#,\"\")");
    }

    @Test
    void partsThatAreAllComeToTheTotalAndPartsAboveItAreWrongThoughOneIsMissing() {
        String parts = "(+N([现场述法人数])+N([书面述法人数]))";
        String total = "[已经述法的主要负责人人数]";
        assertThat(row("已经述法的主要负责人人数 = 现场述法人数 + 书面述法人数 之和"))
                .containsExactly(
                        "IF(COUNT([现场述法人数],[书面述法人数])=2," + parts + ",\"\")",
                        "IF(ISNUMBER(" + total + ")," + total + ",\"\")",
                        "IF(AND(ISNUMBER(B#),ISNUMBER(C#)),C#-B#,\"\")",
                        inexact("已经述法的主要负责人人数", "现场述法人数", "书面述法人数")
                                + agree(
                                        "ABS(C#-B#)<0.0000005",
                                        "不一致",
                                        "IF(AND(ISNUMBER(" + total + ")," + parts + ">" + total
                                                + "+0.0000005),\"不一致\",\"未填齐\")"));
    }

    @Test
    void partsThatAreNotAllMayComeToLess() {
        assertThat(row("行政强制件数 ≥ 行政强制措施件数 + 行政强制执行件数 之和").get(3)).contains("IF(C#>=B#,\"一致\",\"不一致\")");
    }

    @Test
    void whatMayNotBeMoreIsHeldAgainstTheLarger() {
        assertThat(row("法律知识考试合格人数 ≤ 参加法律知识考试人数"))
                .containsExactly(
                        "IF(COUNT([参加法律知识考试人数])=1,(+N([参加法律知识考试人数])),\"\")",
                        "IF(COUNT([法律知识考试合格人数])=1,(+N([法律知识考试合格人数])),\"\")",
                        "IF(AND(ISNUMBER(B#),ISNUMBER(C#)),C#-B#,\"\")",
                        inexact("法律知识考试合格人数", "参加法律知识考试人数") + agree("C#<=B#", "不一致", "\"未填齐\""));
    }

    @Test
    void whatIsUsuallyNotMoreIsToBeVerified() {
        assertThat(row("规范性文件报备件数 ≤ 制定规范性文件件数").get(3))
                .isEqualTo(inexact("规范性文件报备件数", "制定规范性文件件数") + agree("C#<=B#", "需核实", "\"未填齐\""));
    }

    @Test
    void whatCameInAndWasThereIsWhatWasDoneAndIsLeft() {
        assertThat(row("热线上年结转件数 + 12345热线受理（办理）件数 = 热线办结件数 + 热线在办件数"))
                .startsWith(
                        "IF(COUNT([热线办结件数],[热线在办件数])=2,(+N([热线办结件数])+N([热线在办件数])),\"\")",
                        "IF(COUNT([热线上年结转件数],[12345热线受理（办理）件数])=2,(+N([热线上年结转件数])+N([12345热线受理（办理）件数])),\"\")");
        assertThat(row("热线上年结转件数 + 12345热线受理（办理）件数 = 热线办结件数 + 热线在办件数").get(3))
                .contains("IF(ABS(C#-B#)<0.0000005,\"一致\",\"不一致\")");
    }

    @Test
    void aRateIsInPercentOfItsBaseAndMayBeRoundedOrCutOffToTwoDecimalsOrFewer() {
        ImmutableList<String> row = row("法律知识考试合格率 = 法律知识考试合格人数 ÷ 参加法律知识考试人数 × 100%");
        String quotient = "(+N([法律知识考试合格人数]))/((+N([参加法律知识考试人数])))*100";
        assertThat(row)
                .startsWith(
                        "IF(AND(COUNT([法律知识考试合格人数])=1,COUNT([参加法律知识考试人数])=1),IF((+N([参加法律知识考试人数]))>0,ROUND(" + quotient
                                + ",2),\"\"),\"\")",
                        "IF(ISNUMBER([法律知识考试合格率]),IF(LEFT(CELL(\"format\",[法律知识考试合格率]),1)=\"P\",[法律知识考试合格率]*100,"
                                + "[法律知识考试合格率]),\"\")");
        for (String reading : List.of("ROUND", "TRUNC")) {
            for (int decimals = 0; decimals <= 2; decimals++) {
                assertThat(row.get(3)).contains("ABS(C#-" + reading + "(" + quotient + "," + decimals + "))<0.00001");
            }
        }
    }
}
