package org.zhunsheng.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How many threads score. */
final class ThreadsOption {
    private static final int MOST = 256;

    @Option(names = "--threads", paramLabel = "N", description = "threads (default: one a core); changes no result")
    private Optional<Integer> threads = Optional.empty();

    /**
     * The number of threads.
     *
     * @throws Inputs.InputRefused if it is not from 1 to 256
     */
    int workers() {
        int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (workers < 1 || workers > MOST) {
            throw new Inputs.InputRefused(
                    "number-range", "--threads", Integer.toString(workers), "1", Integer.toString(MOST));
        }
        return workers;
    }
}
