package org.zhunsheng.indicators.xccdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.indicators.xccdf.Rule.Role;

class ScoringModelProperties {
    @Provide
    Arbitrary<Benchmark> benchmarks() {
        return items(3).list().ofMaxSize(4).map(children -> new Benchmark(numbered(children, "i")));
    }

    private static Arbitrary<BenchmarkItem> items(int depth) {
        Arbitrary<BigDecimal> weights =
                Arbitraries.longs().between(1, 10_000_000).map(Decimals::ofMicros);
        Arbitrary<BenchmarkItem> rules = Combinators.combine(
                        weights, Arbitraries.of(Role.class), Arbitraries.of(RuleResult.class))
                .as((weight, role, result) -> new Rule("", weight, role, result));
        if (depth == 0) {
            return rules;
        }
        Arbitrary<BenchmarkItem> groups = Combinators.combine(
                        weights, items(depth - 1).list().ofMaxSize(4))
                .as((weight, children) -> new Group("", weight, ImmutableList.copyOf(children)));
        return Arbitraries.oneOf(ImmutableList.of(rules, groups));
    }

    /** The items with ids by their places. */
    private static ImmutableList<BenchmarkItem> numbered(List<BenchmarkItem> items, String prefix) {
        ImmutableList.Builder<BenchmarkItem> numbered = ImmutableList.builder();
        for (int i = 0; i < items.size(); i++) {
            String id = prefix + "." + i;
            numbered.add(
                    items.get(i) instanceof Group group
                            ? new Group(id, group.weight(), numbered(group.children(), id))
                            : withId((Rule) items.get(i), id));
        }
        return numbered.build();
    }

    private static Rule withId(Rule rule, String id) {
        return new Rule(id, rule.weight(), rule.role(), rule.result());
    }

    /** The benchmark with every rule replaced, and every weight multiplied. */
    private static Benchmark mapped(Benchmark benchmark, UnaryOperator<Rule> change, int factor) {
        return new Benchmark(mapped(benchmark.children(), change, BigDecimal.valueOf(factor)));
    }

    private static ImmutableList<BenchmarkItem> mapped(
            List<BenchmarkItem> items, UnaryOperator<Rule> change, BigDecimal factor) {
        ImmutableList.Builder<BenchmarkItem> mapped = ImmutableList.builder();
        for (BenchmarkItem item : items) {
            if (item instanceof Group group) {
                mapped.add(new Group(
                        group.id(), group.weight().multiply(factor), mapped(group.children(), change, factor)));
            } else {
                Rule rule = change.apply((Rule) item);
                mapped.add(new Rule(rule.id(), rule.weight().multiply(factor), rule.role(), rule.result()));
            }
        }
        return mapped.build();
    }

    private static UnaryOperator<Rule> turning(RuleResult from, RuleResult to) {
        return rule -> rule.result() == from ? new Rule(rule.id(), rule.weight(), rule.role(), to) : rule;
    }

    @Property
    void aScoreLiesBetweenZeroAndItsMaximum(@ForAll ScoringModel model, @ForAll("benchmarks") Benchmark benchmark) {
        XccdfScore score = model.score(benchmark);
        assertThat(score.score()).isBetween(BigDecimal.ZERO, score.maximum());
    }

    @Property
    void theOrderOfTheItemsChangesNothing(
            @ForAll ScoringModel model, @ForAll("benchmarks") Benchmark benchmark, @ForAll Random random) {
        List<BenchmarkItem> shuffled = new ArrayList<>(benchmark.children());
        Collections.shuffle(shuffled, random);
        assertThat(model.score(new Benchmark(ImmutableList.copyOf(shuffled)))).isEqualTo(model.score(benchmark));
    }

    @Property
    void allWeightsTimesAFactorLeaveTheDefaultScoreAndScaleTheFlatOne(
            @ForAll("benchmarks") Benchmark benchmark, @ForAll @IntRange(min = 1, max = 100) int factor) {
        Benchmark heavier = mapped(benchmark, UnaryOperator.identity(), factor);
        assertThat(ScoringModel.DEFAULT.score(heavier)).isEqualTo(ScoringModel.DEFAULT.score(benchmark));
        XccdfScore flat = ScoringModel.FLAT.score(benchmark);
        BigDecimal times = BigDecimal.valueOf(factor);
        assertThat(ScoringModel.FLAT.score(heavier))
                .isEqualTo(new XccdfScore(
                        flat.score().multiply(times), flat.maximum().multiply(times)));
    }

    @Property
    void aRuleThatIsLeftOutMightAsWellNotBeThere(
            @ForAll ScoringModel model, @ForAll("benchmarks") Benchmark benchmark) {
        ImmutableList<BenchmarkItem> more = ImmutableList.<BenchmarkItem>builder()
                .addAll(benchmark.children())
                .add(Benchmarks.rule("more", "7", RuleResult.NOTCHECKED))
                .add(Benchmarks.unscored("still more", "7", RuleResult.FAIL))
                .build();
        assertThat(model.score(new Benchmark(more))).isEqualTo(model.score(benchmark));
    }

    @Property
    void mendingWhatFailedNeverLowersAScore(@ForAll ScoringModel model, @ForAll("benchmarks") Benchmark benchmark) {
        Benchmark mended = mapped(benchmark, turning(RuleResult.FAIL, RuleResult.FIXED), 1);
        assertThat(model.score(mended).score())
                .isGreaterThanOrEqualTo(model.score(benchmark).score());
        assertThat(model.score(mended).maximum())
                .isEqualTo(model.score(benchmark).maximum());
    }

    @Property
    void errorAndUnknownScoreAsFail(@ForAll ScoringModel model, @ForAll("benchmarks") Benchmark benchmark) {
        Benchmark plain = mapped(
                mapped(benchmark, turning(RuleResult.ERROR, RuleResult.FAIL), 1),
                turning(RuleResult.UNKNOWN, RuleResult.FAIL),
                1);
        assertThat(model.score(plain)).isEqualTo(model.score(benchmark));
    }

    @Property
    void theAbsoluteScoreIsOneIfNoCountedRuleFails(@ForAll("benchmarks") Benchmark benchmark) {
        boolean clean =
                benchmark.countedRules().stream().allMatch(rule -> rule.result().isEarning());
        assertThat(ScoringModel.ABSOLUTE.score(benchmark).score()).isEqualTo(clean ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
