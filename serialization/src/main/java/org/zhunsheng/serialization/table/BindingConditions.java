package org.zhunsheng.serialization.table;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The conditions that a mapping file asks for, each with its title. */
final class BindingConditions {
    private static final Pattern LIMIT = Pattern.compile("([a-z0-9.-]+)(>=|≥|<=|≤)([0-9]{1,9}(?:\\.[0-9]{1,6})?)");

    private final Vocabulary vocabulary;

    BindingConditions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A condition.
     *
     * @param title what it asks
     * @param condition what has to hold
     */
    record Asked(LocalText title, Condition condition) {}

    /** Whether {@code method} names no points, so that it suits any number of them. */
    static boolean holdsNoPoints(ScoringMethod method) {
        return method instanceof ScoringMethod.MetOrNot || method instanceof ScoringMethod.Proportional;
    }

    /** The conditions of {@code method}; empty if it is no list of conditions. */
    Optional<ImmutableList<Asked>> of(ScoringMethod method) {
        if (method instanceof ScoringMethod.MetOrNot all) {
            return Optional.of(all.conditions().stream()
                    .map(condition -> new Asked(title(condition.fact()), condition))
                    .collect(ImmutableList.toImmutableList()));
        }
        if (method instanceof ScoringMethod.Checklist list) {
            return Optional.of(list.entries().stream()
                    .map(entry -> new Asked(entry.title(), entry.condition()))
                    .collect(ImmutableList.toImmutableList()));
        }
        return Optional.empty();
    }

    /** The condition that {@code text} states: a yes/no fact, or a number with a limit. */
    Optional<Asked> of(String text) {
        Matcher limit = LIMIT.matcher(text);
        if (limit.matches()) {
            BigDecimal value = new BigDecimal(limit.group(3));
            boolean least = limit.group(2).equals(">=") || limit.group(2).equals("≥");
            return known(limit.group(1))
                    .filter(fact -> fact.kind() != FactKind.YES_NO && fact.kind() != FactKind.DATE)
                    .map(fact -> new Asked(
                            fact.name(),
                            least
                                    ? new Condition.AtLeast(fact.code(), value)
                                    : new Condition.AtMost(fact.code(), value)));
        }
        return known(text)
                .filter(fact -> fact.kind() == FactKind.YES_NO)
                .map(fact -> new Asked(fact.name(), new Condition.Yes(fact.code())));
    }

    private Optional<FactDefinition> known(String code) {
        return vocabulary.facts().stream()
                .filter(fact -> fact.code().value().equals(code))
                .findFirst();
    }

    private LocalText title(FactCode code) {
        return vocabulary.find(code).map(FactDefinition::name).orElse(LocalText.same(code.value()));
    }
}
