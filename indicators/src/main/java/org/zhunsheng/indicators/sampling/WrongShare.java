package org.zhunsheng.indicators.sampling;

import com.google.common.math.BigIntegerMath;
import java.math.BigInteger;

/**
 * How many of some facts can be wrong, given how many are wrong of those drawn by lot: every number under which what was seen, or more
 * of it, is not rarer than one in forty on either side (95 %). Exact, by the hypergeometric distribution. Immutable and thread-safe.
 *
 * @param least the least number
 * @param most the greatest number
 */
record WrongShare(int least, int most) {
    private static final BigInteger RARE = BigInteger.valueOf(40);

    /**
     * The numbers that {@code wrong} of {@code drawn} leave possible.
     *
     * @param population how many facts the lot was drawn from
     */
    static WrongShare of(int population, int drawn, int wrong) {
        int least = wrong;
        while (least < population - (drawn - wrong) && isRare(population, drawn, least, wrong, drawn)) {
            least++;
        }
        int most = population - (drawn - wrong);
        while (most > wrong && isRare(population, drawn, most, 0, wrong)) {
            most--;
        }
        return new WrongShare(least, Math.max(least, most));
    }

    /** Whether between {@code from} and {@code to} wrong ones are drawn in less than one of forty lots. */
    private static boolean isRare(int population, int drawn, int wrongOfAll, int from, int to) {
        BigInteger ways = BigInteger.ZERO;
        for (int wrong = from; wrong <= to; wrong++) {
            ways = ways.add(choose(wrongOfAll, wrong).multiply(choose(population - wrongOfAll, drawn - wrong)));
        }
        return ways.multiply(RARE).compareTo(choose(population, drawn)) < 0;
    }

    private static BigInteger choose(int of, int some) {
        return some < 0 || some > of ? BigInteger.ZERO : BigIntegerMath.binomial(of, some);
    }
}
