package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twice as many lines of a report, returns, papers, results, tests or links take a command less than 2.6 times as long. Measured in CPU
 * time, by {@code mvn -P growth}.
 */
class PaperGrowth {
    @TempDir
    Path folder = Path.of("");

    private static ImmutableList<String> words(String call) {
        return ImmutableList.copyOf(Splitter.on(' ').split(call));
    }

    private Path file(String name, Iterable<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /** The lines of {@code head} and behind them {@code n} made by {@code line}. */
    private static List<String> lines(String head, int n, Line line) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (!head.isEmpty()) {
            lines.addAll(head.lines().toList());
        }
        for (int i = 0; i < n; i++) {
            lines.add(line.of(i));
        }
        return lines.build();
    }

    private interface Line {
        String of(int i);
    }

    private static final String TITLE = "示例县人民政府2024年法治政府建设年度报告";

    private Path text(int n) throws IOException {
        return file(
                "report" + n + ".txt",
                lines(
                        TITLE + "\n\n一、主要举措和成效\n",
                        n,
                        i -> "（%d）开展普法活动%d场次，办结行政复议案件%d件，同比增长%d%%。"
                                .formatted(i + 1, i % 90 + 1, i % 70 + 1, i % 30 + 1)));
    }

    private Path html(int n) throws IOException {
        return file(
                "report" + n + ".html",
                lines(
                        "<html><body><h1>" + TITLE + "</h1><table>",
                        n,
                        i -> "<tr><td>普法活动</td><td>%d</td><td>行政处罚</td><td>%d件</td></tr>"
                                .formatted(i % 90 + 1, i % 70 + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"read {text}", "read {text} --out {out}.yaml --page {out}.html", "assess {text}", "audit {text}"
            })
    void reportsByTheirParagraphs(String call) throws IOException {
        GrowthRatio.check(
                call,
                150,
                n -> words(call.replace("{text}", text(n).toString())
                        .replace("{out}", folder.resolve("read" + n).toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = "read {html}")
    void reportsByTheRowsOfATable(String call) throws IOException {
        GrowthRatio.check(call + " by rows", 500, n -> words(call.replace("{html}", html(n).toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = "read {text} --compare {text}")
    void reportsThatAreComparedByTheirParagraphs(String call) throws IOException {
        GrowthRatio.check(call, 100, n -> words(call.replace("{text}", text(n).toString())));
    }

    private Path register(int n) throws IOException {
        return file(
                "register" + n + ".yaml",
                lines("""
                zhunsheng: register/1
                area: {id: county, name: 示例县人民政府, kind: COUNTY}
                title: 统计
                period: "2025"
                due: 2026-01-20
                asks:
                  - kind: TOWNSHIP
                    facts: [mediation.accepted, mediation.settled, mediation.failed, mediation.pending, publicity.events]
                units:""", n, i -> "  - {id: t%d, name: 第%d镇, kind: TOWNSHIP}".formatted(i, i)));
    }

    private static final String HEADING = "单位,代码,时期,数值,说明\n";

    private Path received(int n) throws IOException {
        Path received = folder.resolve("received" + n);
        for (int i = 0; i < n; i++) {
            file(
                    "received" + n + "/" + i + ".csv",
                    List.of(
                            HEADING + "第%d镇,mediation.accepted,2025,%d,".formatted(i, i % 90 + 10),
                            "第%d镇,mediation.settled,2025,%d,".formatted(i, i % 90 + 5),
                            "第%d镇,mediation.failed,2025,5,".formatted(i),
                            "第%d镇,publicity.events,2025,%d,".formatted(i, i % 9)));
        }
        return received;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "returns collect {register} {received} --on 2026-01-05 --no-log",
                "returns sum {register} {received} --on 2026-01-05",
                "returns remind {register} {received} --on 2026-01-05",
                "returns export {register} {received} --on 2026-01-05"
            })
    void returnsByUnits(String call) throws IOException {
        GrowthRatio.check(
                call,
                250,
                n -> words(call.replace("{register}", register(n).toString())
                        .replace("{received}", received(n).toString())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "第%d镇,mediation.accepted,2025,%d,",
                "无此镇%d,mediation.accepted,2025,%d,",
                "第1镇,no.such-figure%d,2025,%d,",
                "第1镇,mediation.accepted,2025,%d%d,"
            })
    void oneReturnByItsRows(String row) throws IOException {
        GrowthRatio.check("returns collect by rows " + row, 1_000, n -> {
            Path received = folder.resolve("rows" + n + row.hashCode());
            file(received.getFileName() + "/all.csv", lines(HEADING.strip(), n, i -> row.formatted(i % 50, i)));
            return words("returns collect " + register(50) + " " + received + " --on 2026-01-05 --no-log");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence scan {papers}",
                "evidence check {papers}",
                "evidence list {papers} --out {out}.xlsx",
                "evidence pack {papers} --out {out}{fresh}"
            })
    void evidenceByPapers(String call) throws IOException {
        GrowthRatio.check(call, 250, n -> {
            Path papers = folder.resolve("papers" + n);
            Run.run("evidence", "new", papers.toString(), "--period", "2024");
            for (int i = 0; i < n; i++) {
                file("papers" + n + "/1.1.1 x/关于第" + i + "项的通知.txt", List.of("paper " + i));
            }
            Run.run("evidence", "scan", papers.toString(), "--on", "2025-01-05");
            return words(call.replace("{papers}", papers.toString())
                    .replace(
                            "{out}",
                            folder.resolve("list" + n + "-" + System.nanoTime()).toString()));
        });
    }

    private Path results(int n) throws IOException {
        Path units = file(
                "units" + n + ".jsonl",
                lines(
                        "",
                        n,
                        i ->
                                "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"u%d\",\"name\":\"甲县\",\"kind\":\"COUNTY\"},\"from\":\"2023-01-01\",\"to\":\"2023-12-31\",\"claims\":[]}"
                                        .formatted(i)));
        Path results = folder.resolve("results" + n + ".jsonl");
        Run.run("batch", units.toString(), "--format", "jsonl", "--out", results.toString());
        return results;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attest {results} --key {key} --out {out}",
                "prove {results} u7 --out {out}",
                "verify {envelope} --key {key} --result {results}"
            })
    void attestationsByUnits(String call) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = file(
                "key.pem",
                List.of(block("PRIVATE KEY", pair.getPrivate().getEncoded())
                        + block("PUBLIC KEY", pair.getPublic().getEncoded())));
        GrowthRatio.check(call, 500, n -> {
            Path results = results(n);
            Path envelope = folder.resolve("envelope" + n + ".json");
            Run.run("attest", results.toString(), "--key", key.toString(), "--out", envelope.toString());
            return words(call.replace("{results}", results.toString())
                    .replace("{key}", key.toString())
                    .replace("{envelope}", envelope.toString())
                    .replace("{out}", folder.resolve("out" + n).toString()));
        });
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    @ParameterizedTest
    @ValueSource(ints = 250)
    void testsOfASchemeByTheirNumber(int size) throws IOException {
        Path scheme = Path.of("../../examples/guide/scheme.yaml").toAbsolutePath();
        Files.copy(scheme, folder.resolve("scheme.yaml"));
        GrowthRatio.check(
                "test by tests",
                size,
                n -> words("test "
                        + file(
                                "scheme" + n + ".test.yaml",
                                lines(
                                        "zhunsheng: tests/1\nscheme: scheme.yaml\ntests:",
                                        n,
                                        i ->
                                                "  - {name: \"%d\", given: {leadership.party-hearings: 2, report.heard-by-party-committee: true, leadership.xi-thought.studied: true}, expect: {total: 10}}"
                                                        .formatted(i)))));
    }

    @ParameterizedTest
    @ValueSource(ints = 500)
    void relationsByTheirNumber(int size) throws IOException {
        GrowthRatio.check("relations check by relations", size, n -> {
            StringBuilder relations = new StringBuilder("relations:\n");
            for (int i = 0; i < n; i++) {
                relations.append(
                        "  - {form: SUM, id: sum.s%d, total: fig.t%d, parts: [fig.a%d, fig.b%d], complete: true}%n"
                                .formatted(i, i, i, i));
            }
            List<String> layer = lines(
                    "zhunsheng: vocabulary/1\nid: large\nfacts:",
                    3 * n,
                    i ->
                            "  - {code: fig.%s%d, kind: COUNT, name: {zh: 数%d, en: n%d}, unit: CASE, measure: FLOW, scope: {whose: OWN}}"
                                    .formatted("tab".charAt(i % 3), i / 3, i, i));
            Path file = file("layer" + n + ".yaml", layer);
            Files.writeString(file, relations, java.nio.file.StandardOpenOption.APPEND);
            return words("relations check --vocabulary none " + file);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 500)
    void indexByUnits(int size) throws IOException {
        Path meta = Path.of("../../examples/index/halls-meta.csv");
        List<String> halls = Files.readAllLines(Path.of("../../examples/index/halls.csv"));
        GrowthRatio.check("index by units", size, n -> {
            Path table = file("halls" + n + ".csv", lines(halls.get(0), n, i -> {
                String row = halls.get(1 + i % (halls.size() - 1));
                return "u" + i + row.substring(row.indexOf(','));
            }));
            return words("index " + table + " --meta " + meta + " --format csv");
        });
    }
}
