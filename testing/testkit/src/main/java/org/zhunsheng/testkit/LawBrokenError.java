package org.zhunsheng.testkit;

/** A law does not hold. The message names the law, the rule that breaks it, what was claimed and what came out. */
public final class LawBrokenError extends AssertionError {
    private static final long serialVersionUID = 1L;

    LawBrokenError(String law, String rule, String detail) {
        super("law broken: " + law + "\n  by " + rule + "\n  " + detail);
    }
}
