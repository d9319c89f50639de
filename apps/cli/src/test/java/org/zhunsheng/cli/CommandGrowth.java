package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twice as much of anything takes a command less than 2.6 times as long: no work grows with the square of its input. Measured in CPU
 * time, by {@code mvn -P growth}.
 */
class CommandGrowth {
    private static final String DOSSIER_IN_YAML = """
            zhunsheng: dossier/1
            unit: {id: u, name: 甲县, kind: COUNTY}
            from: "2023-01-01"
            to: "2023-12-31"
            claims: []
            """;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess {dossier} {rules}",
                "gaps {dossier} {rules}",
                "audit {report} {rules}",
                "validate {dossier} {report} {scheme} {rules}",
                "whatif {dossier} {rules} --set facts.f1=0 --set facts.f3=3",
                "compare {dossier} {report} {rules}",
                "sample {dossier} {rules} --facts 20",
                "digest {dossier} {rules}",
                "oscal results {dossier} {rules}",
                "facts share {report} {rules}",
                "facts {vocabulary-only} 数",
                "scheme explain {scheme} {rules}",
                "scheme new {catalogue} {vocabulary-only} --out {out}.yaml",
                "catalogue show {catalogue}",
                "catalogue search 三 {catalogue}",
                "scheme check {scheme} {catalogue} {vocabulary-only} --readings",
                "relations check {vocabulary-only}",
                "oscal poam {plan} {rules}",
                "plan status {plan} --report {report} --on 2024-03-01 {rules}",
                "crosswalk check {crosswalk} --old-catalogue {catalogue-file} {catalogue}",
                "catalogue diff {catalogue-file} {catalogue-file}",
                "catalogue effective {rules} --profile {profile}",
                "validate {catalogue-file} {remedies} {plan} {crosswalk} {profile} {rules}"
            })
    void withIndicatorsAndClaims(String command) throws IOException {
        GrowthRatio.check(
                command.replaceAll(" .*", "") + " by indicators: " + command,
                500,
                n -> new LargeScheme(folder, n).command(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workbook new {workbook-rules} --from {dossier} --out {out}.xlsx",
                "evidence new {out}-{fresh} --period 2023 {catalogue}",
                "robustness {dossier} {rules} --samples 50 --runs 5 --no-progress"
            })
    void withIndicatorsThatAreWritten(String command) throws IOException {
        GrowthRatio.check(
                command.replaceAll(" .*", "") + " by indicators: " + command,
                250,
                n -> new LargeScheme(folder, n).command(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess {dossier} {rules}",
                "gaps {dossier} {rules}",
                "audit {report} {rules}",
                "compare {dossier} {report} {rules}",
                "catalogue show {catalogue}",
                "catalogue effective {rules} --profile {profile}",
                "oscal results {dossier} {rules}"
            })
    void withDimensions(String command) throws IOException {
        GrowthRatio.check(
                command.replaceAll(" .*", "") + " by dimensions: " + command,
                500,
                n -> new LargeScheme(folder, n, true).command(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook read {form}", "workbook check {form} --marked {marked}"})
    void withRowsOfAWorkbook(String command) throws IOException {
        GrowthRatio.check(command + " by indicators", 250, n -> {
            LargeScheme scheme = new LargeScheme(folder, n);
            String form = folder.resolve("form" + n + ".xlsx").toString();
            Run.run(scheme.command("workbook new {workbook-rules} --from {report} --out " + form)
                    .toArray(String[]::new));
            return scheme.command(command.replace("{form}", form)
                            .replace(
                                    "{marked}",
                                    folder.resolve("marked" + n + ".xlsx").toString())
                    + " {workbook-rules}");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 500)
    void replayByIndicators(int size) throws IOException {
        GrowthRatio.check("replay by indicators", size, n -> {
            LargeScheme scheme = new LargeScheme(folder, n);
            Path result = folder.resolve("result" + n + ".json");
            Files.writeString(
                    result,
                    Run.run(scheme.command("assess {dossier} {rules} --format json")
                                    .toArray(String[]::new))
                            .out());
            return scheme.command("replay " + result + " --input {dossier} {rules}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "batch {units}",
                "batch {units} --format jsonl",
                "rank {units}",
                "rank {units} --by-kind",
                "cohort {units} --no-progress",
                "robustness {units} --samples 20 --runs 5 --no-progress"
            })
    void withUnits(String command) throws IOException {
        GrowthRatio.check(command + " by units", 500, n -> words(command.replace("{units}", units(n).toString())));
    }

    private static ImmutableList<String> words(String command) {
        return ImmutableList.copyOf(Splitter.on(' ').split(command));
    }

    private Path units(int n) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            lines.add("{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"u" + i
                    + "\",\"name\":\"第" + i + "县\",\"kind\":\"COUNTY\"},\"from\":\"2023-01-01\",\"to\":\"2023-12-31\","
                    + "\"claims\":[{\"code\":\"approval.overdue\",\"value\":" + i % 7 + "}]}");
        }
        return Files.write(folder.resolve("units" + n + ".jsonl"), lines, StandardCharsets.UTF_8);
    }

    @Test
    void judgesWithUnits() throws IOException {
        GrowthRatio.check("judges collect by units", 500, n -> {
            StringBuilder panel = new StringBuilder("judge,unit,item,title,least,most\n");
            StringBuilder marks = new StringBuilder("评委,单位,代码,评分\n");
            for (int unit = 0; unit < n; unit++) {
                for (String judge : List.of("甲", "乙", "丙")) {
                    panel.append(judge).append(",第").append(unit).append("镇,judged.on-site,实地,0,10\n");
                    marks.append(judge).append(",第").append(unit).append("镇,judged.on-site,");
                    marks.append((unit + judge.charAt(0)) % 11).append('\n');
                }
            }
            Path file = folder.resolve("panel" + n + ".csv");
            Path returned = Files.createDirectories(folder.resolve("marks" + n));
            Files.writeString(file, panel, StandardCharsets.UTF_8);
            Files.writeString(returned.resolve("all.csv"), marks, StandardCharsets.UTF_8);
            return words("judges collect " + file + " " + returned);
        });
    }

    @Test
    void surveyWithRespondents() throws IOException {
        GrowthRatio.check("survey sum by respondents", 5_000, n -> {
            Path file = folder.resolve("answers" + n + ".csv");
            StringBuilder answers = new StringBuilder("组别,答复\n");
            for (int i = 0; i < n; i++) {
                answers.append("社会公众,").append(i % 3 == 0 ? "满意" : "不满意").append('\n');
            }
            return words("survey sum " + Files.writeString(file, answers, StandardCharsets.UTF_8));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 1_000)
    void indexWithAggregates(int size) throws IOException {
        GrowthRatio.check("index by aggregates", size, n -> {
            StringBuilder meta = new StringBuilder("iCode,Type,Level,Parent,Direction,Weight\n");
            StringBuilder heading = new StringBuilder("uCode");
            StringBuilder one = new StringBuilder("one");
            StringBuilder two = new StringBuilder("two");
            StringBuilder three = new StringBuilder("three");
            for (int i = 0; i < n; i++) {
                meta.append("i%d,Indicator,1,a%d,1,1%na%d,Aggregate,2,all,1,1%n".formatted(i, i, i));
                heading.append(",i").append(i);
                one.append(',').append(i % 7);
                two.append(',').append(i % 5 + 8);
                three.append(',').append(i % 3 + 20);
            }
            meta.append("all,Aggregate,3,,1,1\n");
            Path table = folder.resolve("table" + n + ".csv");
            Path metadata = folder.resolve("meta" + n + ".csv");
            Files.write(table, List.of(heading, one, two, three), StandardCharsets.UTF_8);
            Files.writeString(metadata, meta, StandardCharsets.UTF_8);
            return ImmutableList.of("index", table.toString(), "--meta", metadata.toString(), "--format", "csv");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 1_000)
    void importOfATableByItsRows(int size) throws IOException {
        GrowthRatio.check("catalogue import by rows", size, n -> {
            StringBuilder table = new StringBuilder("一级指标,二级指标,序号,三级指标\n");
            for (int i = 0; i < n; i++) {
                table.append("一、职能,第%d组,%d,按期办结第%d项。%n".formatted(i / 20, i % 9999 + 1, i));
            }
            Path file = folder.resolve("import" + n + ".csv");
            Files.writeString(file, table, StandardCharsets.UTF_8);
            return ImmutableList.of("catalogue", "import", file.toString(), "--year", "2023");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 50)
    void planByRemedies(int size) throws IOException {
        GrowthRatio.check("plan by remedies", size, n -> {
            LargeScheme scheme = new LargeScheme(folder, n);
            return ImmutableList.<String>builder()
                    .addAll(scheme.command("plan {dossier} {rules} --lift 5 --from 2024-01-02"))
                    .add("--remedies", scheme.remedies().toString())
                    .build();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "jsonl"})
    void withTheLengthOfALine(String form) throws IOException {
        GrowthRatio.check("line length in " + form, 20_000, n -> {
            Path file = folder.resolve("line" + n + "." + form);
            if (form.equals("yaml")) {
                Files.writeString(file, DOSSIER_IN_YAML + "#".repeat(n) + "\n", StandardCharsets.UTF_8);
                return ImmutableList.of("validate", file.toString());
            }
            String line =
                    "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"u\",\"name\":\"甲县\",\"kind\":\"COUNTY\"},\"from\":\"2023-01-01\",\"to\":\"2023-12-31\",\"claims\":["
                            + " ".repeat(n) + "]}";
            Files.write(file, List.of(line), StandardCharsets.UTF_8);
            return ImmutableList.of("batch", file.toString());
        });
    }
}
