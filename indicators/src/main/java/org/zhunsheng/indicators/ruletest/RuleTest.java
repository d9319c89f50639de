package org.zhunsheng.indicators.ruletest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.unit.UnitKind;

/** One case: what is given of a unit, and what the scheme is expected to make of it. */
@Value.Immutable
@ModelStyle
public interface RuleTest {
    /** Says the rule. */
    @NotBlank(message = "{TEXT_BLANK}")
    String name();

    /** The kind of unit; a county if not given. */
    @Value.Default
    default UnitKind unit() {
        return UnitKind.COUNTY;
    }

    /** The year of the period; 2023 if not given. */
    @Value.Default
    @Min(value = 1949, message = "{YEAR_RANGE}")
    @Max(value = 2200, message = "{YEAR_RANGE}")
    default int year() {
        return 2023;
    }

    /** What is known, fact by fact. Whatever is not given is unknown. What an assessor judges counts as judged with a reason. */
    Map<FactCode, ClaimValue> given();

    /** Claims that say more than a value: “more than 400”, two that differ, one without a reason. */
    List<@Valid Claim> claims();

    /** What is known of the other units of the cohort; no cohort if empty. */
    List<Map<FactCode, ClaimValue>> cohort();

    /** Parameters of the scheme that are another for this test, by path, such as {@code items[1.1.1].points}. */
    Map<String, String> set();

    /** What is expected. */
    @Valid
    Expectation expect();

    /** A new, empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RuleTest} does not allow. */
    final class Builder extends ImmutableRuleTest.Builder {
        Builder() {}
    }
}
