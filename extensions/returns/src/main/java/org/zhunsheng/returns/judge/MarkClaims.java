package org.zhunsheng.returns.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;

/**
 * Judged points as claims that an assessment reads, each with who marked or decided as its reason. What is still open is claimed as a
 * range. Stateless and thread-safe.
 */
public final class MarkClaims {
    private static final int LONGEST_REASON = 400;

    private MarkClaims() {}

    /**
     * {@code dossier} with the points of {@code unit}; they take the place of points that it claimed for the same facts.
     *
     * @param unit the unit as the panel names it; empty where there is one unit only
     */
    public static Dossier addTo(Dossier dossier, JudgesMarks marks, String unit, MarkRule rule) {
        List<Claim> judged = new ArrayList<>();
        for (JudgedItem item : marks.items()) {
            if (item.unit().equals(unit)) {
                code(item.item()).ifPresent(code -> judged.add(claim(code, item, rule)));
            }
        }
        return dossier.restating(judged);
    }

    private static Optional<FactCode> code(String item) {
        try {
            return Optional.of(FactCode.of(item));
        } catch (InvalidModelException e) {
            // An item of a panel that was written by hand need not be a fact.
            return Optional.empty();
        }
    }

    private static Claim claim(FactCode code, JudgedItem item, MarkRule rule) {
        ValueRange range = item.range(rule);
        Fraction low = range.low().orElseThrow();
        Fraction high = range.high().orElseThrow();
        Claim.Builder claim = Claim.builder().code(code).reason(reason(item, rule));
        if (low.equals(high)) {
            return claim.value(ClaimValue.number(low.rounded(Decimals.SCALE))).build();
        }
        return claim.value(ClaimValue.number(outward(low, RoundingMode.FLOOR)))
                .upTo(outward(high, RoundingMode.CEILING))
                .exactness(Exactness.RANGE)
                .build();
    }

    private static BigDecimal outward(Fraction value, RoundingMode mode) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), Decimals.SCALE, mode)
                .stripTrailingZeros();
    }

    private static String reason(JudgedItem item, MarkRule rule) {
        String text = item.decision()
                .map(one -> "仲裁（" + one.by() + "，" + one.on() + "）：" + one.reason())
                .orElseGet(() -> item.judges().size() + " 名评委评分，取"
                        + rule.title().zh() + "："
                        + item.judges().stream()
                                .map(judge -> judge + " "
                                        + Optional.ofNullable(item.marks().get(judge))
                                                .map(mark -> mark.points().toPlainString())
                                                .orElse("未评"))
                                .collect(Collectors.joining("、")));
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }
}
