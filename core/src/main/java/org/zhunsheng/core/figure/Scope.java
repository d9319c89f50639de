package org.zhunsheng.core.figure;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * Whose figure it is, from which side and over which time (口径). What is not stated is the usual one of the fact. Two values of one
 * fact in different scopes do not contradict each other. Immutable and thread-safe.
 *
 * @param whose whose figure it is
 * @param side from which side the unit is concerned
 * @param time over which time it counts
 * @param from the first day, where it is not the first of the period of the report
 * @param to the last day, or the day on which a stock was counted
 * @param entry which of several things of one sort it is of, such as one of the unit's projects, by a name or number of its own; at
 *     most 100 characters
 */
public record Scope(
        Optional<Whose> whose,
        Optional<Side> side,
        Optional<Time> time,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<
                        @Pattern(regexp = "(?s).*\\S.*", message = "{TEXT_BLANK}")
                        @Size(max = 100, message = "{TEXT_TOO_LONG}") String>
                entry) {
    /** Nothing stated: the usual scope of the fact. */
    public static final Scope USUAL =
            new Scope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks the days.
     *
     * @throws InvalidModelException with {@code PERIOD_REVERSED}
     */
    public Scope {
        Objects.requireNonNull(whose, "whose");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(entry, "entry");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw InvalidModelException.of(Violation.of("PERIOD_REVERSED", "to", from.get(), to.get()));
        }
    }

    /**
     * A scope that is not of one of several things.
     *
     * @throws InvalidModelException with {@code PERIOD_REVERSED}
     */
    public Scope(
            Optional<Whose> whose,
            Optional<Side> side,
            Optional<Time> time,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {
        this(whose, side, time, from, to, Optional.empty());
    }

    /** The usual scope, of {@code entry} among several things of its sort. */
    public static Scope of(String entry) {
        return new Scope(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(entry));
    }

    /** The same scope, whatever it is of among several things. */
    public Scope withoutEntry() {
        return entry.isEmpty() ? this : new Scope(whose, side, time, from, to);
    }

    /** The scope {@code whose}, from {@code side}. */
    public static Scope of(Whose whose, Side side) {
        return new Scope(Optional.of(whose), Optional.of(side), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whose figure it is. */
    public enum Whose {
        /** The unit's own organ (本级). */
        OWN,
        /** All organs of the area (全县). */
        AREA,
        /** The level below (下级, 各乡镇). */
        LOWER,
        /** The court's (法院). */
        COURT,
        /** Anybody else's, such as the province's. */
        OTHER
    }

    /** From which side the unit is concerned. */
    public enum Side {
        /** As reviewing organ (复议机关). */
        REVIEWER,
        /** As respondent to a reconsideration (被申请人). */
        RESPONDENT,
        /** As plaintiff. */
        PLAINTIFF,
        /** As defendant (被告). */
        DEFENDANT,
        /** As the one that files documents upward (报备). */
        FILING,
        /** As the one that receives filings (备案审查). */
        RECEIVING
    }

    /** Over which time it counts. */
    public enum Time {
        /** The period of the report. */
        YEAR,
        /** Part of the period (1—11月). */
        PART,
        /** Since a start before the period (累计, 2018年以来). */
        SINCE,
        /** The year before (上年). */
        YEAR_BEFORE,
        /** A stock on a day (截至年底). */
        AS_OF
    }

    /** Whether a figure of this scope may be read as one of the scope {@code usual}: what is stated is what is usual. */
    public boolean isWithin(Scope usual) {
        return fits(whose, usual.whose) && fits(side, usual.side) && isOfThePeriod() && entry.equals(usual.entry);
    }

    private boolean isOfThePeriod() {
        return time.isEmpty() || time.get() == Time.YEAR || time.get() == Time.AS_OF;
    }

    private static <T> boolean fits(Optional<T> stated, Optional<T> usual) {
        return stated.isEmpty() || usual.isEmpty() || stated.equals(usual);
    }
}
