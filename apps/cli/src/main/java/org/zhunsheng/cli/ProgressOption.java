package org.zhunsheng.cli;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Whether a progress line is shown. */
final class ProgressOption {
    @Option(names = "--no-progress", description = "no progress line, even on a terminal")
    private boolean silent;

    /** Whether there is a terminal to show it on, and nobody has asked not to. */
    boolean isShown() {
        return !silent && Ansi.AUTO.enabled();
    }
}
