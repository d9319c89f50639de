package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twice as much of anything takes a command less than 2.6 times as long: no work grows with the square of its input. Measured in CPU
 * time, by {@code mvn -P growth}.
 */
class CommandGrowth {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MOST = 2.6;
    private static final int ROUNDS_AT_LEAST = 2;
    /** A ratio that the machine spoils comes right within these; one of a square does not. */
    private static final int ROUNDS_AT_MOST = 8;

    private static final String DOSSIER_IN_YAML = """
            zhunsheng: dossier/1
            unit: {id: u, name: 甲县, kind: COUNTY}
            from: "2023-01-01"
            to: "2023-12-31"
            claims: []
            """;

    @TempDir
    Path folder = Path.of("");

    /** One size of an input. */
    private interface Work {
        /** Makes the input of {@code size}; returns the command. */
        List<String> of(int size) throws IOException;
    }

    private void grows(String name, int size, Work work) throws IOException {
        List<List<String>> commands = new ArrayList<>();
        for (int n : new int[] {size, 2 * size, 4 * size}) {
            commands.add(work.of(n));
        }
        timed(commands.get(0)); // what the compiler of the virtual machine does once is not counted
        long[] times = new long[commands.size()];
        Arrays.fill(times, Long.MAX_VALUE);
        int round = 0;
        do {
            for (int i = 0; i < times.length; i++) {
                times[i] = Math.min(times[i], timed(commands.get(i)));
            }
            round++;
        } while (round < ROUNDS_AT_LEAST || (round < ROUNDS_AT_MOST && most(times) >= MOST));
        System.out.printf(
                Locale.ROOT,
                "growth %s %d: %d ms, ×%.2f, ×%.2f%n",
                name,
                size,
                times[0] / 1_000_000,
                ratio(times, 1),
                ratio(times, 2));
        assertThat(most(times)).as(name + " from " + size).isLessThan(MOST);
    }

    private static long timed(List<String> command) {
        long before = SYSTEM.getProcessCpuTime();
        Run run = run(command.toArray(new String[0]));
        long time = SYSTEM.getProcessCpuTime() - before;
        assertThat(run.exit()).as(run.err()).isZero();
        return time;
    }

    private static double ratio(long[] times, int i) {
        return (double) times[i] / times[i - 1];
    }

    private static double most(long[] times) {
        return Math.max(ratio(times, 1), ratio(times, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "gaps", "audit", "validate"})
    void withIndicatorsAndClaims(String command) throws IOException {
        grows(command + " by indicators", 1_000, n -> {
            LargeScheme scheme = new LargeScheme(folder, n);
            return command.equals("validate")
                    ? ImmutableList.<String>builder()
                            .addAll(scheme.command(command))
                            .add(scheme.scheme().toString())
                            .build()
                    : scheme.command(command);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "rank"})
    void withUnits(String command) throws IOException {
        grows(command + " by units", 500, n -> {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                lines.add("{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"u" + i
                        + "\",\"name\":\"甲县\",\"kind\":\"COUNTY\"},\"from\":\"2023-01-01\",\"to\":\"2023-12-31\","
                        + "\"claims\":[{\"code\":\"approval.overdue\",\"value\":" + i % 7 + "}]}");
            }
            Path file = folder.resolve("units" + n + ".jsonl");
            Files.write(file, lines, StandardCharsets.UTF_8);
            return ImmutableList.of(command, file.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 1_000)
    void indexWithAggregates(int size) throws IOException {
        grows("index by aggregates", size, n -> {
            StringBuilder meta = new StringBuilder("iCode,Type,Level,Parent,Direction,Weight\n");
            StringBuilder heading = new StringBuilder("uCode");
            StringBuilder one = new StringBuilder("one");
            StringBuilder two = new StringBuilder("two");
            StringBuilder three = new StringBuilder("three");
            for (int i = 0; i < n; i++) {
                meta.append("i%d,Indicator,1,a%d,1,1%na%d,Aggregate,2,all,1,1%n".formatted(i, i, i));
                heading.append(",i").append(i);
                one.append(',').append(i % 7);
                two.append(',').append(i % 5 + 8);
                three.append(',').append(i % 3 + 20);
            }
            meta.append("all,Aggregate,3,,1,1\n");
            Path table = folder.resolve("table" + n + ".csv");
            Path metadata = folder.resolve("meta" + n + ".csv");
            Files.write(table, List.of(heading, one, two, three), StandardCharsets.UTF_8);
            Files.writeString(metadata, meta, StandardCharsets.UTF_8);
            return ImmutableList.of("index", table.toString(), "--meta", metadata.toString(), "--format", "csv");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 1_000)
    void importOfATableByItsRows(int size) throws IOException {
        grows("catalogue import by rows", size, n -> {
            StringBuilder table = new StringBuilder("一级指标,二级指标,序号,三级指标\n");
            for (int i = 0; i < n; i++) {
                table.append("一、职能,第%d组,%d,按期办结第%d项。%n".formatted(i / 20, i % 9999 + 1, i));
            }
            Path file = folder.resolve("import" + n + ".csv");
            Files.writeString(file, table, StandardCharsets.UTF_8);
            return ImmutableList.of("catalogue", "import", file.toString(), "--year", "2023");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = 50)
    void planByRemedies(int size) throws IOException {
        grows("plan by remedies", size, n -> {
            LargeScheme scheme = new LargeScheme(folder, n);
            return ImmutableList.<String>builder()
                    .addAll(scheme.command("plan"))
                    .add("--remedies", scheme.remedies().toString(), "--lift", "5", "--from", "2024-01-02")
                    .build();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "jsonl"})
    void withTheLengthOfALine(String form) throws IOException {
        grows("line length in " + form, 20_000, n -> {
            Path file = folder.resolve("line" + n + "." + form);
            if (form.equals("yaml")) {
                Files.writeString(file, DOSSIER_IN_YAML + "#".repeat(n) + "\n", StandardCharsets.UTF_8);
                return ImmutableList.of("validate", file.toString());
            }
            String line =
                    "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"u\",\"name\":\"甲县\",\"kind\":\"COUNTY\"},\"from\":\"2023-01-01\",\"to\":\"2023-12-31\",\"claims\":["
                            + " ".repeat(n) + "]}";
            Files.write(file, List.of(line), StandardCharsets.UTF_8);
            return ImmutableList.of("batch", file.toString());
        });
    }
}
