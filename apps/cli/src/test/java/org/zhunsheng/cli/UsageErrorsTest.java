package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.base.Splitter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command line that is refused: what is wrong, what is nearest to it or missing, and where to read more; never the whole help. */
class UsageErrorsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asess f.yaml                       | There is no command “asess”; nearest: assess
                    plan f --lift 1 --lif 2            | There is no option --lif; nearest: --lift
                    catalogue shwo                     | There is no command “shwo”; nearest: show
                    assess f.yaml --fromat json        | There is no option --fromat; nearest: --format
                    assess f.yaml --format=pfd         | there is no “pfd”; there are: card, json, html, md, docx, pdf, txt; nearest: pdf
                    assess f.yaml g.yaml               | One argument too many: g.yaml
                    assess                             | FILE is missing: annual report or dossier: YAML, JSON, workbook or published text
                    assess f.yaml --format             | --format card|json|html|md|docx|pdf|txt needs a value
                    replay result.json                 | --input FILE is missing: the report or dossier that was assessed
                    plan f.yaml --lift 1 --grade good  | Give only one of: --lift | --grade | --effort
                    plan f.yaml --lift 1 --seconds x   | --seconds N: “x” is not a whole number
                    law list 2024-6-3                  | DAY: “2024-6-3” is not a date (expected yyyy-MM-dd)
                    law list 2024-06-03 --kind TOWN    | there is no “TOWN”; there are: PROVINCE
                    index t.csv --meta m --power x     | --power P: “x” is not a number
                    assess f.yaml --lang fr            | --lang zh|en: there is no “fr”; there are: zh, en
                    """)
    void theRefusalNamesWhatIsWrongAndWhatIsNearest(String line, String refusal) {
        Run run = run(Splitter.on(' ').splitToList(line.strip()).toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(refusal, "See: zhunsheng").doesNotContain("Usage:", "Examples");
        assertThat(run.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    asess f.yaml                       | 没有命令“asess”；最接近的：assess
                    assess f.yaml --fromat json        | 没有选项 --fromat；最接近的：--format
                    assess                             | 缺少 FILE：年度报告或者评估材料：YAML、JSON、工作簿或者公开文本
                    assess f.yaml --format=pfd         | 没有“pfd”；可用：card、json、html、md、docx、pdf、txt；最接近的：pdf
                    law list 2024-6-3                  | DAY：“2024-6-3”不是日期（格式为 2024-01-03）
                    plan f.yaml --lift 1 --grade good  | 只能给出其中一个：--lift | --grade | --effort
                    """)
    void itIsInChineseWhereTheOptionOrTheLocaleSaysSo(String line, String refusal) {
        String[] args = Splitter.on(' ').splitToList(line.strip()).toArray(String[]::new);
        Run local = run(Locale.SIMPLIFIED_CHINESE, args);
        assertThat(local.err()).contains(refusal, "详见：zhunsheng").doesNotContain("Usage:", "用法");
        Run asked =
                run(Splitter.on(' ').splitToList("--lang zh " + line.strip()).toArray(String[]::new));
        assertThat(asked).isEqualTo(local);
    }

    @Test
    void aGroupAloneNamesItsCommands() {
        Run run = run("catalogue");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("Which command?", "search", "Finds indicators by a word")
                .doesNotContain("Usage:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    assess ../../examples/guide/dossir.yaml                | nearest file: ../../examples/guide/dossier.yaml
                    batch ../../examples/districs                          | nearest: ../../examples/district
                    law show penalty-servce                                | nearest: penalty-service
                    assess ../../examples/guide/dossier.yaml --profile townsip | nearest: township
                    assess ../../examples/guide/dossier.yaml --catalogue cn-demonstration-reference-2022 | nearest: cn-demonstration-reference-2021
                    assess ../../examples/guide/dossier.yaml --fail-under-grade pased | nearest: passed
                    rank ../../examples/district/2024 --unit wuyu-conty    | nearest: wuyu-county
                    whatif ../../examples/guide/dossier.yaml --set appearence.rate=1 | appearance.rate
                    index ../../examples/index/halls.csv --meta ../../examples/index/halls-meta.csv --normalise minmx | nearest: minmax
                    """)
    void aValueThatIsNotThereNamesTheNearestThatIs(String line, String refusal) {
        Run run = run(Splitter.on(' ').splitToList(line.strip() + " --lang en").toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(run.err()).contains(refusal);
    }

    @Test
    void whatIfSaysYesAndNoInTheLanguageOfTheOutput() {
        String[] args = {
            "whatif",
            "../../examples/guide/dossier.yaml",
            "--set",
            "report.heard-by-party-committee=否",
            "--set",
            "list.fees.public=yes"
        };
        assertThat(run(args).out()).contains("是 → 否", "→ 是").doesNotContain("true", "yes");
        assertThat(run(Splitter.on(' ')
                                .splitToList(String.join(" ", args) + " --lang en")
                                .toArray(String[]::new))
                        .out())
                .contains("yes → no", "→ yes");
    }
}
