package org.zhunsheng.indicators.relation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.value.ValueRange;

/**
 * The one slip of a finger that would explain a wrong figure: a hint, never a correction.
 *
 * @param kind what slipped
 * @param value what would then have been meant
 */
public record Keystroke(Kind kind, BigDecimal value) {
    /** Refuses null. */
    public Keystroke {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    /** What slips. */
    public enum Kind {
        /** A zero was typed too many. */
        ZERO_TOO_MANY,
        /** A digit was typed twice. */
        DIGIT_DOUBLED,
        /** A digit was lost. */
        DIGIT_LOST,
        /** Two digits stand in each other's place. */
        DIGITS_SWAPPED,
        /** Another digit was typed. */
        DIGIT_EXCHANGED
    }

    /** The slip that makes {@code statement} lie in {@code needed}, if there is exactly one number that a slip can have made it of. */
    static Optional<Keystroke> repairing(Statement statement, ValueRange needed) {
        Map<BigDecimal, Keystroke> fitting = new LinkedHashMap<>();
        for (Keystroke candidate : candidates(statement)) {
            Statement meant = Statement.printed(candidate.value(), statement.precision(), statement.whole());
            if (meant.range().meets(needed)) {
                fitting.putIfAbsent(candidate.value(), candidate);
            }
        }
        return fitting.size() == 1 ? Optional.of(fitting.values().iterator().next()) : Optional.empty();
    }

    private static Iterable<Keystroke> candidates(Statement statement) {
        String digits = statement
                .value()
                .movePointLeft(statement.precision())
                .toBigInteger()
                .abs()
                .toString();
        Slips slips = new Slips(digits, statement.precision());
        slips.run();
        return slips.made.values();
    }

    /** Every number that one slip away from the digits. */
    private static final class Slips {
        private final String digits;
        private final int precision;
        private final Map<String, Keystroke> made = new LinkedHashMap<>();

        Slips(String digits, int precision) {
            this.digits = digits;
            this.precision = precision;
        }

        void run() {
            if (digits.length() > 1 && digits.endsWith("0")) {
                add(Kind.ZERO_TOO_MANY, digits.substring(0, digits.length() - 1));
            }
            for (int i = 0; i + 1 < digits.length(); i++) {
                if (digits.charAt(i) == digits.charAt(i + 1)) {
                    add(Kind.DIGIT_DOUBLED, digits.substring(0, i) + digits.substring(i + 1));
                } else {
                    add(
                            Kind.DIGITS_SWAPPED,
                            digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
                }
            }
            for (char digit = '0'; digit <= '9'; digit++) {
                for (int i = 0; i <= digits.length(); i++) {
                    add(Kind.DIGIT_LOST, digits.substring(0, i) + digit + digits.substring(i));
                }
                for (int i = 0; i < digits.length(); i++) {
                    add(Kind.DIGIT_EXCHANGED, digits.substring(0, i) + digit + digits.substring(i + 1));
                }
            }
        }

        private void add(Kind kind, String meant) {
            boolean plain = meant.length() == 1 || meant.charAt(0) != '0';
            if (plain && !meant.equals(digits)) {
                BigDecimal value = new BigDecimal(new BigInteger(meant)).movePointRight(precision);
                made.putIfAbsent(meant, new Keystroke(kind, value));
            }
        }
    }
}
