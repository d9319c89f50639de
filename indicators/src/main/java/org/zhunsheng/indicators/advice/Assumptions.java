package org.zhunsheng.indicators.advice;

/**
 * What the order of advice and its effort rest on. These are conventions, not measurements. Immutable and thread-safe.
 *
 * @param provedPercent of every hundred points that are open, how many are taken to turn out well once proved
 * @param daysKnownKeeper person-days to ask an office whose figures the report has already
 * @param daysNewKeeper person-days to ask an office that the report has nothing from
 * @param daysLow person-days of a remedy of low effort
 * @param daysMedium person-days of a remedy of medium effort
 * @param daysHigh person-days of a remedy of high effort
 */
public record Assumptions(
        int provedPercent, int daysKnownKeeper, int daysNewKeeper, int daysLow, int daysMedium, int daysHigh) {
    /** Half of what is open turns out well; 1 and 3 days to ask; 3, 10 and 30 days to mend. */
    public static final Assumptions USUAL = new Assumptions(50, 1, 3, 3, 10, 30);

    /** How many days an office is given to answer. */
    public static final int DAYS_TO_ANSWER = 10;

    /** Checks that the percentage is one and no effort is negative. */
    public Assumptions {
        if (provedPercent < 0 || provedPercent > 100) {
            throw new IllegalArgumentException("provedPercent: " + provedPercent);
        }
        if (daysKnownKeeper < 0 || daysNewKeeper < 0 || daysLow < 0 || daysMedium < 0 || daysHigh < 0) {
            throw new IllegalArgumentException("person-days below 0");
        }
    }
}
