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

    LargeScheme(Path folder, int indicators) throws IOException {
        this.catalogue = write(folder, "catalogue" + indicators, catalogue(indicators));
        this.scheme = write(folder, "scheme" + indicators, scheme(indicators));
        this.vocabulary = write(folder, "vocabulary" + indicators, vocabulary(indicators));
        this.dossier = write(folder, "dossier" + indicators, dossier(indicators));
        this.report = write(folder, "report" + indicators, report(indicators));
        this.remedies = write(folder, "remedies" + indicators, remedies(indicators));
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
                        .replace("{report}", report.toString())
                        .replace("{scheme}", scheme.toString())
                        .replace("{out}", dossier + "-" + System.nanoTime())));
    }

    private static String code(int i) {
        return "1." + (i / IN_A_GROUP + 1) + "." + (i % IN_A_GROUP + 1);
    }

    private static String catalogue(int n) {
        int groups = (n + IN_A_GROUP - 1) / IN_A_GROUP;
        StringBuilder text = new StringBuilder("""
                zhunsheng: catalogue/1
                id: large
                title: {zh: 大, en: large}
                authority: {zh: 某, en: some}
                notice: {zh: 虚构, en: made up}
                edition: {year: 2021, title: {zh: 一, en: one}, first: 1, second: %d, third: %d, provenance: %s, notice: {zh: 虚构, en: made up}}
                effective: {from: 2021-01-01}
                groups:
                  - {code: "1", level: FIRST, title: {zh: 一, en: one}, provenance: %s}
                """.formatted(groups, n, PROVENANCE, PROVENANCE));
        for (int i = 1; i <= groups; i++) {
            text.append("  - {code: \"1.%d\", level: SECOND, parent: \"1\", title: {zh: 二, en: two}, provenance: %s}%n"
                    .formatted(i, PROVENANCE));
        }
        text.append("indicators:\n");
        for (int i = 0; i < n; i++) {
            text.append(
                    "  - {code: \"%s\", parent: \"1.%d\", title: {zh: 三, en: three}, requirement: {zh: 做, en: do}, appliesTo: [COUNTY], provedBy: [facts.f%d], direction: MORE_IS_BETTER, provenance: %s}%n"
                            .formatted(code(i), i / IN_A_GROUP + 1, i, PROVENANCE));
        }
        return text.toString();
    }

    private static String scheme(int n) {
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

    private static String remedies(int n) {
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
}
