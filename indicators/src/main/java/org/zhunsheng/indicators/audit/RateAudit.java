package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.RateBasis;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.duty.Severity;

/**
 * Holds rates against their numerators and denominators, as far as the report states them. A rate agrees if the quotient, rounded or
 * cut to the decimals of the rate as stated, is the rate; what is not stated is said and never guessed.
 */
final class RateAudit {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StatedFigures stated;
    private final ImmutableList.Builder<Finding> findings;

    RateAudit(StatedFigures stated, ImmutableList.Builder<Finding> findings) {
        this.stated = stated;
        this.findings = findings;
    }

    void run() {
        stated.figures().stream()
                .filter(figure -> figure.unit() == UnitClass.PERCENT)
                .forEach(this::check);
    }

    private void check(Figure rate) {
        Optional<Figure> numerator = rate.rate().flatMap(RateBasis::numerator).flatMap(stated::find);
        Optional<Figure> denominator =
                rate.rate().flatMap(RateBasis::denominator).flatMap(stated::find);
        LocalText value = LocalText.same(PartsAudit.plain(rate.value()) + "%");
        if (numerator.isEmpty() && denominator.isEmpty()) {
            add(AuditRule.RATE_BASIS_NOT_STATED, rate, value, LocalText.same(""));
        } else if (denominator.isEmpty()) {
            add(AuditRule.DENOMINATOR_NOT_STATED, rate, value, described(numerator.orElseThrow()));
        } else if (numerator.isEmpty()) {
            add(AuditRule.NUMERATOR_NOT_STATED, rate, value, described(denominator.get()));
        } else {
            compare(rate, numerator.get(), denominator.get());
        }
    }

    private void compare(Figure rate, Figure numerator, Figure denominator) {
        boolean exact = numerator.exactness() == Exactness.EXACT
                && denominator.exactness() == Exactness.EXACT
                && rate.exactness() == Exactness.EXACT;
        if (!exact || denominator.value().signum() == 0) {
            add(AuditRule.PARTS_INEXACT, rate, LocalText.same(""), LocalText.same(""));
            return;
        }
        BigDecimal times = numerator.value().multiply(HUNDRED);
        int decimals = Math.max(0, rate.value().scale());
        boolean agrees = times.divide(denominator.value(), decimals, RoundingMode.HALF_UP)
                                .compareTo(rate.value())
                        == 0
                || times.divide(denominator.value(), decimals, RoundingMode.DOWN)
                                .compareTo(rate.value())
                        == 0;
        String quotient = times.divide(denominator.value(), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        String arithmetic = PartsAudit.plain(numerator.value()) + " ÷ " + PartsAudit.plain(denominator.value()) + " = "
                + quotient + "%";
        findings.add(Finding.of(
                agrees ? AuditRule.RATE_AGREES : AuditRule.RATE_DISAGREES,
                agrees ? Severity.INFO : Severity.ERROR,
                ImmutableList.of(rate.code(), numerator.code(), denominator.code()),
                stated.name(rate.code()),
                LocalText.same(PartsAudit.plain(rate.value()) + "%"),
                LocalText.same(arithmetic)));
    }

    private LocalText described(Figure figure) {
        LocalText name = stated.name(figure.code());
        String value = PartsAudit.plain(figure.value());
        return LocalText.of(name.zh() + " " + value, name.en() + " " + value);
    }

    private void add(AuditRule rule, Figure rate, LocalText value, LocalText known) {
        ImmutableList.Builder<FactCode> involved =
                ImmutableList.<FactCode>builder().add(rate.code());
        rate.rate().flatMap(RateBasis::numerator).ifPresent(involved::add);
        rate.rate().flatMap(RateBasis::denominator).ifPresent(involved::add);
        findings.add(Finding.of(rule, Severity.INFO, involved.build(), stated.name(rate.code()), value, known));
    }
}
