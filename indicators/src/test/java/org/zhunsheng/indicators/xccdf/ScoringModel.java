package org.zhunsheng.indicators.xccdf;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * The scoring models of XCCDF 1.2: NISTIR 7275 Revision 4, tables 40 and 41. A rule whose role is unscored, or whose result is
 * {@code notapplicable}, {@code notchecked}, {@code notselected} or {@code informational}, is left out as if it were not there; of
 * the others {@code pass} and {@code fixed} earn the weight, {@code fail}, {@code error} and {@code unknown} nothing.
 *
 * <p>Quotients are exact and rounded once, to six decimals, half up. Tools that reckon in 32-bit floating point differ in the sixth
 * or seventh significant digit: they print 34.722221 for 25/72 of 100, which is 34.7222222… Thread-safe.
 */
public enum ScoringModel {
    /**
     * The weighted mean of the children, level by level, of 100. A rule scores 100 or 0. A group without a counted rule is left out.
     * A group whose counted children all weigh zero scores 0, and takes part in the level above with its own weight. Without any
     * counted rule the score is 0.
     */
    DEFAULT("urn:xccdf:scoring:default") {
        @Override
        public XccdfScore score(Benchmark benchmark) {
            BigDecimal score = TreeScore.of(benchmark.children()).score();
            return new XccdfScore(score, TreeScore.MAXIMUM);
        }
    },
    /** The weight of the rules that earn it, of that of all counted rules; groups do not matter. Without any, 0 of 0. */
    FLAT("urn:xccdf:scoring:flat") {
        @Override
        public XccdfScore score(Benchmark benchmark) {
            return flat(benchmark, Rule::weight);
        }
    },
    /** The number of rules that pass, of that of all counted rules. Without any, 0 of 0. */
    FLAT_UNWEIGHTED("urn:xccdf:scoring:flat-unweighted") {
        @Override
        public XccdfScore score(Benchmark benchmark) {
            return flat(benchmark, rule -> BigDecimal.ONE);
        }
    },
    /**
     * 1 if the flat score is its maximum, otherwise 0, of 1. Without any counted rule, or if every rule that does not pass weighs
     * zero, 1. OpenSCAP prints the maximum of the flat score as that of this one.
     */
    ABSOLUTE("urn:xccdf:scoring:absolute") {
        @Override
        public XccdfScore score(Benchmark benchmark) {
            XccdfScore flat = FLAT.score(benchmark);
            boolean all = flat.score().compareTo(flat.maximum()) == 0;
            return new XccdfScore(all ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
        }
    };

    private final String urn;

    ScoringModel(String urn) {
        this.urn = urn;
    }

    /** The name of the model in an XCCDF document, a URN. */
    public String urn() {
        return urn;
    }

    /** The score of a benchmark in this model. */
    public abstract XccdfScore score(Benchmark benchmark);

    private static XccdfScore flat(Benchmark benchmark, Function<Rule, BigDecimal> weight) {
        BigDecimal score = BigDecimal.ZERO;
        BigDecimal maximum = BigDecimal.ZERO;
        for (Rule rule : benchmark.countedRules()) {
            BigDecimal worth = weight.apply(rule);
            maximum = maximum.add(worth);
            score = rule.result().isEarning() ? score.add(worth) : score;
        }
        return new XccdfScore(score, maximum);
    }
}
