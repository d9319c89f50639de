package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndexCommandTest {
    private static final String HALLS = "../../examples/index/halls.csv";
    private static final String META = "../../examples/index/halls-meta.csv";

    private record Run(int exit, String out, String err) {}

    private static Run run(String table, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = Stream.concat(Stream.of("index", table, "--meta", META), Stream.of(options))
                .toArray(String[]::new);
        return new Run(Main.run(new PrintWriter(out), new PrintWriter(err), args), out.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource({"zh,60", "zh,80", "en,60", "en,80", "en,120"})
    void noLineIsWiderThanAsked(String lang, String width) {
        Run run = run(HALLS, "--impute", "mean", "--treat", "--sensitivity", "20", "--lang", lang, "--width", width);
        assertThat(run.exit).isZero();
        assertThat(run.out.lines())
                .allSatisfy(
                        line -> assertThat(Layout.width(line)).as(line).isLessThanOrEqualTo(Integer.parseInt(width)));
    }

    /** By hand, for H3: 5.21 ÷ 0.064 and so on, least and most of the columns in H7, H1, H5, H3 and H6. */
    @Test
    void theNumbersAreThoseOfAPencil() {
        JsonNode units = JsonMapper.shared()
                .readTree(run(HALLS, "--denominate", "--format", "json").out)
                .get("units");
        JsonNode third = units.valueStream()
                .filter(unit -> unit.get("unit").asString().equals("H3"))
                .findFirst()
                .orElseThrow();
        double cases = (5210 / 64.0 - 60) / (31020 / 205.0 - 60) * 100;
        double days = (15.5 - 2.6) / (15.5 - 2.6) * 100;
        double online = (58.2 - 33.5) / (80.3 - 33.5) * 100;
        double visits = (2.9 - 1.6) / (2.9 - 1.2) * 100;
        double satisfied = (95.0 - 84.9) / (95.0 - 84.9) * 100;
        double complaints = (28 / 49.0 - 7 / 64.0) / (28 / 49.0 - 6 / 58.0) * 100;
        JsonNode aggregates = third.get("aggregates");
        double output = (cases + 2 * days) / 3;
        double access = (online + visits) / 2;
        double people = (2 * satisfied + complaints) / 3;
        assertThat(aggregates.get("Output").asDouble()).isCloseTo(output, offset(1e-12));
        assertThat(aggregates.get("Access").asDouble()).isCloseTo(access, offset(1e-12));
        assertThat(aggregates.get("People").asDouble()).isCloseTo(people, offset(1e-12));
        assertThat(aggregates.get("Service").asDouble()).isCloseTo((output + access + people) / 3, offset(1e-12));
    }

    @Test
    void aSchemeThatIsNotThereIsRefusedThoughNoneIsNeeded() {
        assertThat(run(HALLS, "--scheme", "no-such-scheme.yaml").exit).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void theTableAfterEachStepIsWritten(@TempDir Path folder) throws IOException {
        Run run = run(HALLS, "--impute", "mean", "--stages", folder.toString(), "--format", "csv");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("1-raw.csv", "2-imputed.csv", "3-normalised.csv", "4-aggregated.csv");
        }
        assertThat(Files.readString(folder.resolve("4-aggregated.csv"))).isEqualTo(run.out);
        assertThat(Files.readString(folder.resolve("1-raw.csv")))
                .contains("H6,")
                .contains("NA");
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        String[] options = {"--sensitivity", "30", "--format", "json", "--seed", "7"};
        assertThat(run(HALLS, options).out).isEqualTo(run(HALLS, options).out);
    }

    @Test
    void whatIsWrongIsSaidAllAtOnce(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("halls.csv");
        Files.writeString(
                table,
                Files.readString(Path.of(HALLS)).replace("24180", "24.180,5").replace(",4.1,", ",four,"));
        Run run = run(table.toString(), "--lang", "en");
        assertThat(run.exit).isEqualTo(3);
        assertThat(run.err).contains("“four”").contains("the row has 11 cells");
    }

    @Test
    void aUnitWithoutAScoreHasNoRankAndStandsLast(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("halls.csv");
        int cells = Files.readAllLines(Path.of(HALLS)).get(0).split(",").length;
        Files.writeString(
                table, Files.readString(Path.of(HALLS)).replaceFirst("(?m)^H2,.*$", "H2" + ",NA".repeat(cells - 1)));
        Run text = run(table.toString());
        assertThat(text.exit).as(text.err).isZero();
        assertThat(text.out.lines().filter(line -> line.contains("H2")))
                .singleElement()
                .asString()
                .startsWith("   — H2");
        assertThat(text.out
                        .lines()
                        .filter(line -> line.strip().matches("[—0-9]+ H\\d.*"))
                        .reduce((one, next) -> next))
                .hasValueSatisfying(last -> assertThat(last).contains("H2"));
        JsonNode units = JsonMapper.shared()
                .readTree(run(table.toString(), "--format", "json").out)
                .get("units");
        for (JsonNode unit : units) {
            assertThat(unit.has("rank")).isEqualTo(!unit.get("unit").asString().equals("H2"));
        }
    }

    @Test
    void aNumberThatIsTooLargeForArithmeticIsRefusedAndGetsNoRank(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("large.csv");
        Path meta = folder.resolve("meta.csv");
        Files.writeString(table, "uCode,a,b\nx,1e308,1e308\ny,1,1\n");
        Files.writeString(
                meta,
                "iCode,Type,Level,Parent,Direction,Weight\na,Indicator,1,all,1,1\nb,Indicator,1,all,1,1\nall,Aggregate,2,,1,1\n");
        StringWriter err = new StringWriter();
        StringWriter out = new StringWriter();
        int exit = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "index",
                table.toString(),
                "--meta",
                meta.toString(),
                "--normalise",
                "none",
                "--lang",
                "en");
        assertThat(exit).as(out + "" + err).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(err.toString()).contains("INDEX_OVERFLOW");
    }

    @Test
    void aLargeNumberStaysInItsColumn(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("large.csv");
        Path meta = folder.resolve("meta.csv");
        Files.writeString(table, "uCode,a,b\nx,1e200,3\ny,1,1\n");
        Files.writeString(
                meta,
                "iCode,Type,Level,Parent,Direction,Weight\na,Indicator,1,all,1,1\nb,Indicator,1,all,1,1\nall,Aggregate,2,,1,1\n");
        org.zhunsheng.cli.Run run =
                org.zhunsheng.cli.Run.run("index", table.toString(), "--meta", meta.toString(), "--normalise", "none");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("E+199");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(Layout.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void anUnknownWayIsRefusedWithTheNearest() {
        assertThat(run(HALLS, "--normalise", "minimax", "--lang", "en").err).contains("nearest: minmax");
        assertThat(run(HALLS, "--aggregate", "gmeen", "--lang", "en").err).contains("nearest: gmean");
    }

    @ParameterizedTest
    @CsvSource({"--normalise,minimax", "--aggregate,mode", "--power,NaN", "--noise,2", "--screen,-1", "--winmax,0"})
    void anOptionOutsideWhatThereIsIsRefused(String option, String value) {
        Run run = run(HALLS, option, value, "--lang", "en");
        assertThat(run.exit).isNotZero();
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains(value.equals("NaN") ? "--power" : value);
    }
}
