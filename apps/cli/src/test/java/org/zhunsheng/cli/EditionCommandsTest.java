package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands measure each period by the edition of its time, unless an option says otherwise. */
class EditionCommandsTest {
    private static final String OLD = "cn-demonstration-reference-2021";
    private static final String NEW = "cn-demonstration-reference-2023";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String dossier(String kind, int year) throws IOException {
        return Files.writeString(folder.resolve(year + ".yaml"), """
                zhunsheng: dossier/1
                unit: {id: unit, name: 某单位, kind: %s}
                from: %s-01-01
                to: %s-12-31
                claims:
                  - {code: disclosure.requests.overdue, value: 0}
                  - {code: approval.overdue, value: 0}
                """.formatted(kind, year, year))
                .toString();
    }

    @Test
    void theCardIsThatOfTheEditionOfThePeriod() throws IOException {
        assertThat(run("assess", dossier("COUNTY", 2022)).out())
                .contains(OLD, "（demonstration-100）")
                .doesNotContain(NEW);
        assertThat(run("assess", dossier("COUNTY", 2023)).out())
                .contains(NEW, "（demonstration-100-2023）")
                .doesNotContain(OLD);
        assertThat(run("assess", dossier("COUNTY", 2023), "--catalogue", OLD).out())
                .contains(OLD)
                .doesNotContain(NEW);
        assertThat(run("assess", dossier("COUNTY", 2022), "--catalogue", NEW).out())
                .contains(NEW, "报告期至2022-12-31，早于所用指标体系的启用日期（2023-01-01）");
        assertThat(run("assess", dossier("COUNTY", 2020)).out()).contains("早于所用指标体系的启用日期（2021-08-11）");
    }

    @Test
    void aNamedProfileIsThatOfTheEdition() throws IOException {
        String later = run("assess", dossier("TOWNSHIP", 2023), "--profile", "township", "--format", "json")
                .out();
        assertThat(later).contains("township-2023");
        String usual =
                run("assess", dossier("TOWNSHIP", 2023), "--format", "json").out();
        assertThat(usual).isEqualTo(later);
        assertThat(run("assess", dossier("TOWNSHIP", 2022)).out())
                .contains("乡镇、街道")
                .doesNotContain("2023年版");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COUNTY", "TOWNSHIP", "DEPARTMENT", "FUNCTIONAL_ZONE", "PROVINCE"})
    void twoYearsOfTwoEditionsCompareAndSayWhichEachUsed(String kind) throws IOException {
        Run run = run("compare", dossier(kind, 2022), dossier(kind, 2023), "--lang", "en", "--width", "160");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "2022: scored by Reference catalogue after the 2021 demonstration indicator system",
                        "2023: scored by Reference catalogue after the 2023 demonstration indicator system",
                        "5.4.3",
                        "5.4.2");
        Run json = run("compare", dossier(kind, 2022), dossier(kind, 2023), "--format", "json");
        assertThat(json.out()).contains(OLD, NEW, "demonstration-100-2023");
    }

    @Test
    void unitsOfTwoEditionsInOneListAreToldApart() throws IOException {
        dossier("COUNTY", 2022);
        dossier("COUNTY", 2023);
        assertThat(run("batch", folder.toString(), "--lang", "en").err())
                .contains("Scored by different editions of the catalogue", OLD, NEW);
        assertThat(run("rank", folder.toString()).out()).contains("各单位按不同版本的指标体系评分");
        Files.delete(folder.resolve("2022.yaml"));
        assertThat(run("batch", folder.toString(), "--lang", "en").err()).doesNotContain("different editions");
    }

    @Test
    void aWorkbookIsThatOfTheEditionOfItsPeriod() {
        Path old = folder.resolve("old.xlsx");
        Path recent = folder.resolve("new.xlsx");
        assertThat(run(
                                "workbook",
                                "new",
                                "--as",
                                "dossier",
                                "--unit",
                                "某县",
                                "--id",
                                "c",
                                "--period",
                                "2022",
                                "--out",
                                old.toString())
                        .exit())
                .isZero();
        assertThat(run(
                                "workbook",
                                "new",
                                "--as",
                                "dossier",
                                "--unit",
                                "某县",
                                "--id",
                                "c",
                                "--period",
                                "2024",
                                "--out",
                                recent.toString())
                        .exit())
                .isZero();
        assertThat(run("assess", old.toString()).out()).contains(OLD);
        assertThat(run("assess", recent.toString()).out()).contains(NEW);
    }

    @Test
    void whereNoPeriodIsMeantThePresentEditionIsShown() {
        assertThat(run("catalogue", "show", "1.1.2").out()).contains("审批时限压缩");
        assertThat(run("catalogue", "show", "1.1.2", "--catalogue", OLD).out()).contains("没有变相许可");
        assertThat(run("catalogue", "effective", "--profile", "township").out())
                .contains("乡镇")
                .contains("5.4.3");
    }
}
