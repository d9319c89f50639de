package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Objects;

/** What an integer program comes to at most, under bounds on some columns, if no column has to be whole. */
interface Relaxation {
    /**
     * Solves the relaxation.
     *
     * @param bounds the least and the most of columns that may be less than the program lets them be
     */
    Relaxed under(Map<Integer, double[]> bounds);

    /** What solving gave. */
    sealed interface Relaxed {
        /**
         * It is solved.
         *
         * @param bound the highest objective
         * @param values the values of the columns
         */
        record Solved(double bound, ImmutableList<Double> values) implements Relaxed {
            /** Refuses null. */
            public Solved {
                Objects.requireNonNull(values, "values");
            }
        }

        /** Nothing satisfies all rows, and that has been shown twice. */
        record Impossible() implements Relaxed {}

        /** The solver gave up, or its two answers differ: nothing follows from that. */
        record Unknown() implements Relaxed {}
    }
}
