package org.zhunsheng.indicators.ruletest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** The tests of one scheme. Building one checks that every name is there once. Immutable and thread-safe. */
@Value.Immutable
@ModelStyle
public abstract class RuleTests {
    /** The file of the scheme, beside the file of the tests, or the id of one that comes with the library. */
    public abstract String scheme();

    /** The file of the catalogue; if empty, the bundled one that the scheme names. */
    public abstract Optional<String> catalogue();

    /** The file of the vocabulary; the bundled one if empty. */
    public abstract Optional<String> vocabulary();

    /** The files or ids of the profiles, in the order in which they are applied. */
    public abstract List<String> profiles();

    /** The tests. */
    @NotEmpty(message = "{LIST_EMPTY}")
    public abstract List<@Valid RuleTest> tests();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tests().size(); i++) {
            if (!names.add(tests().get(i).name())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID", "tests[" + i + "].name", tests().get(i).name()));
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link RuleTests} does not allow. */
    public static final class Builder extends ImmutableRuleTests.Builder {
        Builder() {}
    }
}
