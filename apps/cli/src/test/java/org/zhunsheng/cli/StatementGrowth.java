package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twice as many claims of one fact, figures, items or chained entries of one document take a command less than 2.6 times as long, sound or
 * not. Measured in CPU time, by {@code mvn -P growth}.
 */
class StatementGrowth {
    private static final String UNIT = "unit: {id: u, name: 甲县, kind: COUNTY}\n";

    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String head, int n, IntFunction<String> line) throws IOException {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < n; i++) {
            text.append(line.apply(i)).append('\n');
        }
        return Files.writeString(folder.resolve(name + n + ".yaml"), text, StandardCharsets.UTF_8);
    }

    private static ImmutableList<String> words(String call) {
        return ImmutableList.copyOf(Splitter.on(' ').split(call));
    }

    private void check(String call, String name, int size, String head, IntFunction<String> line) throws IOException {
        GrowthRatio.check(
                call + " by " + name,
                size,
                n -> words(call.replace("{file}", file(name, head, n, line).toString())));
    }

    private static final String DOSSIER =
            "zhunsheng: dossier/1\n" + UNIT + "from: \"2023-01-01\"\nto: \"2023-12-31\"\nclaims:\n";

    @ParameterizedTest
    @ValueSource(strings = {"assess {file}", "gaps {file}", "validate {file}", "sample {file} --facts 3"})
    void claimsOfOneFact(String call) throws IOException {
        check(call, "claims-of-one-fact", 2_000, DOSSIER, i -> "  - {code: approval.overdue, value: 3}");
    }

    @ParameterizedTest
    @ValueSource(strings = "assess {file}")
    void claimsThatContradictEachOther(String call) throws IOException {
        check(
                call,
                "claims-in-dispute",
                2_000,
                DOSSIER,
                i -> "  - {code: approval.overdue, value: " + i + ", standing: VERIFIED}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess {file}", "gaps {file}"})
    void claimsThatAFactDoesNotApply(String call) throws IOException {
        check(
                call,
                "claims-not-applicable",
                2_000,
                DOSSIER,
                i -> "  - {code: approval.overdue, value: not-applicable, reason: 没有此项}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess {file}", "validate {file}"})
    void codesThatAreUnknown(String call) throws IOException {
        check(call, "unknown-codes", 2_000, DOSSIER, i -> "  - {code: approvals.over-due" + i + ", value: 3}");
    }

    private static final String REPORT =
            "zhunsheng: annual-report/1\n" + UNIT + "period: \"2023\"\ntitle: 报告\nmeasures:\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"audit {file}", "assess {file}", "validate {file}", "facts share {file}", "compare {file} {file}"
            })
    void figuresOfOneFact(String call) throws IOException {
        check(
                call,
                "figures-of-one-fact",
                500,
                REPORT,
                i -> "  - {id: m" + i + ", title: 举措, figures: [{code: publicity.events, value: " + i % 3
                        + ", unit: EVENT}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit {file}", "compare {file} {file}", "assess {file}"})
    void problemsAndPlans(String call) throws IOException {
        check(
                call,
                "plans",
                500,
                REPORT.replace("measures:", "problems: [{id: p, title: 执法力量不足}]\nplans:"),
                i -> "  - {id: q" + i + ", title: 充实执法力量第" + i + "项, problems: [p], due: 2024-06-30}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate {file}", "returns collect {file} {folder} --on 2026-01-05 --no-log"})
    void unitsThatStandUnderEachOther(String call) throws IOException {
        String received = Files.createDirectories(folder.resolve("nothing")).toString();
        check(
                call.replace("{folder}", received),
                "chain-of-units",
                1_000,
                """
                zhunsheng: register/1
                area: {id: county, name: 示例县人民政府, kind: COUNTY}
                title: 统计
                period: "2025"
                due: 2026-01-20
                asks: [{kind: TOWNSHIP, facts: [publicity.events]}]
                units:
                  - {id: t0, name: 镇, kind: TOWNSHIP}
                """,
                i -> "  - {id: t%d, name: 第%d镇, kind: TOWNSHIP, superior: t%d}".formatted(i + 1, i + 1, i));
    }

    @ParameterizedTest
    @ValueSource(strings = "evidence dossier {papers} --from {file} --out {out}")
    void evidenceOfClaims(String call) throws IOException {
        GrowthRatio.check(call, 1_000, n -> {
            Path papers = folder.resolve("papers" + n);
            Run.run("evidence", "new", papers.toString(), "--period", "2023");
            for (int i = 0; i < n; i++) {
                Path paper = papers.resolve("1.1.1 x/" + i + ".txt");
                Files.createDirectories(paper.getParent());
                Files.writeString(paper, "paper " + i);
            }
            Run.run("evidence", "scan", papers.toString(), "--on", "2024-01-05");
            Path dossier = file("claims", DOSSIER, 1, i -> "  - {code: approval.overdue, value: 3}");
            return words(call.replace("{papers}", papers.toString())
                    .replace("{file}", dossier.toString())
                    .replace(
                            "{out}", folder.resolve("with-papers" + n + ".yaml").toString()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "一", "（", "、", "1件", "，", "“", "百分之", "－", "《", "1.", "其中1件，"})
    void aParagraphByItsLength(String sign) throws IOException {
        GrowthRatio.check("read by the length of a paragraph of " + sign, 250, n -> {
            Path file = folder.resolve("paragraph" + n + ".txt");
            Files.writeString(
                    file,
                    "示例县人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n办结" + sign.repeat(n / sign.length()) + "件。\n",
                    StandardCharsets.UTF_8);
            return words("read " + file);
        });
    }
}
