package org.zhunsheng.cli;

import java.util.Optional;
import org.zhunsheng.core.text.Lang;
import picocli.CommandLine.Option;

/** Options that several commands share. */
final class CommonOptions {
    private static final int LEAST_WIDTH = 60;
    private static final int MOST_WIDTH = 160;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            description = "language of the output (default: zh)")
    @SuppressWarnings("NullAway.Init")
    private Lang lang;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "width of the output (default: the terminal's, else 80)")
    private Optional<Integer> width = Optional.empty();

    Lang lang() {
        return lang;
    }

    int width() {
        int columns = width.or(CommonOptions::terminalWidth).orElse(80);
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, columns));
    }

    private static Optional<Integer> terminalWidth() {
        return Optional.ofNullable(System.getenv("COLUMNS"))
                .filter(columns -> columns.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
    }
}
