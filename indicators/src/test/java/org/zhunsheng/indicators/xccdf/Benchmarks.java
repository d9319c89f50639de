package org.zhunsheng.indicators.xccdf;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.zhunsheng.indicators.xccdf.Rule.Role;

/** Short ways to write a benchmark. */
final class Benchmarks {
    private Benchmarks() {}

    static Benchmark benchmark(BenchmarkItem... children) {
        return new Benchmark(ImmutableList.copyOf(children));
    }

    static Group group(String id, String weight, BenchmarkItem... children) {
        return new Group(id, new BigDecimal(weight), ImmutableList.copyOf(children));
    }

    static Rule rule(String id, String weight, RuleResult result) {
        return new Rule(id, new BigDecimal(weight), Role.FULL, result);
    }

    static Rule unscored(String id, String weight, RuleResult result) {
        return new Rule(id, new BigDecimal(weight), Role.UNSCORED, result);
    }

    static XccdfScore score(String score, String maximum) {
        return new XccdfScore(new BigDecimal(score), new BigDecimal(maximum));
    }
}
