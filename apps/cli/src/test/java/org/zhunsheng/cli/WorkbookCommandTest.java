package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCommandTest {
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aReportGoesIntoAWorkbookAndBack() throws IOException {
        assertThat(run("workbook", "new", "--from", REPORT, "--out", file("r.xlsx")))
                .isZero();
        assertThat(run("workbook", "check", file("r.xlsx"))).isZero();
        assertThat(out.toString()).contains("填写正确");
        assertThat(run("workbook", "read", file("r.xlsx"), "--out", file("r.json")))
                .isZero();
        assertThat(Files.readString(folder.resolve("r.json"))).contains("\"annual-report/1\"");
        assertThat(run("validate", file("r.json"))).isZero();
    }

    @Test
    void aWorkbookIsAssessedLikeItsReport() {
        assertThat(run("workbook", "new", "--from", REPORT, "--out", file("r.xlsx")))
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(run("assess", REPORT, "--format", "json")).isZero();
        String ofYaml = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("assess", file("r.xlsx"), "--format", "json")).isZero();
        assertThat(out.toString()).isEqualTo(ofYaml);
    }

    @Test
    void anEmptyWorkbookIsNotYetRightAndIsMarked() {
        assertThat(run("workbook", "new", "--unit", "某县", "--period", "2025", "--out", file("new.xlsx")))
                .isZero();
        assertThat(run("workbook", "check", file("new.xlsx"), "--marked", file("marked.xlsx"), "--lang", "en"))
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(err.toString()).contains("CELL_EMPTY").contains("sheet “封面”, cell C8");
        assertThat(folder.resolve("marked.xlsx")).exists();
        out.getBuffer().setLength(0);
        assertThat(run("workbook", "check", file("new.xlsx"), "--format", "json"))
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(out.toString()).contains("\"cell\" : \"C8\"").contains("\"valid\" : false");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Files.writeString(folder.resolve("x.xlsx"), "no workbook");
        assertThat(run("assess", file("x.xlsx"))).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(err.toString()).contains("NOT_A_WORKBOOK");
    }

    @Test
    void aWrongCodeLeavesNoFileBehind() {
        assertThat(run("workbook", "new", "--credit", "x", "--out", file("new.xlsx")))
                .isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(folder.resolve("new.xlsx")).doesNotExist();
    }
}
