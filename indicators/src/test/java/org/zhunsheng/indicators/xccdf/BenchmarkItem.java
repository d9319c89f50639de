package org.zhunsheng.indicators.xccdf;

import java.math.BigDecimal;

/** A part of a benchmark. All kinds are immutable and thread-safe. */
public sealed interface BenchmarkItem permits Group, Rule {
    /** Names the item within its benchmark. */
    String id();

    /** How much it weighs among its siblings, zero or more. */
    BigDecimal weight();
}
