package org.zhunsheng.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.ReadLimits;

/** Each fault of rules at the start of an application is said as the reference of errors shows it, by {@code fault-examples.csv}. */
class RuleFaultExamplesTest {
    private static final String SCHEME = """
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
            items: [{indicator: "1.1.1", points: 4, method: {kind: MET_OR_NOT, conditions: [{kind: "YES", fact: approval.overdue}]}}]
            grades: [{id: low, title: {zh: "低"}, from: 0}]
            """;
    private static final String DUTIES = "zhunsheng: duties/1\nid: %s\nduties: []\n";
    private static final String PROFILE = """
            zhunsheng: profile/1
            id: functional-zone-2023
            title: {zh: "示例"}
            kinds: [COUNTY]
            author: {zh: "示例县"}
            adjustments: [{kind: DROP, indicator: "1.1.2", reason: {zh: "不适用"}}]
            """;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ZhunshengAutoConfiguration.class, JacksonAutoConfiguration.class));

    @TempDir
    Path folder;

    static Stream<List<String>> examples() throws IOException {
        return Resources.readLines(
                        Resources.getResource(RuleFaultExamplesTest.class, "fault-examples.csv"),
                        StandardCharsets.UTF_8)
                .stream()
                .skip(1)
                .map(line -> Splitter.on('|').splitToList(line));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theApplicationSaysWhatTheReferenceShows(List<String> example) throws IOException {
        String code = example.get(0);
        Violation found = violations(code).stream()
                .filter(violation -> violation.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(said(found.message().zh()), said(found.message().en())))
                .containsExactly(example.get(3), example.get(4));
    }

    private String said(String message) {
        return message.replace(folder.toUri().toString(), "file:rules/").replace(folder + "/", "rules/");
    }

    private List<Violation> violations(String code) throws IOException {
        return switch (code) {
            case "NO_RULES" -> ofStart("zhunsheng.rules=file:nowhere/");
            case "NO_SUCH_SCHEME" -> ofStart("zhunsheng.scheme=demonstration-10");
            case "NO_SUCH_PROFILE" -> ofStart("zhunsheng.profiles.demonstration-100-2023=functional-zone-202");
            case "NO_SUCH_CATALOGUE" -> ofRules("scheme.yaml", SCHEME);
            case "RULES_ID_TWICE" -> ofRules("profile.yaml", PROFILE);
            case "RULES_OF_A_KIND_TWICE" ->
                ofRules(
                        "scheme.yaml",
                        SCHEME.replace("catalogue: reference", "catalogue: cn-demonstration-reference-2023"),
                        "duties-1.yaml",
                        DUTIES.formatted("one"),
                        "duties-2.yaml",
                        DUTIES.formatted("two"));
            case "RULES_NOT_READABLE" -> ofVanishedFile();
            default -> throw new IllegalStateException(code);
        };
    }

    private List<Violation> ofRules(String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Files.writeString(folder.resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
        }
        return ofStart("zhunsheng.rules=" + folder.toUri());
    }

    private List<Violation> ofStart(String... properties) {
        List<Violation> found = new ArrayList<>();
        application.withPropertyValues(properties).run(context -> {
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            while (!(failure instanceof UnusableRulesException)) {
                failure = Objects.requireNonNull(failure.getCause());
            }
            found.addAll(((UnusableRulesException) failure).violations().values());
        });
        return found;
    }

    /** A file that is listed and is gone when it is opened. */
    private static List<Violation> ofVanishedFile() {
        Resource vanished = new ByteArrayResource(new byte[0]) {
            @Override
            public String getDescription() {
                return "rules/scheme.yaml";
            }

            @Override
            public InputStream getInputStream() throws IOException {
                throw new IOException("gone");
            }
        };
        RuleFaults faults = new RuleFaults();
        new RuleFiles(
                        new PathMatchingResourcePatternResolver() {
                            @Override
                            public Resource[] getResources(String location) {
                                return new Resource[] {vanished};
                            }
                        },
                        ReadLimits.DEFAULT,
                        faults)
                .read(List.of("file:rules/scheme.yaml"));
        return catchThrowableOfType(UnusableRulesException.class, faults::throwIfAny)
                .violations()
                .values()
                .asList();
    }
}
