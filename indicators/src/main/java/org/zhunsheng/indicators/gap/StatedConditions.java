package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Formula;

/**
 * What has to hold of facts that are stated so that a condition on a computed fact holds. One of its facts is moved, the first that can
 * be where the others are known; empty where too little is known to tell, for days, for the year before,
 * which is over, and for a mean over entries, which no one of them has to move.
 */
final class StatedConditions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Assessment assessment;
    private final FullScoreConditions conditions;

    StatedConditions(Assessment assessment, FullScoreConditions conditions) {
        this.assessment = assessment;
        this.conditions = conditions;
    }

    /** The conditions on stated facts that {@code condition} comes to, each once; itself if its fact is stated. */
    ImmutableList<Condition> of(Condition condition) {
        Set<Condition> met = new HashSet<>();
        ImmutableList.Builder<Condition> stated = ImmutableList.builder();
        Deque<Condition> open = new ArrayDeque<>(ImmutableList.of(condition));
        while (!open.isEmpty()) {
            Condition next = open.pop();
            ComputedFact computed = assessment.scheme().computedByCode().get(next.fact());
            if (!met.add(next)) {
                continue;
            }
            if (computed == null) {
                stated.add(next);
            } else {
                computed.formula().match(new Wanted(next)).reverse().forEach(open::push);
            }
        }
        return stated.build();
    }

    /** What a formula has to be so that the condition on its value holds. */
    private final class Wanted implements Formula.Cases<ImmutableList<Condition>> {
        private final Condition condition;

        Wanted(Condition condition) {
            this.condition = condition;
        }

        @Override
        public ImmutableList<Condition> comparison(Formula.Comparison formula) {
            boolean yes = condition instanceof Condition.Yes;
            return switch (formula.order()) {
                case AT_MOST -> yes ? atMost(formula, false) : atLeast(formula, true);
                case LESS -> yes ? atMost(formula, true) : atLeast(formula, false);
                case AT_LEAST -> yes ? atLeast(formula, false) : atMost(formula, true);
                case MORE -> yes ? atLeast(formula, true) : atMost(formula, false);
                case EQUAL -> yes ? equal(formula) : ImmutableList.of();
            };
        }

        private ImmutableList<Condition> atMost(Formula.Comparison formula, boolean apart) {
            return bound(
                    formula,
                    (left, right) -> new Condition.AtMost(left, apart ? right.subtract(step(left)) : right),
                    (right, left) -> new Condition.AtLeast(right, apart ? left.add(step(right)) : left));
        }

        private ImmutableList<Condition> atLeast(Formula.Comparison formula, boolean apart) {
            return bound(
                    formula,
                    (left, right) -> new Condition.AtLeast(left, apart ? right.add(step(left)) : right),
                    (right, left) -> new Condition.AtMost(right, apart ? left.subtract(step(right)) : left));
        }

        private ImmutableList<Condition> bound(
                Formula.Comparison formula,
                BiFunction<FactCode, BigDecimal, Condition> onLeft,
                BiFunction<FactCode, BigDecimal, Condition> onRight) {
            return number(formula.right())
                    .map(right -> onLeft.apply(formula.left(), right))
                    .or(() -> number(formula.left()).map(left -> onRight.apply(formula.right(), left)))
                    .stream()
                    .collect(ImmutableList.toImmutableList());
        }

        private ImmutableList<Condition> equal(Formula.Comparison formula) {
            FactCode moved = number(formula.right()).isPresent() ? formula.left() : formula.right();
            return number(formula.right())
                    .or(() -> number(formula.left()))
                    .map(value -> ImmutableList.of(
                            new Condition.AtLeast(moved, value), (Condition) new Condition.AtMost(moved, value)))
                    .orElseGet(ImmutableList::of);
        }

        @Override
        public ImmutableList<Condition> share(Formula.Share formula) {
            Optional<BigDecimal> outside = sum(formula.notInPart());
            Optional<BigDecimal> whole = number(formula.whole())
                    .flatMap(all -> sum(formula.notInWhole()).map(all::subtract))
                    .filter(rest -> rest.signum() > 0);
            if (outside.isEmpty() || whole.isEmpty()) {
                return ImmutableList.of();
            }
            return limited(
                    formula.part(),
                    share -> share.multiply(whole.get()).divide(HUNDRED).add(outside.get()));
        }

        @Override
        public ImmutableList<Condition> complement(Formula.Complement formula) {
            if (condition instanceof Condition.AtLeast least) {
                return ImmutableList.of(new Condition.AtMost(formula.of(), HUNDRED.subtract(least.value())));
            }
            return condition instanceof Condition.AtMost most
                    ? ImmutableList.of(new Condition.AtLeast(formula.of(), HUNDRED.subtract(most.value())))
                    : ImmutableList.of();
        }

        @Override
        public ImmutableList<Condition> excess(Formula.Excess formula) {
            return number(formula.over())
                    .map(over -> limited(formula.of(), over::add))
                    .orElseGet(ImmutableList::of);
        }

        @Override
        public ImmutableList<Condition> total(Formula.Total formula) {
            FactCode moved = formula.of().stream()
                    .filter(fact -> number(fact).isEmpty())
                    .findFirst()
                    .orElse(formula.of().get(0));
            return sum(formula.of().stream().filter(fact -> !fact.equals(moved)).toList())
                    .map(others ->
                            limited(moved, value -> value.subtract(others).max(BigDecimal.ZERO)))
                    .orElseGet(ImmutableList::of);
        }

        @Override
        public ImmutableList<Condition> yesShare(Formula.YesShare formula) {
            List<FactCode> apply = formula.of().stream()
                    .filter(fact -> !assessment.isCertainlyInapplicable(fact))
                    .toList();
            List<FactCode> ordered = new ArrayList<>(
                    apply.stream().filter(assessment::isCertainlyYes).toList());
            apply.stream().filter(fact -> !assessment.isCertainlyYes(fact)).forEach(ordered::add);
            BigDecimal all = BigDecimal.valueOf(apply.size());
            if (condition instanceof Condition.AtLeast least) {
                int needed = least.value()
                        .multiply(all)
                        .divide(HUNDRED, 0, RoundingMode.UP)
                        .intValue();
                return ordered.stream().limit(needed).map(Condition.Yes::new).collect(ImmutableList.toImmutableList());
            }
            if (condition instanceof Condition.AtMost most) {
                int allowed = most.value()
                        .multiply(all)
                        .divide(HUNDRED, 0, RoundingMode.DOWN)
                        .intValue();
                return ordered.stream().skip(allowed).map(Condition.No::new).collect(ImmutableList.toImmutableList());
            }
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Condition> yearBefore(Formula.YearBefore formula) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Condition> entryMean(Formula.EntryMean formula) {
            return ImmutableList.of();
        }

        /** The limit of the condition, as a limit of {@code moved}, to its next step. */
        private ImmutableList<Condition> limited(FactCode moved, UnaryOperator<BigDecimal> toMoved) {
            if (condition instanceof Condition.AtLeast least) {
                return ImmutableList.of(new Condition.AtLeast(
                        moved, stepped(moved, toMoved.apply(least.value()), RoundingMode.CEILING)));
            }
            return condition instanceof Condition.AtMost most
                    ? ImmutableList.of(new Condition.AtMost(
                            moved, stepped(moved, toMoved.apply(most.value()), RoundingMode.FLOOR)))
                    : ImmutableList.of();
        }
    }

    private Optional<BigDecimal> number(FactCode fact) {
        return assessment.certainNumber(fact);
    }

    /** The sum of what is known for certain; what does not apply adds nothing. */
    private Optional<BigDecimal> sum(List<FactCode> facts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FactCode fact : facts) {
            Optional<BigDecimal> value = number(fact);
            if (value.isEmpty() && !assessment.isCertainlyInapplicable(fact)) {
                return Optional.empty();
            }
            sum = sum.add(value.orElse(BigDecimal.ZERO));
        }
        return Optional.of(sum);
    }

    private BigDecimal step(FactCode fact) {
        return conditions.step(fact);
    }

    private BigDecimal stepped(FactCode fact, BigDecimal value, RoundingMode mode) {
        BigDecimal step = step(fact);
        return value.divide(step, 0, mode).multiply(step);
    }
}
