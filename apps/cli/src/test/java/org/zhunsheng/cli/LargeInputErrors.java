package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import com.google.common.io.CharSource;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhunsheng.core.text.LocalText;

/** Inputs that are beyond a limit, made by a loop. */
final class LargeInputErrors {
    private static final String CONTENTS = "core/validation/violations";
    private static final String FORMS = "serialization/faults";

    private static final String DOSSIER = """
            zhunsheng: dossier/1
            unit: {id: county-7, name: 示例县人民政府, kind: COUNTY}
            from: 2023-01-01
            to: 2023-12-31
            """;

    private LargeInputErrors() {}

    /** All examples. */
    static ImmutableList<ErrorExample> all() {
        return ImmutableList.of(
                dossier("TOO_LARGE", "文件为 11 MiB", "a file of 11 MiB", "#" + " ".repeat(11 << 20)),
                dossier(
                        "TOO_MANY",
                        "评估材料有 500001 个值",
                        "a dossier of 500001 values",
                        DOSSIER + "claims:\n" + "- 1\n".repeat(500_001)),
                dossier(
                        "TEXT_LENGTH",
                        "佐证材料的名称有 20001 字",
                        "evidence with a title of 20001 characters",
                        DOSSIER + "claims: []\nevidence: [{id: a, kind: RECORD, title: " + "字".repeat(20_001) + "}]"),
                dossier(
                        "LINE_LENGTH",
                        "评估材料有一行 100001 个字符",
                        "a dossier with a line of 100001 characters",
                        DOSSIER + "claims: []" + " ".repeat(100_001) + "\n"),
                dossier(
                        "MORE_FAULTS",
                        "评估材料有 150 项数据没有数值",
                        "a dossier with 150 claims without a value",
                        DOSSIER + "claims:\n" + lines(150, i -> "  - {code: demo.f" + i + "}")),
                new ErrorExample(
                        CONTENTS,
                        "MORE_FAULTS",
                        LocalText.of("指标表有 150 行缺少单元格", "a table of indicators with 150 rows that lack a cell"),
                        ErrorExample.command(
                                "index table.csv --meta meta.csv",
                                ImmutableMap.of(
                                        "table.csv", bytes("uCode,a,b\n" + lines(150, i -> "u" + i + ",1")),
                                        "meta.csv", bytes("""
                                                        iCode,Type,Level,Parent,Direction,Weight
                                                        a,Indicator,1,G,1,1
                                                        b,Indicator,1,G,1,1
                                                        G,Aggregate,2,,1,1
                                                        """)))),
                new ErrorExample(
                        CONTENTS,
                        "CSV_TOO_LARGE",
                        LocalText.of("表格为 11 MiB", "a table of 11 MiB"),
                        command(
                                "catalogue import table.csv --id ours --year 2023",
                                "table.csv",
                                "a,".repeat(11 << 19))),
                new ErrorExample(
                        CONTENTS,
                        "IMPORT_LONG",
                        LocalText.of("一项有 20001 字", "an item of 20001 characters"),
                        command(
                                "catalogue import table.csv --id ours --year 2023",
                                "table.csv",
                                "一级指标,二级指标,序号,三级指标\n一、职能,（一）许可,1," + "字".repeat(20_001) + "\n")),
                new ErrorExample(
                        CONTENTS,
                        "PREREQUISITES_MANY",
                        LocalText.of(
                                "一条链上有 202 项措施，每项以前一项为前提",
                                "a chain of 202 remedies, each with the one before as prerequisite"),
                        command("validate remedies.yaml", "remedies.yaml", remedies(202))),
                scheme(
                        "RULES_TOO_MANY",
                        "判定表有 101 条规则",
                        "a decision table of 101 rules",
                        "",
                        "{kind: DECISION_TABLE, rules: ["
                                + IntStream.range(0, 101)
                                        .mapToObj(i -> "{id: r" + i
                                                + ", title: {zh: 规则}, when: [{kind: AT_LEAST, fact: demo.count, value: "
                                                + i
                                                + "}], points: 0}")
                                        .collect(Collectors.joining(", "))
                                + "], otherwise: 0}"),
                scheme(
                        "COMPUTED_TOO_MANY",
                        "一个占比读取 9 个数据",
                        "a share that reads 9 facts",
                        "computed: [{code: own.a, name: {zh: 占比}, formula: {kind: SHARE, part: demo.f0, whole: demo.f1, notInWhole: ["
                                + facts(2, 9) + "]}}]\n",
                        "{kind: MET_OR_NOT, conditions: [{kind: AT_LEAST, fact: own.a, value: 1}]}"));
    }

    private static String facts(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "demo.f" + i).collect(Collectors.joining(", "));
    }

    private static String lines(int number, IntFunction<String> line) {
        return IntStream.range(0, number).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String remedies(int number) {
        return """
                zhunsheng: remedies/1
                id: r
                version: "1"
                title: {zh: "库", en: "library"}
                notice: {zh: "示例", en: "sample"}
                catalogue: cn-demonstration-reference-2023
                remedies:
                """
                + lines(
                        number,
                        i -> "  - {id: r" + i
                                + ", title: {zh: 措施}, indicators: [], effects: [], personDays: 1, effort: LOW, leadDays: 1"
                                + (i == 0 ? "" : ", prerequisites: [r" + (i - 1) + "]") + "}");
    }

    private static ErrorExample dossier(String code, String zh, String en, String text) {
        return new ErrorExample(
                FORMS, code, LocalText.of(zh, en), command("validate dossier.yaml", "dossier.yaml", text));
    }

    private static ErrorExample.Trial command(String command, String file, String text) {
        return ErrorExample.command(command, ImmutableMap.of(file, bytes(text)));
    }

    private static ErrorExample scheme(String code, String zh, String en, String before, String method) {
        String scheme = """
                zhunsheng: scheme/1
                id: example
                version: "1"
                title: {zh: "示例", en: "example"}
                notice: {zh: "虚构的示例。", en: "Made up."}
                official: false
                catalogue: reference
                total: 4
                rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
                absence: FULL_MARKS
                """ + before + "items:\n  - {indicator: \"1.1.1\", points: 4, method: " + method
                + "}\ngrades: [{id: low, title: {zh: 低}, from: 0}]\n";
        String vocabulary = text("vocabulary.yaml")
                + lines(
                        9,
                        i -> "  - {code: demo.f" + i + ", kind: COUNT, name: {zh: \"数据" + i
                                + "\"}, variants: [], unit: CASE}");
        return new ErrorExample(
                CONTENTS,
                code,
                LocalText.of(zh, en),
                ErrorExample.command(
                        "scheme check scheme.yaml --catalogue catalogue.yaml --vocabulary none --vocabulary vocabulary.yaml",
                        ImmutableMap.of(
                                "scheme.yaml", bytes(scheme),
                                "catalogue.yaml", bytes(text("catalogue.yaml")),
                                "vocabulary.yaml", bytes(vocabulary))));
    }

    private static String text(String name) {
        try {
            return Resources.toString(
                    Resources.getResource(LargeInputErrors.class, "reference/" + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteSource bytes(String text) {
        return CharSource.wrap(text).asByteSource(StandardCharsets.UTF_8);
    }
}
