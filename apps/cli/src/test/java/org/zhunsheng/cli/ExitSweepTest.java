package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * What each command ends with: 0 where its input is good, 1 where what was asked for is not reached, 3 where its input is broken, and 4
 * where it cannot write what it should. That standard output takes no more is tried by {@link EveryCommandTest}.
 */
class ExitSweepTest {
    /** The exit code and the call, a line each; {@code {bad}} is a broken file, {@code {no}} lies below a file and cannot be made. */
    private static final ImmutableList<String> CALLS = """
            0 assess {report}
            1 assess {report} --fail-under 99
            3 assess {bad}
            4 assess {report} --format html --out {no}
            0 read {text}
            1 read {vague}
            3 read {missing}
            4 read {text} --out {no}
            0 batch {folder}
            3 batch {badfolder}
            4 batch {folder} --out {no}
            0 cohort {folder} --no-progress --out {out}.html
            3 cohort {badfolder} --no-progress --out {out}.html
            4 cohort {folder} --no-progress --out {no}
            0 gaps {report}
            3 gaps {bad}
            0 sample {report} --facts 3
            3 sample {bad} --facts 3
            4 sample {report} --facts 3 --out {no}
            0 robustness {folder} --samples 20 --runs 5 --no-progress
            3 robustness {bad} --samples 20 --runs 5 --no-progress
            0 index {examples}/index/halls.csv --meta {examples}/index/halls-meta.csv
            3 index {bad} --meta {examples}/index/halls-meta.csv
            0 whatif {report} --set appearance.rate=100
            3 whatif {bad} --set appearance.rate=100
            0 compare {report} {later}
            3 compare {bad} {later}
            0 rank {folder}
            3 rank {bad}
            0 plan {report} --lift 1 --seconds 1 --from 2025-01-01
            1 plan {report} --lift 99 --seconds 1 --from 2025-01-01
            3 plan {bad} --lift 1 --seconds 1 --from 2025-01-01
            4 plan {report} --lift 1 --seconds 1 --from 2025-01-01 --draft {no}
            0 plan status {plan} --report {report} --on 2025-01-02
            1 plan status {plan} --report {report} --on 2026-03-01
            3 plan status {bad} --report {report} --on 2025-01-02
            0 plan remind {plan} --on 2025-03-01
            3 plan remind {bad} --on 2025-03-01
            4 plan remind {plan} --on 2025-03-01 --out {no}
            0 audit {report} --strict
            1 audit {early} --strict
            3 audit {bad}
            0 validate {report}
            3 validate {bad}
            0 catalogue list
            0 catalogue show 5.2
            3 catalogue show 99.9
            0 catalogue search 公平竞争
            1 catalogue search 没有这样的词
            3 catalogue search 公平竞争 --catalogue {bad}
            0 catalogue diff cn-demonstration-reference-2021 cn-demonstration-reference-2023
            3 catalogue diff {bad} cn-demonstration-reference-2023
            0 catalogue effective --profile township
            3 catalogue effective --profile {bad}
            0 catalogue import {examples}/official-table/table.docx --id made-up-2025 --year 2025
            3 catalogue import {bad} --year 2023
            3 catalogue pages {out}-pages --catalogue {bad}
            4 catalogue pages {no}
            0 facts 普法
            1 facts 没有这样的词
            3 facts 普法 --vocabulary {bad}
            0 facts show publicity.events
            3 facts show publicity.nothing
            0 facts share {report}
            3 facts share {bad}
            3 facts table {out}-table --vocabulary {bad}
            4 facts table {no}
            3 relations check {bad}
            3 relations table {out}-relations --vocabulary {bad}
            4 relations table {no}
            0 workbook new --out {out}.xlsx
            3 workbook new --from {bad} --out {out}.xlsx
            4 workbook new --out {no}
            0 workbook read {workbook} --out {out}.yaml
            3 workbook read {bad}
            4 workbook read {workbook} --out {no}
            0 workbook check {workbook}
            3 workbook check {bad}
            0 returns forms {register} --out {out}-forms
            3 returns forms {bad} --out {out}-forms
            4 returns forms {register} --out {no}
            1 returns collect {register} {received} --on 2026-01-22 --no-log
            3 returns collect {bad} {received} --on 2026-01-22 --no-log
            0 returns accept {register} {accepted} --unit t06 --by 张三 --on 2026-01-22
            3 returns accept {register} {accepted} --unit t99 --by 张三 --on 2026-01-22
            1 returns sum {register} {received} --on 2026-01-22
            3 returns sum {bad} {received} --on 2026-01-22
            1 returns compare {register} {received} --report {report} --on 2026-01-22
            3 returns compare {register} {received} --report {bad} --on 2026-01-22
            0 returns draft {register} {received} --on 2026-01-22 --out {out}.txt
            3 returns draft {bad} {received} --on 2026-01-22 --out {out}.txt
            4 returns draft {register} {received} --on 2026-01-22 --out {no}
            1 returns status {register} {received} --since 2026-01-12 --on 2026-01-22
            3 returns status {bad} {received} --since 2026-01-12 --on 2026-01-22
            0 returns remind {register} {received} --on 2026-01-22
            3 returns remind {bad} {received} --on 2026-01-22
            4 returns remind {register} {received} --on 2026-01-22 --out {no}
            0 returns export {register} {received} --on 2026-01-22
            3 returns export {bad} {received} --on 2026-01-22
            4 returns export {register} {received} --on 2026-01-22 --out {no}
            0 judges new --judge 张三 --out {out}.csv
            3 judges new --judge 张三 --out {out}.csv --scheme {bad}
            4 judges new --judge 张三 --out {no}
            0 judges forms {panel} --out {out}-sheets
            3 judges forms {bad} --out {out}-sheets
            4 judges forms {panel} --out {no}
            1 judges collect {panel} {examples}/judges/marks
            3 judges collect {bad} {examples}/judges/marks
            3 judges decide {panel} {marks} --item 5.2 --points 2 --reason 无 --by 赵六
            0 judges decide {panel} {marks} --unit 西坞乡 --item 5.2 --points 2.5 --reason 复核 --by 赵六 --on 2026-01-20
            0 survey new --out {out}.csv
            3 survey new --out {out}.csv --scheme {bad}
            4 survey new --out {no}
            0 survey sum {examples}/survey/answers.csv
            1 survey sum {survey}
            3 survey sum {missing}
            0 evidence new {out}-papers --period 2025
            3 evidence new {out}-papers --period 2025 --scheme {bad}
            4 evidence new {no} --period 2025
            0 evidence scan {papers}
            3 evidence scan {missing}
            0 evidence check {papers}
            1 evidence check {unlisted}
            3 evidence check {missing}
            3 evidence list {missing} --out {out}.docx
            4 evidence list {papers} --out {no}
            0 evidence dossier {papers} --from {report} --out {out}.yaml
            3 evidence dossier {papers} --from {bad} --out {out}.yaml
            4 evidence dossier {papers} --from {report} --out {no}
            3 evidence pack {missing} --out {out}-bag
            4 evidence pack {papers} --out {no}
            0 evidence verify {bag}
            1 evidence verify {papers}
            0 evidence unpack {bag} --out {out}-unpacked
            1 evidence unpack {papers} --out {out}-unpacked
            4 evidence unpack {bag} --out {no}
            0 scheme new --out {out}.yaml
            3 scheme new --out {out}.yaml --catalogue {bad}
            4 scheme new --out {no}
            0 scheme check {scheme}
            1 scheme check {scheme} --strict
            3 scheme check {bad}
            0 scheme explain
            3 scheme explain {bad}
            4 scheme explain --out {no}
            0 law list 2024-06-30
            0 law show penalty-service
            3 law show no-such-law
            0 law diff 2023-12-31 2024-12-31
            0 crosswalk check {district}/crosswalk.yaml --old-catalogue {district}/edition-1/catalogue.yaml --catalogue {district}/edition-2/catalogue.yaml
            3 crosswalk check {bad} --old-catalogue cn-demonstration-reference-2021
            0 test {examples}/guide
            3 test {bad}
            0 schema dossier/1
            4 schema --out {no}
            0 oscal catalog
            3 oscal results {bad}
            0 digest {report}
            3 digest {bad}
            0 replay {result} --input {report}
            1 replay {result} --input {later}
            3 replay {bad} --input {report}
            0 attest {result} --key {key} --out {out}.json
            3 attest {bad} --key {key}
            4 attest {result} --key {key} --out {no}
            0 prove {batch} walk-county --out {out}.json
            3 prove {batch} no-such-unit
            4 prove {batch} walk-county --out {no}
            0 verify {envelope} --key {key} --result {result}
            1 verify {envelope} --key {key} --result {other}
            3 verify {bad} --key {key} --result {result}
            0 completion
            0 help assess
            """.lines().collect(ImmutableList.toImmutableList());

    /** Tried in processes of their own: the service does not end. */
    private static final ImmutableSet<String> ELSEWHERE = ImmutableSet.of("serve");

    private static final String REPORT = """
            zhunsheng: annual-report/1
            unit: {id: walk-county, name: 走查县人民政府, kind: COUNTY}
            period: "%s"
            title: 走查县法治政府建设年度报告
            measures:
              - {id: m1, title: 普法, figures: [{code: publicity.events, value: 40, unit: EVENT}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void write() throws IOException, GeneralSecurityException {
        Files.writeString(folder("reports").resolve("report.yaml"), REPORT.formatted("2024"));
        Files.writeString(folder("broken").resolve("x.yaml"), "zhunsheng: [");
        Files.writeString(folder.resolve("bad"), "zhunsheng: [");
        Files.writeString(folder.resolve("later.yaml"), REPORT.formatted("2025"));
        Files.writeString(folder.resolve("early.yaml"), REPORT.formatted("2024") + "publishedOn: 2024-06-30\n");
        String head = "走查县人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n";
        Files.writeString(folder.resolve("text.txt"), head + "开展普法活动40场次。\n");
        Files.writeString(folder.resolve("vague.txt"), head + "全年办理行政复议案件120件，其中撤销3件。开展培训约5场次。\n");
        copy("returns/received", "received");
        copy("returns/received", "accepted");
        copy("judges/marks", "marks");
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(
                folder.resolve("key.pem"),
                block("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + block("PUBLIC KEY", pair.getPublic().getEncoded()));
        for (String call : List.of(
                "workbook new --from {report} --out {workbook}",
                "evidence new {papers} --period 2024",
                "evidence new {unlisted} --period 2024",
                "plan {report} --lift 1 --seconds 1 --from 2025-01-01 --draft {plan}",
                "survey new --out {survey}",
                "batch {folder} --format jsonl --out {batch}",
                "assess {report} --format json --out {result}",
                "assess {later} --format json --out {other}",
                "attest {result} --key {key} --out {envelope}",
                "evidence pack {papers} --out {bag}")) {
            assertThat(Run.run(words(call)).exit()).as(call).isZero();
        }
        Files.writeString(folder.resolve("unlisted").resolve("paper.txt"), "材料");
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name));
    }

    private static void copy(String examples, String name) throws IOException {
        Path into = folder(name);
        try (Stream<Path> files = Files.list(Path.of("../../examples").resolve(examples))) {
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(file.getFileName().toString()));
            }
        }
    }

    private static String block(String kind, byte[] bytes) {
        String lines =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8)).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static String[] words(String call) {
        List<String> words = new ArrayList<>();
        for (String word : Splitter.on(' ').split(call)) {
            words.add(word.replace("{examples}", "../../examples")
                    .replace("{district}", "../../examples/district")
                    .replace("{register}", "../../examples/returns/register.yaml")
                    .replace("{panel}", "../../examples/judges/panel.csv")
                    .replace("{scheme}", "../../examples/schemes/county-of-our-own/scheme.yaml")
                    .replace("{no}", "{report}/below")
                    .replace("{report}", at("reports/report.yaml"))
                    .replace("{folder}", at("reports"))
                    .replace("{badfolder}", at("broken"))
                    .replace("{later}", at("later.yaml"))
                    .replace("{early}", at("early.yaml"))
                    .replace("{text}", at("text.txt"))
                    .replace("{vague}", at("vague.txt"))
                    .replace("{workbook}", at("form.xlsx"))
                    .replace("{plan}", at("plan.yaml"))
                    .replace("{survey}", at("survey.csv"))
                    .replace("{batch}", at("batch.jsonl"))
                    .replace("{result}", at("result.json"))
                    .replace("{other}", at("other.json"))
                    .replace("{envelope}", at("envelope.json"))
                    .replace("{key}", at("key.pem"))
                    .replace("{out}", at("out-" + System.nanoTime()))
                    .replaceAll("\\{(bad|missing|received|accepted|marks|papers|unlisted|bag)\\}", at("$1")));
        }
        return words.toArray(String[]::new);
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    static Stream<String> calls() {
        return CALLS.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCommandEndsWith(String line) {
        int expected = Integer.parseInt(line.substring(0, 1));
        Run run = Run.run(words(line.substring(2)));
        assertThat(run.exit()).as("%s%s", run.err(), run.out()).isEqualTo(expected);
        if (expected == ExitCode.UNWRITABLE_OUTPUT) {
            assertThat(run.err()).contains("below").doesNotContain(".part");
        }
    }

    /** No command is left out. */
    @Test
    void everyCommandIsSwept() {
        Set<String> all = new TreeSet<>();
        collect(HelpExamplesTest.commands(Locale.ENGLISH), "", all);
        all.removeAll(ELSEWHERE);
        assertThat(all)
                .allSatisfy(name ->
                        assertThat(CALLS).anyMatch(line -> line.substring(2).startsWith(name)));
    }

    private static void collect(CommandLine command, String path, Set<String> names) {
        if (command.getSubcommands().isEmpty()) {
            names.add(path);
        }
        command.getSubcommands().forEach((name, sub) -> collect(sub, (path + " " + name).strip(), names));
    }
}
