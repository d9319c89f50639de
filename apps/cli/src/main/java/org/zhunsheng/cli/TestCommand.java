package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.ruletest.Coverage;
import org.zhunsheng.indicators.ruletest.Difference;
import org.zhunsheng.indicators.ruletest.RuleTestResult;
import org.zhunsheng.serialization.RuleTestFile;
import org.zhunsheng.serialization.UnreadableDocumentException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the tests of schemes: what each expects against what comes out, and which parts of the scheme no test reaches. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs rule tests (*.test.yaml) beside schemes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./zhunsheng test examples/guide",
            "  ./zhunsheng test examples/guide --coverage --junit target/rule-tests.xml"
        })
final class TestCommand extends InputCommand {
    @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", description = "files of tests, or folders to look through")
    @SuppressWarnings("NullAway.Init")
    private List<Path> places;

    @Option(names = "--coverage", description = "also list the parts of the scheme that no test reaches")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "FILE", description = "also write the results as JUnit XML")
    private Optional<Path> junit = Optional.empty();

    private final List<JunitReport.Suite> suites = new ArrayList<>();
    private final List<JunitReport.Refusal> refused = new ArrayList<>();

    @Override
    public Integer call() {
        ImmutableList<Path> files = places.stream()
                .flatMap(this::filesAt)
                .map(Path::normalize)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        if (files.isEmpty()) {
            throw new Inputs.InputRefused("no-tests", places.toString(), RuleTestFile.ENDING);
        }
        TerminalWriter page = page();
        for (Path file : files) {
            try {
                run(RuleTestFile.read(file, inputs().documents(), inputs().bundled()), page);
            } catch (UnreadableDocumentException e) {
                refused.add(new JunitReport.Refusal(file.toString(), violations(e)));
                page.flush();
                Refusals.print(err(), words(), e);
            }
        }
        junit.ifPresent(target -> new JunitReport(words()).write(suites, refused, target));
        return summary(page);
    }

    private static ImmutableList<Violation> violations(UnreadableDocumentException refused) {
        return Stream.concat(
                        refused.violations().stream(),
                        refused.others().stream().flatMap(other -> violations(other).stream()))
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Path> filesAt(Path place) {
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> below = Files.walk(place)) {
            return below.filter(file -> file.getFileName().toString().endsWith(RuleTestFile.ENDING)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(RuleTestFile file, TerminalWriter page) {
        ImmutableList<RuleTestResult> results = file.run();
        suites.add(new JunitReport.Suite(file.file().toString(), results));
        page.line(page.bold(words().get("test-file", file.file(), file.scheme().title())));
        results.forEach(result -> print(result, page));
        Coverage reached = file.coverage(results);
        page.item(
                "  ",
                words().get("test-coverage", reached.reached(), reached.parts().size()));
        if (coverage) {
            reached.unreached()
                    .forEach(part -> page.item("    ", words().get("test-unreached", part.subject(), part.title())));
        }
        page.blank();
    }

    private void print(RuleTestResult result, TerminalWriter page) {
        if (result.isPassed()) {
            page.item(TerminalStyle.GREEN.of("  ✓ "), result.test().name());
            return;
        }
        page.item(TerminalStyle.RED.of("  ✗ "), result.test().name());
        for (Difference difference : result.differences()) {
            page.item(
                    "      ",
                    words().get("test-difference", difference.what(), difference.expected(), difference.actual()));
        }
        page.item("      ", words().get("test-ledger"));
        for (Contribution line : result.assessment().ledger()) {
            page.item("        ", ledgerLine(line));
        }
    }

    private String ledgerLine(Contribution line) {
        String points = line.low().equals(line.high())
                ? Numbers.signed(line.low())
                : Numbers.signed(line.low()) + " … " + Numbers.signed(line.high());
        return words().get(
                        "test-ledger-line",
                        line.subject(),
                        points,
                        line.reason().text(lang()));
    }

    private int summary(TerminalWriter page) {
        long failed = suites.stream().mapToLong(JunitReport.Suite::failed).sum();
        long all = suites.stream().mapToLong(suite -> suite.results().size()).sum();
        page.line(words().get("test-summary", suites.size(), all, all - failed, failed, refused.size()));
        page.flush();
        if (!refused.isEmpty()) {
            return ExitCode.INVALID_INPUT;
        }
        return failed > 0 ? ExitCode.NOT_PASSED : ExitCode.DONE;
    }
}
