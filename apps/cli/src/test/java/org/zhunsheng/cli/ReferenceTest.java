package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Veto;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.serialization.BundledData;
import tools.jackson.databind.JsonNode;

/** The reference in the tree is what the model says, and its worked points are what the engine scores. Write it anew with {@code -Dreference=write}. */
class ReferenceTest {
    private static final Path FOLDER = Path.of("../../docs/reference");
    private static final RuleReference RULES = new RuleReference();

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]+");

    @TempDir
    Path folder;

    static Stream<Map.Entry<String, String>> pages() {
        ImmutableMap.Builder<String, String> pages = ImmutableMap.builder();
        for (Lang lang : Lang.values()) {
            String ending = lang == Lang.ZH ? ".zh-CN.md" : ".md";
            RULES.pages(lang).forEach((name, text) -> pages.put(name + ending, text));
            pages.put("commands" + ending, CommandReference.page(lang));
            pages.put("errors" + ending, ErrorReference.page(lang));
            pages.put("facts" + ending, facts(lang));
        }
        return pages.buildOrThrow().entrySet().stream();
    }

    private static String facts(Lang lang) {
        ReferencePage page = new ReferencePage(lang, "facts", "数据项", "Facts");
        page.paragraph(
                page.say(
                        "由内置数据字典生成。`./zhunsheng facts show 代码` 列出名称、口径以及读取该数据项的指标、法定事项和勾稽关系。",
                        "Generated from the bundled vocabulary. `./zhunsheng facts show CODE` lists names and scope, and the indicators, duties and relations that read a fact."));
        page.head(page.say("代码", "code"), page.say("名称", "name"), page.say("种类", "kind"), page.say("计量单位", "unit"));
        CliMessages words = new CliMessages(lang);
        for (FactDefinition fact : BundledData.load().vocabulary().facts()) {
            page.row(
                    "`" + fact.code() + "`",
                    fact.name().in(lang),
                    words.get("fact-kind-" + fact.kind()),
                    fact.unit().map(unit -> unit.title().in(lang)).orElse(""));
        }
        return page.text();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsWhatTheModelSays(Map.Entry<String, String> page) throws IOException {
        Path file = FOLDER.resolve(page.getKey());
        if (System.getProperty("reference") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, page.getValue());
        }
        assertThat(page.getValue().equals(Files.readString(file)))
                .as("%s is out of date; write it anew with -Dreference=write", file)
                .isTrue();
    }

    @Test
    void everyFormHasAnExampleAndEveryPartOfASchemeIsShown() {
        assertThat(RULES.examples().stream()
                        .map(example -> example.get("form").stringValue())
                        .toList())
                .containsAll(RULES.forms());
        assertThat(RULES.missing()).isEmpty();
    }

    @Test
    void everyErrorHasAFix() {
        assertThat(ErrorReference.withoutFix()).isEmpty();
    }

    @Test
    void everyExampleGivesItsCodeInBothLanguages() {
        assertThat(ErrorExamples.all().stream()
                        .filter(example -> Stream.of(Lang.values())
                                .anyMatch(lang ->
                                        ErrorExamples.said(example, lang).isEmpty()))
                        .map(example -> example.code() + ": " + example.wrong().en()))
                .isEmpty();
    }

    @Test
    void everyErrorHasAnExample() {
        Set<String> shown = ErrorExamples.all().stream()
                .map(example -> example.bundle() + " " + example.code())
                .collect(Collectors.toSet());
        assertThat(ErrorReference.codes().filter(code -> !shown.contains(code))).isEmpty();
    }

    /** A code that nothing gives would be words for nothing. */
    @Test
    void everyErrorIsOneThatTheCodeGives() throws IOException {
        Set<String> shown = ErrorExamples.all().stream().map(ErrorExample::code).collect(Collectors.toSet());
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            for (Path file : files.filter(found -> found.toString().endsWith(".java")
                            && found.toString().contains("src/main/java"))
                    .toList()) {
                sources.append(Files.readString(file));
            }
        }
        Set<String> words =
                WORD.matcher(sources).results().map(MatchResult::group).collect(Collectors.toSet());
        assertThat(ErrorReference.codes()
                        .map(code -> code.substring(code.indexOf(' ') + 1))
                        .filter(code -> !words.contains(code) && !shown.contains(code)))
                .isEmpty();
    }

    static Stream<JsonNode> examples() {
        return RULES.examples().stream().filter(example -> example.get("rows").size() > 0);
    }

    private static String resource(String name) throws IOException {
        return Resources.toString(
                Resources.getResource(ReferenceTest.class, "reference/" + name), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theWorkedPointsAreThoseOfTheEngine(JsonNode example) throws IOException {
        Files.writeString(folder.resolve("catalogue.yaml"), resource("catalogue.yaml"));
        Files.writeString(folder.resolve("vocabulary.yaml"), resource("vocabulary.yaml"));
        Files.writeString(folder.resolve("scheme.yaml"), scheme(example));
        Files.writeString(folder.resolve("scheme.test.yaml"), tests(example));
        Run run = Run.run("test", folder.toString(), "--lang", "en");
        assertThat(run.exit())
                .as(example.get("form") + "\n" + run.out() + run.err())
                .isZero();
    }

    private static String scheme(JsonNode example) {
        String rules = example.has("rules") ? example.get("rules").stringValue() : item(example);
        return """
                zhunsheng: scheme/1
                id: example
                version: "1"
                title: {zh: "示例", en: "example"}
                notice: {zh: "虚构的示例。", en: "Made up."}
                official: false
                catalogue: reference
                rounding: {scale: 2, mode: HALF_UP, stage: ITEM}
                """ + (rules.contains("absence:") ? "" : "absence: FULL_MARKS\n") + rules + """
                grades:
                  - {id: high, title: {zh: "高", en: "high"}, from: 4}
                  - {id: low, title: {zh: "低", en: "low"}, from: 0}
                """;
    }

    private static String item(JsonNode example) {
        String method = example.has("method")
                ? example.get("method").stringValue().indent(6)
                : "      kind: MET_OR_NOT\n      conditions: [{kind: \"YES\", fact: demo.plan}]\n";
        String veto = example.has("veto")
                ? "vetoes:\n  - {id: grave, title: {zh: 重大违法, en: a grave breach}, condition: {kind: \"YES\", fact: demo.grave}, effect: "
                        + example.get("veto").stringValue().strip() + "}\n"
                : "";
        return "total: 4\nitems:\n  - indicator: \"1.1.1\"\n    points: 4\n    method:\n" + method + veto;
    }

    private static String tests(JsonNode example) {
        StringBuilder tests = new StringBuilder(
                "zhunsheng: tests/1\nscheme: scheme.yaml\ncatalogue: catalogue.yaml\nvocabulary: vocabulary.yaml\ntests:\n");
        int number = 1;
        for (JsonNode row : example.get("rows").values()) {
            tests.append("  - name: \"").append(number++).append("\"\n");
            for (String key : List.of("given", "cohort")) {
                if (row.has(key)) {
                    tests.append("    ")
                            .append(key)
                            .append(": ")
                            .append(row.get(key))
                            .append('\n');
                }
            }
            tests.append("    expect: {");
            String between = "";
            for (String key : List.of("total", "grade", "disqualification")) {
                if (row.has(key)) {
                    tests.append(between).append(key).append(": ").append(row.get(key));
                    between = ", ";
                }
            }
            tests.append("}\n");
        }
        return tests.toString();
    }

    @Test
    void everySealedKindOfTheModelIsAForm() {
        assertThat(Stream.of(
                                ScoringMethod.class,
                                Condition.class,
                                Clause.class,
                                Veto.Effect.class,
                                Due.class,
                                Formula.class)
                        .flatMap(ReferenceTest::kinds)
                        .map(type -> type.getName().replaceFirst(".*\\.", "").replace('$', '.')))
                .isSubsetOf(RULES.forms());
    }

    /** The records of a sealed type, also of the sealed types below it. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ReferenceTest::kinds)
                : Stream.of(type);
    }
}
