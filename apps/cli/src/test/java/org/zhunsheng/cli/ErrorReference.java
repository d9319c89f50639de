package org.zhunsheng.cli;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.text.Lang;

/** Each code of an error or finding with its cause and its fix, from the bundles of messages. */
final class ErrorReference {
    private static final Path ROOT = Path.of("../..");
    private static final String CAUSE = ".message";
    private static final String FIX = ".mend";
    private static final String FIELDS = "ContributorValidationMessages";

    private static final ImmutableMap<String, String> NAMES = ImmutableMap.<String, String>builder()
            .put("core/validation/violations", "文件的内容和评分细则|Contents of documents and schemes")
            .put("serialization/faults", "文件的格式|Form of documents")
            .put("workbook/faults", "自评表|Workbook")
            .put("returns/faults", "单位填报|Returns from units")
            .put("reading/source/sources", "读取公开报告|Reading published reports")
            .put("spring/faults", "Spring Boot 启动|Start with Spring Boot")
            .buildOrThrow();

    private static final ImmutableMap<String, String> FINDINGS = ImmutableMap.<String, String>builder()
            .put(FIELDS, "单项内容|Single values")
            .put("service/http/problems", "服务的拒绝|Refusals of the service")
            .put("indicators/audit/audit", "报告审核的结论|Findings of the audit")
            .put("indicators/relation/relations", "勾稽关系的错误|Faults of relations")
            .put("evidence/folder/folder", "佐证材料文件夹|Evidence folder")
            .put("evidence/bag/bag", "佐证材料包|Evidence package")
            .put("indicators/engine/reasons", "得分明细的理由|Reasons in the ledger")
            .buildOrThrow();

    /** A finding or a problem is told apart from other words by its capitals. */
    private static final Pattern FINDING = Pattern.compile("(?:title\\.|fault-|finding-)?([A-Z0-9_]{3,})");

    private ErrorReference() {}

    static String page(Lang lang) {
        ReferencePage page = new ReferencePage(lang, "errors", "错误和结论", "Errors and findings");
        page.paragraph(
                page.say(
                        "由消息文件生成。“…”处填入具体的值。命令以文件、位置和代码开头，如 `report.yaml … NOT_DATE signedOn（第 17 行第 11 列）`；服务的响应以 `code` 给出同一代码。",
                        "Generated from the messages. “…” stands for a value. The command shows file, place and code, such as `report.yaml … NOT_DATE signedOn (line 17, column 11)`; the service gives the same code in `code`."));
        page.paragraph(
                page.say(
                        "示例为输入中的错误，及命令或接口就此给出的位置和原因；由测试以中英文逐一运行。输入过大或者不是文本的，以文字说明。",
                        "An example is a mistake in the input, and the place and cause that the command or the API gives for it; a test runs each in both languages. An input that is large or no text is described."));
        NAMES.forEach((bundle, names) -> {
            heading(page, names);
            Map<String, String> words = words(bundle, lang);
            page.head(
                    page.say("代码", "code"), page.say("原因", "cause"), page.say("改正", "fix"), page.say("示例", "example"));
            words.keySet().stream().filter(key -> key.endsWith(CAUSE)).forEach(key -> {
                String code = key.substring(0, key.length() - CAUSE.length());
                page.row(
                        "`" + code + "`",
                        plain(Objects.requireNonNull(words.get(key))),
                        plain(words.getOrDefault(code + FIX, "")),
                        example(bundle, code, lang));
            });
        });
        FINDINGS.forEach((bundle, names) -> {
            heading(page, names);
            boolean examples = ErrorExamples.all().stream()
                    .anyMatch(example -> example.bundle().equals(bundle));
            if (examples) {
                page.head(page.say("代码", "code"), page.say("含义", "meaning"), page.say("示例", "example"));
            } else {
                page.head(page.say("代码", "code"), page.say("含义", "meaning"));
            }
            words(bundle, lang).forEach((key, text) -> {
                Matcher finding = FINDING.matcher(key);
                if (finding.matches()) {
                    String code = "`" + finding.group(1) + "`";
                    if (examples) {
                        page.row(code, plain(text), example(bundle, key, lang));
                    } else {
                        page.row(code, plain(text));
                    }
                }
            });
        });
        return page.text();
    }

    private static void heading(ReferencePage page, String names) {
        int bar = names.indexOf('|');
        page.heading(2, page.say(names.substring(0, bar), names.substring(bar + 1)));
    }

    /** What the command says of the first example of {@code code}, behind the mistake. */
    private static String example(String bundle, String code, Lang lang) {
        return ErrorExamples.all().stream()
                .filter(example ->
                        example.bundle().equals(bundle) && example.code().equals(code))
                .findFirst()
                .map(example -> example.wrong().in(lang) + " → "
                        + ErrorExamples.said(example, lang).orElse(""))
                .orElse("");
    }

    /** The codes of all errors, each behind its bundle. */
    static Stream<String> codes() {
        return NAMES.keySet().stream()
                .flatMap(bundle -> words(bundle, Lang.EN).keySet().stream()
                        .filter(key -> key.endsWith(CAUSE))
                        .map(key -> bundle + " " + key.substring(0, key.length() - CAUSE.length())));
    }

    /** The codes that have a cause and no fix, by bundle. */
    static Stream<String> withoutFix() {
        return NAMES.keySet().stream().flatMap(bundle -> {
            Map<String, String> words = words(bundle, Lang.EN);
            return words.keySet().stream()
                    .filter(key -> key.endsWith(CAUSE) && !words.containsKey(key.replace(CAUSE, FIX)));
        });
    }

    /** The words of {@code bundle} by key. */
    static Map<String, String> words(String bundle, Lang lang) {
        String ending = "/" + bundle + (lang == Lang.ZH ? "_zh_CN" : "_en") + ".properties";
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
        return message.replaceAll("\\{\\d\\|[^|}]*\\|([^}]*)\\}", "$1").replaceAll("\\{(\\d[^}]*|[a-z]+)\\}", "…");
    }
}
