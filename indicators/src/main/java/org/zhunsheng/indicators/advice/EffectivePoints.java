package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.IndicatorResult;

/** What indicators are worth for a unit: the points of the scheme, and what redistribution within their groups makes of them. */
final class EffectivePoints {
    private static final int DECIMALS = 2;

    private final Assessment assessment;
    private final ImmutableMap<IndicatorCode, Points> available;
    private final Map<IndicatorCode, Long> sums = new HashMap<>();
    private long whole;

    EffectivePoints(Assessment assessment) {
        this.assessment = assessment;
        ImmutableMap.Builder<IndicatorCode, Points> points = ImmutableMap.builder();
        for (GroupResult dimension : assessment.dimensions()) {
            points.put(dimension.code(), dimension.available());
            whole += dimension.available().micros();
        }
        for (GroupResult group : assessment.subgroups()) {
            points.put(group.code(), group.available());
            add(group.code(), group.available());
        }
        for (IndicatorResult result : assessment.results()) {
            add(result.code(), result.available());
        }
        this.available = points.buildOrThrow();
    }

    private void add(IndicatorCode code, Points points) {
        assessment.catalogue().parentOf(code).ifPresent(parent -> sums.merge(parent, points.micros(), Long::sum));
    }

    /** What the indicator of {@code result} is worth. */
    Worth of(IndicatorResult result) {
        BigDecimal effective = result.available().toBigDecimal();
        var parent = assessment.catalogue().parentOf(result.code());
        while (parent.isPresent()) {
            IndicatorCode group = parent.get();
            effective = scaled(
                    effective, available.getOrDefault(group, Points.ZERO).micros(), sums.getOrDefault(group, 0L));
            parent = assessment.catalogue().parentOf(group);
        }
        effective = scaled(effective, assessment.available().micros(), whole);
        return new Worth(result.available(), Points.of(effective.setScale(DECIMALS, RoundingMode.HALF_UP)));
    }

    private static BigDecimal scaled(BigDecimal points, long of, long sum) {
        return sum == 0 || sum == of
                ? points
                : points.multiply(BigDecimal.valueOf(of)).divide(BigDecimal.valueOf(sum), MathContext.DECIMAL64);
    }
}
