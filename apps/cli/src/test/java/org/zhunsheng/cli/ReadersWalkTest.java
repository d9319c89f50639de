package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five readers, each from the first screen of the README to a result by links alone. The links of the table of readers are followed to the
 * page that shows the result; what a page asks to run is run by {@link GuideTest}, {@link DocumentedCommandsTest}, the README test of the
 * examples, the walk of the service and the desk in the browser.
 */
class ReadersWalkTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final int FIRST_SCREEN = 26;

    /** What stands on the page at the end of each walk: the command, code or figures that are the result. */
    private static final ImmutableMap<String, String> RESULTS = ImmutableMap.of(
            "officer", "first-day-6-brief.png",
            "developer", "<!-- snippet: assess -->",
            "author", "<!-- prints -->",
            "integrator", "curl -s http://127.0.0.1:8080/v1/assessments",
            "evaluator", "ReferenceTest");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "officer|README.md|docs/guide/first-day.md",
                "officer|README.zh-CN.md|docs/guide/first-day.zh-CN.md",
                "developer|README.md|docs/guide/embed.md",
                "developer|README.zh-CN.md|docs/guide/embed.zh-CN.md",
                "author|README.md|docs/guide/scheme.md > test.md",
                "author|README.zh-CN.md|docs/guide/scheme.zh-CN.md > test.zh-CN.md",
                "integrator|README.md|docs/service.md",
                "integrator|README.zh-CN.md|docs/service.zh-CN.md",
                "evaluator|README.md|docs/verification.md",
                "evaluator|README.zh-CN.md|docs/verification.zh-CN.md"
            })
    void aReaderComesToAResultByLinksAlone(String reader, String readme, String walk) {
        DocumentationPage page = DocumentationPage.read(ROOT, ROOT.resolve(readme));
        List<String> firstScreen = page.text().lines().limit(FIRST_SCREEN).toList();
        List<String> links = Splitter.on(" > ").splitToList(walk);
        assertThat(firstScreen).anyMatch(line -> line.startsWith("|") && line.contains("](" + links.get(0) + ")"));
        for (String link : links) {
            assertThat(page.links()).as(page.name()).contains(link);
            Path next = page.target(link);
            assertThat(Files.exists(next)).as(link).isTrue();
            page = DocumentationPage.read(ROOT, next);
        }
        assertThat(page.text()).contains(Objects.requireNonNull(RESULTS.get(reader)));
    }
}
