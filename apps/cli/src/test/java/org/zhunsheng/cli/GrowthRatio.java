package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how the CPU time of a command grows when its input is doubled, twice. Of several rounds the least counts for each size: other
 * work on the machine makes a round longer, never shorter.
 */
final class GrowthRatio {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MOST = 2.6;
    /** A ratio that the machine spoils comes right within these; one of a square does not. */
    private static final int ROUNDS_AT_MOST = 8;
    /** So many times a size is run at once, so that a clock of whole milliseconds says something. */
    private static final long LEAST_NANOS = 40_000_000;

    private GrowthRatio() {}

    /** One size of an input. */
    interface Work {
        /** Makes the input of {@code size}; returns the command. */
        List<String> of(int size) throws IOException;
    }

    /** Asks that the command {@code name} takes for twice {@code size}, and for twice that, less than {@value #MOST} times as long. */
    static void check(String name, int size, Work work) throws IOException {
        long started = System.nanoTime();
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
        } while (round < ROUNDS_AT_MOST && most(times) >= MOST);
        System.out.printf(
                Locale.ROOT,
                "growth %s %d: %d ms, ×%.2f, ×%.2f, %d rounds, %d s%n",
                name,
                size,
                times[0] / 1_000_000,
                ratio(times, 1),
                ratio(times, 2),
                round,
                (System.nanoTime() - started) / 1_000_000_000);
        assertThat(most(times)).as(name + " from " + size).isLessThan(MOST);
    }

    private static long timed(List<String> command) {
        long best = Long.MAX_VALUE;
        long all = 0;
        do {
            String[] words = command.stream()
                    .map(word -> word.replace("{fresh}", Long.toString(System.nanoTime())))
                    .toArray(String[]::new);
            long before = SYSTEM.getProcessCpuTime();
            Run run = run(words);
            long time = SYSTEM.getProcessCpuTime() - before;
            assertThat(run.exit()).as(run.err()).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
            best = Math.min(best, time);
            all += time;
        } while (all < LEAST_NANOS);
        return best;
    }

    private static double ratio(long[] times, int i) {
        return (double) times[i] / times[i - 1];
    }

    private static double most(long[] times) {
        return Math.max(ratio(times, 1), ratio(times, 2));
    }
}
