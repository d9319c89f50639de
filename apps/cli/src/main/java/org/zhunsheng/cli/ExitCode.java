package org.zhunsheng.cli;

/** What the process ends with. Wrong usage is 2, as picocli has it. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** Done, and what was asked for is not reached. */
    static final int NOT_PASSED = 1;
    /** Input that cannot be read or is not valid. */
    static final int INVALID_INPUT = 3;

    /** Output that could not be written. */
    static final int UNWRITABLE_OUTPUT = 4;
    /** The program failed; as {@code EX_SOFTWARE} of sysexits. */
    static final int FAILURE = 70;

    private ExitCode() {}
}
