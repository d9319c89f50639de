package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.core.text.ChinesePunctuation;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.serialization.Documents;

/**
 * The report of 2023, typed into an empty workbook cell by cell by a person who sees headings and names, and saved by another maker
 * of workbooks.
 */
class FilledInByHandTest {
    /** As it was typed before it could be read: without the places of a text. */
    private static final AnnualReport TYPED = Documents.create()
            .read(
                    AnnualReport.class,
                    Path.of(
                            "../../extensions/reading/src/test/resources/org/zhunsheng/reading/transcription-2023.yaml"));

    private final XSSFWorkbook workbook;

    FilledInByHandTest() throws IOException {
        workbook = new XSSFWorkbook(new ByteArrayInputStream(Forms.blankReport(Lang.ZH)));
    }

    @Test
    void aReportTypedInByHandIsAssessedLikeItsYaml() throws IOException {
        AnnualReport typed = (AnnualReport) Forms.READER.read("typed.xlsx", typedIn());
        assertThat(typed).isEqualTo(TYPED);
        assertThat(assess(typed))
                .usingRecursiveComparison()
                .ignoringFields("verified", "verifying")
                .isEqualTo(assess(TYPED));
        assertThat(assess(typed).verified().ledger())
                .isEqualTo(assess(TYPED).verified().ledger());
        assertThat(assess(typed).total().toString()).isEqualTo("12.79 – 100");
    }

    private static Assessment assess(AnnualReport report) {
        return Assessor.compile(Forms.basis(report.unit().kind())).assess(report.toDossier());
    }

    private byte[] typedIn() throws IOException {
        AnnualReport report = TYPED;
        cover("报告标题", report.title());
        issuers("报告单位", report.issuers());
        issuers("主送", report.addressees());
        cover("落款日期", "2024年1月3日");
        for (int i = 0; i < report.sections().size(); i++) {
            int row = 4 + i;
            type("报告章节", row, "种类", report.sections().get(i).kind().title().zh());
            type("报告章节", row, "标题", report.sections().get(i).heading());
        }
        items("第一责任人职责", report.responsibilities());
        items("举措和成效", report.measures());
        items("存在的问题", report.problems());
        items("下一年度安排", report.plans());
        report.responsibilities().forEach(item -> statements(item.id(), item.figures(), item.facts()));
        report.measures().forEach(item -> statements(item.id(), item.figures(), item.facts()));
        int row = 4;
        for (var measure : report.measures()) {
            for (Figure figure : measure.figures()) {
                row = breakdown(row, measure.id(), figure);
            }
        }
        return Forms.bytes(workbook::write);
    }

    private void cover(String label, String text) {
        Sheet cover = workbook.getSheet("封面");
        for (Row row : cover) {
            if (text(row.getCell(1)).equals(label)) {
                row.getCell(2).setCellValue(text);
            }
        }
    }

    private void issuers(String label, List<String> texts) {
        int next = 0;
        for (Row row : workbook.getSheet("封面")) {
            if (text(row.getCell(1)).equals(label) && next < texts.size()) {
                row.getCell(2).setCellValue(texts.get(next));
                next++;
            }
        }
    }

    /** Ids that are printed are used; those beyond are typed. */
    private void items(String sheet, List<? extends ReportItem> items) {
        int step = sheet.equals("下一年度安排") ? 3 : sheet.equals("存在的问题") ? 2 : 1;
        for (int i = 0; i < items.size(); i++) {
            int row = 4 + i * step;
            ReportItem item = items.get(i);
            type(sheet, row, "编号", item.id());
            type(sheet, row, "标题", item.title());
            type(sheet, row, "内容", item.summary().orElse(""));
            type(
                    sheet,
                    row,
                    "对应指标",
                    String.join(
                            "、",
                            item.indicators().stream().map(Object::toString).toList()));
            if (item instanceof Plan plan) {
                assertThat(plan.milestones()).isEmpty();
            }
        }
    }

    private void statements(String item, List<Figure> figures, List<StatedFact> facts) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Row row = rowOf(figure.code().value());
            type(row, "填报值", figure.value());
            if (figure.exactness() == Exactness.MORE_THAN) {
                type(row, "准确程度", "余");
            }
            type(row, "所在条目", item);
            type(row, "序", BigDecimal.valueOf(i + 1));
        }
        for (int i = 0; i < facts.size(); i++) {
            Row row = rowOf(facts.get(i).code().value());
            type(row, "填报值", facts.get(i).value().equals(ClaimValue.yes()) ? "是" : "否");
            type(row, "所在条目", item);
            type(row, "序", BigDecimal.valueOf(i + 1));
        }
    }

    private int breakdown(int row, String item, Figure figure) {
        if (figure.parts().isEmpty() && figure.rate().isEmpty()) {
            return row;
        }
        String sheet = "构成与口径";
        type(sheet, row, "所在条目", item);
        type(sheet, row, "代码", figure.code().value());
        figure.parts().ifPresent(parts -> {
            type(
                    sheet,
                    row,
                    "构成（代码）",
                    String.join(",", parts.of().stream().map(Object::toString).toList()));
            type(sheet, row, "构成性质", Choice.COVERAGE.title(parts.coverage(), Lang.ZH));
            parts.remainder().ifPresent(rest -> type(sheet, row, "其余（代码）", rest.value()));
        });
        figure.rate().ifPresent(rate -> {
            type(sheet, row, "是比率", "是");
            rate.denominator().ifPresent(code -> type(sheet, row, "分母（代码）", code.value()));
        });
        return row + 1;
    }

    /** The row on which the fact called as the vocabulary calls {@code code} is asked for. */
    private Row rowOf(String code) {
        String name = ChinesePunctuation.of(Forms.VOCABULARY
                .find(org.zhunsheng.core.code.FactCode.of(code))
                .orElseThrow()
                .name()
                .zh());
        for (Sheet sheet : workbook) {
            Optional<Integer> names = column(sheet, "填报事项");
            if (names.isEmpty()) {
                continue;
            }
            for (Row row : sheet) {
                if (row.getRowNum() >= 4 && text(row.getCell(names.get())).equals(name)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row asks for " + name);
    }

    private void type(String sheet, int row, String heading, String text) {
        if (!text.isEmpty()) {
            type(workbook.getSheet(sheet).getRow(row), heading, text);
        }
    }

    private static void type(Row row, String heading, Object value) {
        Cell cell = row.getCell(column(row.getSheet(), heading).orElseThrow());
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static Optional<Integer> column(Sheet sheet, String heading) {
        for (Cell cell : sheet.getRow(3)) {
            if (text(cell).equals(heading)) {
                return Optional.of(cell.getColumnIndex());
            }
        }
        return Optional.empty();
    }

    /** What stands in {@code cell}, without the star of what is required. */
    private static String text(Cell cell) {
        return cell == null ? "" : cell.toString().replaceFirst(" [*]$", "");
    }
}
