package org.zhunsheng.indicators.xccdf;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What testing a rule came to: the nine values of XCCDF 1.2 (NISTIR 7275 Revision 4). Thread-safe. */
public enum RuleResult {
    /** The target meets the rule. */
    PASS(Effect.EARNS),
    /** The target does not meet the rule. */
    FAIL(Effect.EARNS_NOTHING),
    /** The test could not be completed. */
    ERROR(Effect.EARNS_NOTHING),
    /** The test ended without saying which. */
    UNKNOWN(Effect.EARNS_NOTHING),
    /** The rule does not apply to the target. */
    NOTAPPLICABLE(Effect.LEFT_OUT),
    /** The rule was not tested. */
    NOTCHECKED(Effect.LEFT_OUT),
    /** The rule was not chosen. */
    NOTSELECTED(Effect.LEFT_OUT),
    /** The rule was tested to tell something, not to judge. */
    INFORMATIONAL(Effect.LEFT_OUT),
    /** The target did not meet the rule, and was mended. */
    FIXED(Effect.EARNS);

    private static final ImmutableMap<String, RuleResult> BY_NAME =
            Maps.uniqueIndex(Arrays.asList(values()), RuleResult::xccdfName);

    private final Effect effect;

    RuleResult(Effect effect) {
        this.effect = effect;
    }

    /** The result that an XCCDF document writes as {@code name}, such as {@code notapplicable}. */
    public static Optional<RuleResult> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name in an XCCDF document. */
    public String xccdfName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a rule with this result takes part in a score. */
    public boolean isCounted() {
        return effect != Effect.LEFT_OUT;
    }

    /** Whether a rule with this result earns its weight. */
    public boolean isEarning() {
        return effect == Effect.EARNS;
    }

    private enum Effect {
        EARNS,
        EARNS_NOTHING,
        LEFT_OUT
    }
}
