package org.zhunsheng.indicators.scheme;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;

/** Finds rules of a decision table that can apply together although they give different points, and tables too large to try out. */
final class RuleOverlap {
    /** The most combinations of stretches of facts in which no condition changes. */
    private static final long MOST_COMBINATIONS = 4096;
    /** The most rules, each of which is held against every other. */
    private static final int MOST_RULES = 100;

    private final SchemeViolations faults;
    private final String path;

    RuleOverlap(SchemeViolations faults, String path) {
        this.faults = faults;
        this.path = path;
    }

    void check(ScoringMethod.DecisionTable table) {
        List<ScoringMethod.Rule> rules = table.rules();
        if (rules.size() > MOST_RULES || combinations(rules) > MOST_COMBINATIONS) {
            faults.add("RULES_TOO_MANY", path + ".rules", MOST_RULES, MOST_COMBINATIONS);
            return;
        }
        for (int i = 1; i < rules.size() && table.hits().isEmpty(); i++) {
            for (int k = 0; k < i; k++) {
                ScoringMethod.Rule one = rules.get(k);
                ScoringMethod.Rule other = rules.get(i);
                if (!one.points().equals(other.points()) && canMeet(one, other)) {
                    faults.add(
                            "RULES_AMBIGUOUS",
                            path + ".rules[" + i + "]",
                            one.id(),
                            other.id(),
                            one.points(),
                            other.points());
                }
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            if (!rules.get(i).when().isEmpty() && !canHold(rules.get(i).when().stream())) {
                faults.warn(
                        "RULE_NEVER_APPLIES",
                        path + ".rules[" + i + "]",
                        rules.get(i).id());
            }
        }
    }

    private static long combinations(List<ScoringMethod.Rule> rules) {
        Map<FactCode, Set<Condition>> tests = new HashMap<>();
        rules.forEach(rule -> rule.when()
                .forEach(test -> tests.computeIfAbsent(test.fact(), fact -> new HashSet<>())
                        .add(test)));
        long combinations = 1;
        for (Set<Condition> ofFact : tests.values()) {
            combinations = Math.min(MOST_COMBINATIONS + 1, combinations * (ofFact.size() + 1));
        }
        return combinations;
    }

    private static boolean canMeet(ScoringMethod.Rule one, ScoringMethod.Rule other) {
        return canHold(Stream.concat(one.when().stream(), other.when().stream()));
    }

    /** Whether some values meet all conditions: on different facts always, on one fact if they leave anything of it. */
    private static boolean canHold(Stream<Condition> conditions) {
        Map<FactCode, Left> left = new HashMap<>();
        conditions.forEach(
                test -> left.computeIfAbsent(test.fact(), fact -> new Left()).narrow(test));
        return left.values().stream().allMatch(Left::isAny);
    }

    /** What conditions leave of one fact. */
    private static final class Left {
        private BigDecimal least = BigDecimal.ZERO;
        private BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);

        void narrow(Condition test) {
            if (test instanceof Condition.AtLeast atLeast) {
                least = least.max(atLeast.value());
            } else if (test instanceof Condition.AtMost atMost) {
                most = most.min(atMost.value());
            } else if (test instanceof Condition.Yes) {
                least = least.max(BigDecimal.ONE);
            } else {
                most = most.min(BigDecimal.ZERO);
            }
        }

        boolean isAny() {
            return least.compareTo(most) <= 0;
        }
    }
}
