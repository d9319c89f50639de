package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.core.text.Lang;

/** LibreOffice opens the workbook, prints it, and what it saves reads as the same report. Left out where it is not installed. */
class LibreOfficeTest {
    private static final long MOST_MINUTES = 5;

    @TempDir
    Path folder;

    @BeforeAll
    static void isInstalled() {
        boolean installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
        if (!installed) {
            System.out.println(
                    "left out: LibreOfficeTest, because soffice is not installed (Debian: libreoffice-calc)");
        }
        Assumptions.assumeTrue(installed, "soffice is not installed");
    }

    @Test
    void theReportIsTheSameThroughBothOfItsFormats() throws Exception {
        Files.write(folder.resolve("report.xlsx"), Forms.write(Forms.REPORT, Lang.ZH));
        convert("ods", "", "report.xlsx");
        convert("xlsx", "from-ods", "report.ods");
        convert("xlsx", "from-xlsx", "report.xlsx");
        assertThat(Forms.READER.read(folder.resolve("from-ods/report.xlsx"))).isEqualTo(Forms.REPORT);
        assertThat(Forms.READER.read(folder.resolve("from-xlsx/report.xlsx"))).isEqualTo(Forms.REPORT);
    }

    @Test
    void anEmptyWorkbookIsPrinted() throws Exception {
        Files.write(folder.resolve("blank.xlsx"), Forms.blankReport(Lang.ZH));
        convert("pdf", "", "blank.xlsx");
        String pdf = Files.readString(folder.resolve("blank.pdf"), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(pdf.split("/Type\\s*/Page\\b", -1)).hasSizeGreaterThan(20);
    }

    private void convert(String format, String into, String file) throws IOException, InterruptedException {
        Path profile = folder.resolve("profile");
        Process soffice = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.resolve(into).toString(),
                        folder.resolve(file).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(soffice.waitFor(MOST_MINUTES, TimeUnit.MINUTES))
                .as("soffice ended")
                .isTrue();
        assertThat(soffice.exitValue())
                .as(Files.readString(folder.resolve("soffice.log")))
                .isZero();
    }
}
