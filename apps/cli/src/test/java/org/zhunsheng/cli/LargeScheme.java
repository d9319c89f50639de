package org.zhunsheng.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A catalogue, scheme, vocabulary and dossier of many indicators, two thirds of which the unit speaks of. */
final class LargeScheme {
    private static final int IN_A_GROUP = 40;
    private static final String PROVENANCE = "{kind: USER_SUPPLIED}";

    private final Path catalogue;
    private final Path scheme;
    private final Path vocabulary;
    private final Path dossier;
    private final Path report;
    private final Path remedies;
    private final Path plan;
    private final Path crosswalk;
    private final Path profile;
    private final boolean wide;

    /** Of one dimension, with groups of {@value #IN_A_GROUP} indicators. */
    LargeScheme(Path folder, int indicators) throws IOException {
        this(folder, indicators, false);
    }

    /** Of as many dimensions as indicators, if it is {@code wide}. */
    LargeScheme(Path folder, int indicators, boolean wide) throws IOException {
        this.wide = wide;
        this.catalogue = write(folder, "catalogue" + indicators, catalogue(indicators));
        this.scheme = write(folder, "scheme" + indicators, scheme(indicators));
        this.vocabulary = write(folder, "vocabulary" + indicators, vocabulary(indicators));
        this.dossier = write(folder, "dossier" + indicators, dossier(indicators));
        this.report = write(folder, "report" + indicators, report(indicators));
        this.remedies = write(folder, "remedies" + indicators, remedies(indicators));
        this.plan = write(folder, "plan" + indicators, plan(indicators));
        this.crosswalk = write(folder, "crosswalk" + indicators, crosswalk(indicators));
        this.profile = write(folder, "profile" + indicators, profile(indicators));
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text, StandardCharsets.UTF_8);
    }

    Path remedies() {
        return remedies;
    }

    /** The words of {@code call}, the files and options of this scheme put in for their names in braces. */
    ImmutableList<String> command(String call) {
        String layers = "--vocabulary none --vocabulary " + vocabulary;
        String laid = "--vocabulary " + vocabulary;
        String rules = "--catalogue " + catalogue + " --scheme " + scheme + " ";
        return ImmutableList.copyOf(Splitter.on(' ')
                .split(call.replace("{rules}", rules + layers)
                        .replace("{workbook-rules}", rules + laid)
                        .replace("{vocabulary-only}", layers)
                        .replace("{catalogue}", "--catalogue " + catalogue)
                        .replace("{dossier}", dossier.toString())
                        .replace("{catalogue-file}", catalogue.toString())
                        .replace("{plan}", plan.toString())
                        .replace("{crosswalk}", crosswalk.toString())
                        .replace("{profile}", profile.toString())
                        .replace("{remedies}", remedies.toString())
                        .replace("{report}", report.toString())
                        .replace("{scheme}", scheme.toString())
                        .replace("{out}", dossier + "-" + System.nanoTime())));
    }

    private String code(int i) {
        if (wide) {
            return (i + 1) + ".1.1";
        }
        return "1." + (i / IN_A_GROUP + 1) + "." + (i % IN_A_GROUP + 1);
    }

    private String group(int i) {
        return wide ? (i + 1) + ".1" : "1." + (i + 1);
    }

    private String catalogue(int n) {
        int groups = wide ? n : (n + IN_A_GROUP - 1) / IN_A_GROUP;
        int dimensions = wide ? n : 1;
        StringBuilder text = new StringBuilder("""
                zhunsheng: catalogue/1
                id: large
                title: {zh: 大, en: large}
                authority: {zh: 某, en: some}
                notice: {zh: 虚构, en: made up}
                edition: {year: 2021, title: {zh: 一, en: one}, first: %d, second: %d, third: %d, provenance: %s, notice: {zh: 虚构, en: made up}}
                effective: {from: 2021-01-01}
                groups:
                """.formatted(dimensions, groups, n, PROVENANCE));
        for (int i = 1; i <= dimensions; i++) {
            text.append("  - {code: \"%d\", level: FIRST, title: {zh: 一, en: one}, provenance: %s}%n"
                    .formatted(i, PROVENANCE));
        }
        for (int i = 0; i < groups; i++) {
            text.append("  - {code: \"%s\", level: SECOND, parent: \"%s\", title: {zh: 二, en: two}, provenance: %s}%n"
                    .formatted(group(i), wide ? Integer.toString(i + 1) : "1", PROVENANCE));
        }
        text.append("indicators:\n");
        for (int i = 0; i < n; i++) {
            text.append(
                    "  - {code: \"%s\", parent: \"%s\", title: {zh: 三, en: three}, requirement: {zh: 做, en: do}, appliesTo: [COUNTY], provedBy: [facts.f%d], direction: MORE_IS_BETTER, provenance: %s}%n"
                            .formatted(code(i), group(wide ? i : i / IN_A_GROUP), i, PROVENANCE));
        }
        return text.toString();
    }

    private String scheme(int n) {
        StringBuilder text = new StringBuilder("""
                zhunsheng: scheme/1
                id: large
                version: "1"
                title: {zh: 大, en: large}
                notice: {zh: 虚构, en: made up}
                official: false
                catalogue: large
                total: %d
                rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
                absence: FULL_MARKS
                items:
                """.formatted(n));
        for (int i = 0; i < n; i++) {
            text.append(
                    "  - {indicator: \"%s\", points: 1, method: {kind: MET_OR_NOT, conditions: [{kind: AT_LEAST, fact: facts.f%d, value: 3}]}}%n"
                            .formatted(code(i), i));
        }
        return text.append("grades:\n  - {id: all, title: {zh: 全部, en: all}, from: 0}\n")
                .toString();
    }

    private static String vocabulary(int n) {
        StringBuilder text = new StringBuilder("zhunsheng: vocabulary/1\nid: large\nfacts:\n");
        for (int i = 0; i < n; i++) {
            text.append(
                    "  - {code: facts.f%d, kind: COUNT, name: {zh: 数, en: number}, unit: CASE, measure: FLOW, scope: {whose: OWN}, aggregation: SUM}%n"
                            .formatted(i));
        }
        return text.toString();
    }

    private static String dossier(int n) {
        StringBuilder text = new StringBuilder("""
                zhunsheng: dossier/1
                unit: {id: sample-county, name: 示例县人民政府, kind: COUNTY}
                from: "2023-01-01"
                to: "2023-12-31"
                claims:
                """);
        for (int i = 0; i < n; i++) {
            if (i % 3 != 0) {
                text.append("  - {code: facts.f%d, value: %d, standing: VERIFIED}%n".formatted(i, i % 3 * 2));
            }
        }
        return text.toString();
    }

    private static String report(int n) {
        StringBuilder text = new StringBuilder("""
                zhunsheng: annual-report/1
                unit: {id: sample-county, name: 示例县人民政府, kind: COUNTY}
                period: "2023"
                title: "示例县人民政府2023年法治政府建设情况报告"
                issuers: ["示例县人民政府"]
                signedOn: 2024-01-11
                sections:
                  - {kind: MEASURES_AND_RESULTS, heading: "一、主要举措和成效"}
                measures:
                """);
        for (int i = 0; i < n; i++) {
            if (i % IN_A_GROUP == 0) {
                text.append("  - id: m%d%n    title: \"举措\"%n    figures:%n".formatted(i / IN_A_GROUP));
            }
            text.append("      - {code: facts.f%d, value: %d, unit: CASE}%n".formatted(i, i % 3 * 2));
        }
        return text.toString();
    }

    private String remedies(int n) {
        StringBuilder text = new StringBuilder("""
                zhunsheng: remedies/1
                id: large
                version: "1"
                title: {zh: 大, en: large}
                notice: {zh: 虚构, en: made up}
                catalogue: large
                remedies:
                """);
        for (int i = 0; i < n; i++) {
            text.append(
                    "  - {id: r%d, title: {zh: 整改, en: mend}, indicators: [\"%s\"], effects: [{kind: RAISE_TO, fact: facts.f%d, value: 3}], personDays: %d, effort: LOW, leadDays: 30, reasons: [{zh: 虚构, en: made up}]}%n"
                            .formatted(i, code(i), i, i % 7 + 1));
        }
        return text.toString();
    }

    private String plan(int n) {
        StringBuilder text = new StringBuilder("""
                zhunsheng: rectification-plan/1
                unit: {id: sample-county, name: 示例县人民政府, kind: COUNTY}
                title: 整改方案
                madeOn: 2024-01-15
                catalogue: large
                items:
                """);
        for (int i = 0; i < n; i++) {
            text.append(
                    "  - {id: p%d, title: 整改, indicators: [\"%s\"], owner: 县司法局, start: 2024-01-20, due: 2024-06-30, milestones: [{title: 印发, due: 2024-02-01}], acceptance: [{kind: HOLDS, condition: {kind: AT_LEAST, fact: facts.f%d, value: 3}}]}%n"
                            .formatted(i, code(i), i));
        }
        return text.toString();
    }

    private String crosswalk(int n) {
        StringBuilder text = new StringBuilder("""
                zhunsheng: crosswalk/1
                id: large-to-large
                title: {zh: 对照, en: crosswalk}
                from: large
                to: large
                links:
                """);
        for (int i = 0; i < n; i++) {
            text.append("  - {from: [\"%s\"], to: [\"%s\"], confidence: CERTAIN, reason: {zh: 虚构, en: made up}}%n"
                    .formatted(code(i), code(i)));
        }
        return text.toString();
    }

    private String profile(int n) {
        StringBuilder text = new StringBuilder("""
                zhunsheng: profile/1
                id: large
                title: {zh: 大, en: large}
                author: {zh: 某, en: some}
                kinds: [COUNTY]
                adjustments:
                """);
        for (int i = 0; i < n; i++) {
            text.append("  - {kind: DROP, indicator: \"%s\", reason: {zh: 虚构, en: made up}}%n".formatted(code(i)));
        }
        return text.toString();
    }
}
