package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.text.Lang;

/** Each code of an error or finding with its cause and its fix, from the bundles of messages. */
final class ErrorReference {
    private static final Path ROOT = Path.of("../..");
    private static final String CAUSE = ".message";
    private static final String FIX = ".mend";

    private static final ImmutableMap<String, String> NAMES = ImmutableMap.<String, String>builder()
            .put("core/validation/violations", "文件的内容和评分细则|Contents of documents and schemes")
            .put("serialization/faults", "文件的格式|Form of documents")
            .put("workbook/faults", "自评表|Workbook")
            .put("returns/faults", "单位填报|Returns from units")
            .put("reading/source/sources", "读取公开报告|Reading published reports")
            .put("spring/faults", "Spring Boot 启动|Start with Spring Boot")
            .buildOrThrow();

    private static final ImmutableMap<String, String> FINDINGS = ImmutableMap.of(
            "indicators/audit/audit", "报告审核的结论|Findings of the audit",
            "indicators/engine/reasons", "得分明细的理由|Reasons in the ledger");

    private static final String SOUND = """
            zhunsheng: dossier/1
            unit: {id: county-7, name: 示例县人民政府, kind: COUNTY}
            from: 2023-01-01
            to: 2023-12-31
            evidence: [{id: minutes, kind: RECORD, title: 会议记录}]
            claims:
              - {code: approval.overdue, value: 0, standing: VERIFIED, evidence: [minutes]}
            """;

    private static final ImmutableList<String> WRONG = ImmutableList.of(
            "from: 2023-01-01 → from: 2023-13-01",
            "to: 2023-12-31 → ",
            "to: 2023-12-31 → to: 2022-12-31",
            "unit: {id: county-7, name: 示例县人民政府, kind: COUNTY} → unit: {id: county-7, name: 示例县人民政府, kind: CITY}",
            "unit: {id: county-7, name: 示例县人民政府, kind: COUNTY} → unit: {id: County 7, name: 示例县人民政府, kind: COUNTY}",
            "  - {code: approval.overdue, value: 0, standing: VERIFIED, evidence: [minutes]} →   - {code: approval.overdue, value: -1}",
            "  - {code: approval.overdue, value: 0, standing: VERIFIED, evidence: [minutes]} →   - {code: approval.overdue, value: true}",
            "  - {code: approval.overdue, value: 0, standing: VERIFIED, evidence: [minutes]} →   - {code: approval.overdue, valu: 0}",
            "  - {code: approval.overdue, value: 0, standing: VERIFIED, evidence: [minutes]} →   - {code: approval.overdue, value: 0, evidence: [minute]}",
            "  - {code: approval.overdue, value: 0, standing: VERIFIED, evidence: [minutes]} →   - {code: appearance.rate, value: 120}");

    private ErrorReference() {}

    static String page(Lang lang) {
        ReferencePage page = new ReferencePage(lang, "errors", "错误和结论", "Errors and findings");
        page.paragraph(
                page.say(
                        "由消息文件生成。“…”处填入具体的值。命令以文件、位置和代码开头，如 `report.yaml … NOT_DATE signedOn（第 17 行第 11 列）`；服务的响应以 `code` 给出同一代码。",
                        "Generated from the messages. “…” stands for a value. The command shows file, place and code, such as `report.yaml … NOT_DATE signedOn (line 17, column 11)`; the service gives the same code in `code`."));
        examples(page);
        NAMES.forEach((bundle, names) -> {
            page.heading(
                    2,
                    names.substring(
                            lang == Lang.ZH ? 0 : names.indexOf('|') + 1,
                            lang == Lang.ZH ? names.indexOf('|') : names.length()));
            Map<String, String> words = words(bundle, lang);
            page.head(page.say("代码", "code"), page.say("原因", "cause"), page.say("改正", "fix"));
            words.keySet().stream().filter(key -> key.endsWith(CAUSE)).forEach(key -> {
                String code = key.substring(0, key.length() - CAUSE.length());
                page.row(
                        "`" + code + "`",
                        plain(Objects.requireNonNull(words.get(key))),
                        plain(words.getOrDefault(code + FIX, "")));
            });
        });
        FINDINGS.forEach((bundle, names) -> {
            page.heading(
                    2,
                    names.substring(
                            lang == Lang.ZH ? 0 : names.indexOf('|') + 1,
                            lang == Lang.ZH ? names.indexOf('|') : names.length()));
            page.head(page.say("代码", "code"), page.say("含义", "meaning"));
            words(bundle, lang).forEach((key, text) -> {
                if (key.matches("[A-Z_]+")) {
                    page.row("`" + key + "`", plain(text));
                }
            });
        });
        return page.text();
    }

    /** What is said of a dossier with one wrong line. */
    private static void examples(ReferencePage page) {
        page.heading(2, page.say("示例", "Examples"));
        page.line(page.say(
                "每例为一份有一行错误的评估材料，以及 `zhunsheng validate` 的输出。",
                "Each is a dossier with one wrong line, and what `zhunsheng validate` prints."));
        for (String wrong : WRONG) {
            String right = wrong.substring(0, wrong.indexOf(" → "));
            String line = wrong.substring(wrong.indexOf(" → ") + 3);
            page.block("yaml", line.isEmpty() ? "# " + page.say("缺少：", "missing: ") + right.strip() : line);
            page.block("text", said(SOUND.replace(right + "\n", line.isEmpty() ? "" : line + "\n"), page.lang()));
        }
    }

    private static String said(String dossier, Lang lang) {
        try {
            Path file = Files.createTempFile("dossier", ".yaml");
            try {
                Files.writeString(file, dossier);
                Run run =
                        Run.run("validate", file.toString(), "--lang", lang == Lang.ZH ? "zh" : "en", "--width", "120");
                return run.err().replace(file.toString(), "dossier.yaml")
                        + run.out().replace(file.toString(), "dossier.yaml");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The codes that have a cause and no fix, by bundle. */
    static Stream<String> withoutFix() {
        return NAMES.keySet().stream().flatMap(bundle -> {
            Map<String, String> words = words(bundle, Lang.EN);
            return words.keySet().stream()
                    .filter(key -> key.endsWith(CAUSE) && !words.containsKey(key.replace(CAUSE, FIX)));
        });
    }

    private static Map<String, String> words(String bundle, Lang lang) {
        String ending = "/org/zhunsheng/" + bundle + (lang == Lang.ZH ? "_zh_CN" : "_en") + ".properties";
        try (Stream<Path> files = Files.walk(ROOT)) {
            Path file = files.filter(found -> found.toString().contains("src/main/resources")
                            && found.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(
                            key -> key,
                            key -> Objects.requireNonNull(properties.getProperty(key)),
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code message} with an ellipsis for each value, in the plural. */
    private static String plain(String message) {
        return message.replaceAll("\\{\\d\\|[^|}]*\\|([^}]*)\\}", "$1").replaceAll("\\{\\d[^}]*\\}", "…");
    }
}
