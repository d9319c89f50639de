package org.zhunsheng.indicators.engine;

/**
 * Arithmetic on the values of many units at once. Every loop is short, starts at zero and has no branch, so that the compiler makes
 * vector instructions of it: masks stand for comparisons, {@code x >> 63} is all ones for a negative {@code x}.
 */
final class ColumnKernel {
    private ColumnKernel() {}

    /**
     * How far each value is from {@code limit}: nothing on the near side, at most {@code farthest}.
     *
     * @param turn 0 if the distance is counted upwards, -1 if downwards
     */
    static void distances(long[] values, int rows, long limit, long turn, long farthest, long[] into) {
        for (int i = 0; i < rows; i++) {
            long distance = ((values[i] - limit) ^ turn) - turn;
            long positive = distance & ~(distance >> 63);
            long room = farthest - positive;
            into[i] = positive + (room & (room >> 63));
        }
    }

    /** Keeps numbers at or below {@code most}. */
    static void atMost(long[] numbers, int rows, long most) {
        for (int i = 0; i < rows; i++) {
            long room = most - numbers[i];
            numbers[i] += room & (room >> 63);
        }
    }

    /** Keeps numbers at or above {@code least}. */
    static void atLeast(long[] numbers, int rows, long least) {
        for (int i = 0; i < rows; i++) {
            long above = numbers[i] - least;
            numbers[i] = least + (above & ~(above >> 63));
        }
    }

    /** Adds {@code change} to the number of every unit whose value is at or above {@code threshold}. */
    static void step(long[] values, int rows, long threshold, long change, long[] numbers) {
        for (int i = 0; i < rows; i++) {
            numbers[i] += change & ~((values[i] - threshold) >> 63);
        }
    }

    /** Adds {@code numbers} to either end, or what is open where the value is unknown. */
    static void addKnown(
            long[] values, int rows, long[] numbers, long openLow, long openHigh, long[] low, long[] high) {
        for (int i = 0; i < rows; i++) {
            long unknown = values[i] >> 63;
            long known = numbers[i] & ~unknown;
            low[i] += known | (openLow & unknown);
            high[i] += known | (openHigh & unknown);
        }
    }

    /** Adds to {@code sums} what is left of {@code points} after {@code losses}, at least {@code floor}. */
    static void addRest(long points, long[] losses, int rows, long floor, long[] sums) {
        for (int i = 0; i < rows; i++) {
            long above = points - losses[i] - floor;
            sums[i] += floor + (above & ~(above >> 63));
        }
    }
}
