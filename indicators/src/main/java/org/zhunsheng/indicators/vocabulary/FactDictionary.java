package org.zhunsheng.indicators.vocabulary;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/** Every figure and fact, once. Building one checks that codes are unique and that rates and totals refer to facts it holds. */
@Value.Immutable
@ModelStyle
public abstract class FactDictionary {
    /** Names the dictionary. */
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{ID_FORM}")
    public abstract String id();

    /** The definitions. */
    public abstract List<@Valid FactDefinition> facts();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<FactCode> codes = new HashSet<>();
        for (int i = 0; i < facts().size(); i++) {
            if (!codes.add(facts().get(i).code())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID", "facts[" + i + "].code", facts().get(i).code()));
            }
        }
        for (int i = 0; i < facts().size(); i++) {
            FactDefinition fact = facts().get(i);
            String path = "facts[" + i + "]";
            reference(fact.numerator(), path + ".numerator", codes, violations);
            reference(fact.denominator(), path + ".denominator", codes, violations);
            fact.parts().ifPresent(parts -> {
                parts.of().forEach(part -> reference(Optional.of(part), path + ".parts.of", codes, violations));
                reference(parts.remainder(), path + ".parts.remainder", codes, violations);
            });
        }
        InvalidModelException.throwIfAny(violations);
    }

    private static void reference(
            Optional<FactCode> code, String path, Set<FactCode> codes, List<Violation> violations) {
        if (code.isPresent() && !codes.contains(code.get())) {
            violations.add(Violation.of("UNKNOWN_FACT", path, code.get()));
        }
    }

    /** The definitions by code. */
    @Value.Lazy
    public ImmutableMap<FactCode, FactDefinition> byCode() {
        return Maps.uniqueIndex(facts(), FactDefinition::code);
    }

    /** The definition of {@code code}, if the dictionary holds it. */
    public Optional<FactDefinition> find(FactCode code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link FactDictionary} does not allow. */
    public static final class Builder extends ImmutableFactDictionary.Builder {
        Builder() {}
    }
}
