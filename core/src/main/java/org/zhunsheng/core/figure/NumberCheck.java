package org.zhunsheng.core.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Decimals;

/** Checks a stated number and brings it into canonical form. */
final class NumberCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LEAST_PRECISION = -Decimals.SCALE;
    private static final int MOST_PRECISION = 12;

    private final StatedNumber number;
    private final String name;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * A check of {@code number}.
     *
     * @param name how messages call it
     */
    NumberCheck(StatedNumber number, String name) {
        this.number = number;
        this.name = name;
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    /** The value in canonical form. Throws what was found, if anything. */
    BigDecimal canonical() {
        sign();
        BigDecimal canonical = number.value();
        try {
            canonical = Decimals.canonical(number.value());
            if (number.unit().isWhole() && number.form() == FigureForm.LEVEL && canonical.scale() > 0) {
                violations.add(Violation.of("FIGURE_NOT_WHOLE", "value", name, number.value(), number.unit()));
            }
        } catch (InvalidModelException e) {
            e.violations().forEach(violation -> violations.add(violation.under("value")));
        }
        range();
        form();
        if (number.unit() == UnitClass.OTHER && number.word().isEmpty()) {
            violations.add(Violation.of("UNIT_WITHOUT_WORD", "word", name));
        }
        InvalidModelException.throwIfAny(violations);
        return canonical;
    }

    private void sign() {
        boolean share = number.form() == FigureForm.LEVEL || number.form() == FigureForm.SHARE;
        if (number.value().signum() < 0 && !number.form().canBeNegative()) {
            violations.add(Violation.of("FIGURE_NEGATIVE", "value", name, number.value()));
        } else if (number.unit() == UnitClass.PERCENT && share && number.value().compareTo(HUNDRED) > 0) {
            violations.add(Violation.of("RATE_OVER_100", "value", name, number.value()));
        }
    }

    private void range() {
        if (number.upTo().isPresent() != (number.exactness() == Exactness.RANGE)) {
            violations.add(Violation.of("RANGE_MISMATCH", "upTo", name, number.exactness()));
        } else if (number.upTo().isPresent() && number.upTo().get().compareTo(number.value()) < 0) {
            violations.add(
                    Violation.of("RANGE_MISMATCH", "upTo", name, number.upTo().get()));
        }
        number.precision()
                .filter(power -> power < LEAST_PRECISION || power > MOST_PRECISION)
                .ifPresent(power -> violations.add(Violation.of("PRECISION_LIMIT", "precision", name, power)));
    }

    private void form() {
        boolean percent = number.unit() == UnitClass.PERCENT;
        boolean points = number.unit() == UnitClass.PERCENTAGE_POINT;
        boolean fits = switch (number.form()) {
            case SHARE, GROWTH -> percent;
            case POINT_CHANGE -> points || percent;
            case LEVEL, DIFFERENCE -> true;
        };
        if (!fits) {
            violations.add(Violation.of("FORM_UNIT", "form", name, number.form(), number.unit()));
        }
    }
}
