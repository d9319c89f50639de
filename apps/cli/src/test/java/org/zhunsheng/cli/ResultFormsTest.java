package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.serialization.ResultFormat;
import org.zhunsheng.serialization.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command prints for other programs has the form that its schema says. */
class ResultFormsTest {
    private static final String RECTIFICATION_PLAN = "../../examples/guide/rectification-plan.yaml";
    private static final String REPORT = "../../examples/reports/zhoukou-demonstration-zone-2023.yaml";

    private static String out(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), args))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    private static void valid(ResultFormat format, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Schemas.of(format), InputFormat.JSON);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"assess,zh", "assess,en", "gaps,zh", "gaps,en", "audit,zh", "audit,en"})
    void aResultHasTheFormOfItsSchema(String command, String lang) {
        ResultFormat format = switch (command) {
            case "assess" -> ResultFormat.ASSESSMENT;
            case "gaps" -> ResultFormat.GAPS;
            default -> ResultFormat.AUDIT;
        };
        valid(format, out(command, REPORT, "--lang", lang, "--format", "json"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void soHasEveryLineOfABatch(boolean explain) {
        Stream<String> args = Stream.of("batch", "../../examples/reports", "--format", "jsonl");
        String lines = out((explain ? Stream.concat(args, Stream.of("--explain")) : args).toArray(String[]::new));
        assertThat(lines.lines()).isNotEmpty().allSatisfy(line -> valid(ResultFormat.BATCH, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void soHaveComparisonsWhatIfsAndRankings(String lang) {
        String district = "../../examples/district/";
        String[] basis = {
            "--catalogue", district + "edition-1/catalogue.yaml",
            "--scheme", district + "edition-1/scheme.yaml",
            "--vocabulary", "none",
            "--vocabulary", district + "edition-1/vocabulary.yaml"
        };
        String before = district + "2023/chengchuan-district.yaml";
        String after = district + "2024/chengchuan-district.yaml";
        valid(ResultFormat.COMPARISON, json(lang, basis, "compare", before, after));
        valid(ResultFormat.WHAT_IF, json(lang, basis, "whatif", after, "--set", "appearance.rate=100"));
        valid(ResultFormat.RANKING, json(lang, basis, "rank", district + "2024"));
        valid(ResultFormat.RANKING, json(lang, basis, "rank", district + "2024", "--by-kind"));
    }

    private static String json(String lang, String[] basis, String... command) {
        Stream<String> asked = Stream.concat(Arrays.stream(command), Arrays.stream(basis));
        return out(Stream.concat(asked, Stream.of("--lang", lang, "--format", "json"))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"--lift,5", "--effort,12"})
    void soHavePlansAndTheirStatus(String aim, String value, @TempDir Path folder) {
        String draft = folder.resolve("plan.yaml").toString();
        valid(ResultFormat.PLAN, out("plan", REPORT, aim, value, "--draft", draft, "--format", "json"));
        String[] status = {"plan", "status", draft, "--report", REPORT, "--on", "2024-01-01", "--format", "json"};
        valid(ResultFormat.PLAN_STATUS, out(status));
    }

    @Test
    void oscalComesOutForCatalogueResultsAndPlan() {
        assertThat(root("oscal", "catalog", "--lang", "en")).isEqualTo("catalog");
        assertThat(root("oscal", "results", REPORT)).isEqualTo("assessment-results");
        assertThat(root("oscal", "poam", REPORT)).isEqualTo("plan-of-action-and-milestones");
        assertThat(root("oscal", "poam", RECTIFICATION_PLAN)).isEqualTo("plan-of-action-and-milestones");
    }

    private static String root(String... args) {
        JsonNode document = JsonMapper.shared().readTree(out(args));
        return document.propertyNames().iterator().next();
    }

    @Test
    void oscalWithoutAReportIsRefusedInAPersonsWords() {
        assertThat(refusal("oscal", "poam")).contains("for this a report or dossier has to be named");
        assertThat(refusal("oscal", "poam", "../../examples/guide/dossier.yaml"))
                .contains("needs an annual report or a rectification plan");
        assertThat(refusal("oscal", "results", RECTIFICATION_PLAN)).contains("results need a report or dossier");
    }

    private static String refusal(String... args) {
        StringWriter err = new StringWriter();
        String[] english =
                Stream.concat(Stream.of(args), Stream.of("--lang", "en")).toArray(String[]::new);
        assertThat(Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), english))
                .isEqualTo(ExitCode.INVALID_INPUT);
        return err.toString();
    }
}
