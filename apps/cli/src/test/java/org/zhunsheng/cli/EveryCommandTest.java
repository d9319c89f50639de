package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.text.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A code that the vocabulary lacks is the same note in every command; with a layer that defines it, it is known in every command. */
class EveryCommandTest {
    private static final String LAYER = """
            zhunsheng: vocabulary/1
            id: our-layer
            facts:
              - code: publicity.gifts
                kind: COUNT
                name: {zh: "发放普法小礼品份数", en: "Gifts handed out"}
                variants: [普法小礼品]
                unit: COPY
            """;
    private static final String REPORT = """
            zhunsheng: annual-report/1
            unit: {id: walk-county, name: 走查县人民政府, kind: COUNTY}
            period: "%s"
            title: "走查县法治政府建设年度报告"
            measures:
              - id: m1
                title: "普法"
                figures:
                  - {code: publicity.events, value: 40, unit: EVENT}
                  - {code: publicity.gifts, value: 300, unit: COPY}
                uncoded:
                  - {label: 普法灯箱, value: 6, unit: OTHER, word: 个}
            problems:
              - {id: p1, title: "普法形式不多", causes: ["人手不足"]}
            plans:
              - {id: q1, title: "丰富普法形式", problems: [p1]}
            """;
    private static final String NOTE = "measure 1, figure 2";

    /** The edges, those of what is asked for and of what text is laid out at, beside them, and the usual widths of terminals. */
    private static final int[] WHERE_LAYOUTS_CHANGE = {1, 60, 61, 79, 80, 120, 160, 300};

    /** Those of a call that takes two seconds for four lines. */
    private static final int[] EDGES = {60, 160};

    /** Commands that read a report, dossier or workbook, with what they are called with. */
    private static final ImmutableMap<String, String> READERS = ImmutableMap.<String, String>builder()
            .put("assess", "assess {report}")
            .put("batch", "batch {folder}")
            .put("cohort", "cohort {folder} --no-progress --out {out}.html")
            .put("gaps", "gaps {report}")
            .put("sample", "sample {report} --facts 3")
            .put("robustness", "robustness {folder} --samples 20 --runs 5 --no-progress")
            .put("whatif", "whatif {report} --set appearance.rate=100")
            .put("compare", "compare {report} {later}")
            .put("rank", "rank {folder}")
            .put("plan", "plan {report} --lift 1 --seconds 1 --from 2025-01-01")
            .put("plan status", "plan status {plan} --report {report} --on 2025-03-01")
            .put("audit", "audit {report}")
            .put("validate", "validate {report}")
            .put("facts share", "facts share {report}")
            .put("workbook new", "workbook new --from {report} --out {out}.xlsx")
            .put("workbook read", "workbook read {workbook}")
            .put("workbook check", "workbook check {workbook}")
            .put("digest", "digest {report}")
            .put("replay", "replay {result} --input {report}")
            .put("oscal", "oscal results {report}")
            .put("evidence dossier", "evidence dossier {papers} --from {report} --out {out}.yaml")
            .put(
                    "returns compare",
                    "returns compare {examples}/returns/register.yaml {received} --report {report}"
                            + " --on 2025-01-21")
            .buildOrThrow();

    /** Commands that read none, with what they are called with. */
    private static final ImmutableMap<String, String> OTHERS = ImmutableMap.<String, String>builder()
            .put("read", "read {text}")
            .put("facts", "facts 普法")
            .put("facts show", "facts show publicity.events")
            .put("facts table", "facts table {out}-table")
            .put("relations check", "relations check")
            .put("relations table", "relations table {out}-relations")
            .put("catalogue list", "catalogue list")
            .put("catalogue show", "catalogue show 5.2")
            .put("catalogue search", "catalogue search 公平竞争")
            .put("catalogue diff", "catalogue diff cn-demonstration-reference-2021 cn-demonstration-reference-2023")
            .put("catalogue effective", "catalogue effective --profile township")
            .put("catalogue pages", "catalogue pages {out}-pages")
            .put("law list", "law list 2024-06-30")
            .put("law show", "law show penalty-service")
            .put("law diff", "law diff 2023-12-31 2024-12-31")
            .put("scheme check", "scheme check {examples}/schemes/county-of-our-own/scheme.yaml")
            .put("scheme new", "scheme new --out {out}.yaml")
            .put("scheme explain", "scheme explain")
            .put("test", "test {examples}/guide")
            .put("index", "index {examples}/index/halls.csv --meta {examples}/index/halls-meta.csv")
            .put("evidence new", "evidence new {out}-papers --period 2025")
            .put("evidence scan", "evidence scan {papers}")
            .put("evidence check", "evidence check {papers}")
            .put("evidence list", "evidence list {papers} --out {out}.docx")
            .put("returns sum", "returns sum {examples}/returns/register.yaml {received} --on 2025-01-21")
            .put("returns collect", "returns collect {examples}/returns/register.yaml {received} --on 2025-01-21")
            .put(
                    "returns status",
                    "returns status {examples}/returns/register.yaml {received} --since 2025-01-12 --on 2025-01-21")
            .put("judges new", "judges new --judge 张三 --out {out}.csv")
            .put("survey new", "survey new --out {out}.csv")
            .put("survey sum", "survey sum {examples}/survey/answers.csv")
            .buildOrThrow();

    /** Commands that name no fact, or that are walked by tests of their own with more than one call. */
    private static final Set<String> ELSEWHERE = Set.of(
            "serve", // the service: its rules have layers by zhunsheng.rules
            "attest", // results, keys and envelopes
            "prove",
            "verify",
            "evidence pack", // hashes of papers
            "evidence verify",
            "evidence unpack",
            "crosswalk check", // indicators only
            "catalogue import", // ImportCommandTest
            "judges forms", // JudgesWalkTest
            "judges collect",
            "judges decide",
            "plan remind", // no facts
            "returns forms", // ReturnsWalkTest
            "returns accept",
            "returns draft",
            "returns remind",
            "returns export");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("report.yaml"), REPORT.formatted("2024"));
        Path received = Files.createDirectory(folder.resolve("received"));
        try (Stream<Path> files = Files.list(Path.of("../../examples/returns/received"))) {
            for (Path file : files.toList()) {
                Files.copy(file, received.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("later.yaml"), REPORT.formatted("2025"));
        Files.writeString(folder.resolve("layer.yaml"), LAYER);
        Files.writeString(folder.resolve("text.txt"), "走查县人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n开展普法活动40场次。\n");
        ran("workbook new --from {report} --out {workbook}");
        ran("evidence new {papers} --period 2024");
        ran("plan {report} --lift 1 --seconds 1 --from 2025-01-01 --draft {plan}");
        Files.writeString(
                folder.resolve("result.json"),
                ran("assess {report} --format json").out());
    }

    private static Run ran(String call, String... more) {
        return Run.run(words(call, more));
    }

    private static String[] words(String call, String... more) {
        List<String> words = new ArrayList<>();
        for (String word : Splitter.on(' ').split(call)) {
            words.add(word.replace(
                            "{report}", folder.resolve("reports/report.yaml").toString())
                    .replace("{later}", folder.resolve("later.yaml").toString())
                    .replace("{folder}", folder.resolve("reports").toString())
                    .replace("{text}", folder.resolve("text.txt").toString())
                    .replace("{workbook}", folder.resolve("form.xlsx").toString())
                    .replace("{papers}", folder.resolve("papers").toString())
                    .replace("{plan}", folder.resolve("plan.yaml").toString())
                    .replace("{result}", folder.resolve("result.json").toString())
                    .replace("{received}", folder.resolve("received").toString())
                    .replace("{examples}", "../../examples")
                    .replace("{out}", folder.resolve("out-" + System.nanoTime()).toString()));
        }
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    static Stream<Map.Entry<String, String>> readers() {
        return READERS.entrySet().stream();
    }

    static Stream<Map.Entry<String, String>> others() {
        return OTHERS.entrySet().stream();
    }

    static Stream<String> calls() {
        return Stream.of(
                        READERS.values().stream(),
                        OTHERS.values().stream(),
                        Stream.of(
                                "returns remind {examples}/returns/register.yaml {received} --on 2025-01-21",
                                "returns export {examples}/returns/register.yaml {received} --on 2025-01-21",
                                "crosswalk check {examples}/district/crosswalk.yaml --old-catalogue"
                                        + " {examples}/district/edition-1/catalogue.yaml --catalogue {examples}/district/edition-2/catalogue.yaml",
                                "relations check {report}",
                                "digest {result}"))
                .flatMap(call -> call);
    }

    private static String layer() {
        return folder.resolve("layer.yaml").toString();
    }

    @Test
    void everyCommandThatTakesAVocabularyIsWalked() {
        Set<String> known = new TreeSet<>(READERS.keySet());
        known.addAll(OTHERS.keySet());
        known.addAll(ELSEWHERE);
        assertThat(known).isEqualTo(takingAVocabulary(new CommandLine(new ZhunshengCommand()), ""));
    }

    private static Set<String> takingAVocabulary(CommandLine command, String path) {
        Set<String> found = new TreeSet<>();
        if (command.getCommandSpec().findOption("--vocabulary") != null) {
            found.add(path);
        }
        command.getSubcommands()
                .forEach((name, sub) -> found.addAll(takingAVocabulary(sub, (path + " " + name).strip())));
        return found;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void anUnknownCodeIsTheSameNoteInEveryCommand(Map.Entry<String, String> command) {
        Run run = ran(command.getValue(), "--lang", "en");
        assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        assertThat(run.err())
                .contains(NOTE, "the vocabulary has no publicity.gifts; nearest codes: publicity.", "kept, not scored");
        if (!command.getValue().contains("{workbook}")) {
            assertThat(run.err()).contains("line 10");
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aLayerOfTenLinesMakesItKnownInEveryCommand(Map.Entry<String, String> command) {
        Run run = ran(command.getValue(), "--lang", "en", "--vocabulary", layer());
        assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        assertThat(run.err()).doesNotContain("publicity.gifts");
        assertThat(run.out()).doesNotContain("has no publicity.gifts");
    }

    @ParameterizedTest
    @MethodSource("others")
    void aLayerIsTakenByCommandsThatReadNoReport(Map.Entry<String, String> command) {
        Run run = ran(command.getValue(), "--vocabulary", layer());
        assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
    }

    /** A sink that takes nothing, as a full disk or a closed pipe. */
    private static PrintWriter full() {
        return new PrintWriter(new CheckedOutput(new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        }));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void outputThatIsNotTakenEndsEveryCommandWith4(String call) {
        Run sound = ran(call);
        StringWriter err = new StringWriter();
        int exit = Main.run(full(), new PrintWriter(err), words(call));
        assertThat(exit)
                .as(err.toString())
                .isEqualTo(sound.out().isEmpty() ? sound.exit() : ExitCode.UNWRITABLE_OUTPUT);
        assertThat(err.toString().contains("No space left on device"))
                .isEqualTo(!sound.out().isEmpty());
    }

    private static int[] widths() {
        return Boolean.getBoolean("hostile.all")
                ? IntStream.concat(IntStream.rangeClosed(60, 160), IntStream.of(1, 59, 161, 300))
                        .toArray()
                : WHERE_LAYOUTS_CHANGE;
    }

    /** Below 60 and beyond 160 text is laid out as at those, which {@link WidthsTest} holds. */
    @ParameterizedTest
    @MethodSource("calls")
    void everyCommandPrintsAtEveryWidth(String call) throws Exception {
        int[] widths = call.equals(OTHERS.get("relations check")) ? EDGES : widths();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = parsed(out, err, call);
        for (int width : widths) {
            if (call.contains("{out}")) { // what was written is there now
                command = parsed(out, err, call);
            }
            InputCommand input = command.getCommand();
            OptionSpec asked = command.getCommandSpec().findOption("--width");
            asked.setValue(Optional.of(width));
            OptionSpec language = command.getCommandSpec().findOption("--lang");
            language.setValue(width % 2 == 0 ? Lang.ZH : Lang.EN);
            assertThat(input.call()).as("width %s: %s", width, err).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        }
    }

    /** The command that {@code call} names, ready to be called, which can be done again and again without reading its rules anew. */
    private static CommandLine parsed(Writer out, Writer err, String call) {
        LineLanguage language = LineLanguage.of(Locale.ROOT, words(call));
        CommandLine all = CommandTree.of(language, new PrintWriter(out), new PrintWriter(err));
        List<CommandLine> parsed =
                all.parseArgs(language.args().toArray(String[]::new)).asCommandLineList();
        return parsed.get(parsed.size() - 1);
    }

    @Test
    void aPublishedTextIsReadByTheNamesOfTheLayer() throws IOException {
        Path text =
                Files.writeString(folder.resolve("gifts.txt"), "走查县人民政府2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n发放普法小礼品300份。\n");
        Path review = folder.resolve("gifts.yaml");
        Run.run("read", text.toString(), "--out", review.toString(), "--vocabulary", layer());
        assertThat(Files.readString(review)).contains("code: \"publicity.gifts\"");
    }

    @Test
    void theWorkbookOfALayerHasItsRowAndKeepsItsFigure() {
        Path form = folder.resolve("layered.xlsx");
        Path back = folder.resolve("back.yaml");
        ran("workbook new --from {report}", "--out", form.toString(), "--vocabulary", layer());
        Run read = Run.run("workbook", "read", form.toString(), "--out", back.toString(), "--vocabulary", layer());
        assertThat(read.err()).isEmpty();
        assertThat(text(back)).contains("publicity.gifts", "普法灯箱");
        Run without = Run.run("workbook", "read", form.toString(), "--out", back.toString());
        assertThat(without.exit()).as(without.err()).isEqualTo(ExitCode.DONE);
        assertThat(text(back)).as("kept without the layer as well").contains("publicity.gifts", "普法灯箱");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
