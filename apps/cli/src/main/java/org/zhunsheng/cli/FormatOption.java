package org.zhunsheng.cli;

import picocli.CommandLine.Option;

/** The form of what is printed, for commands that know two. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text for people, json for programs")
    @SuppressWarnings("NullAway.Init")
    private TextOrJson format;

    /** The form. */
    TextOrJson chosen() {
        return format;
    }

    /** Whether it is for people. */
    boolean isText() {
        return format == TextOrJson.TEXT;
    }
}
