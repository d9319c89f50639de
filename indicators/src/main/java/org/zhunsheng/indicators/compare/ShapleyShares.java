package org.zhunsheng.indicators.compare;

import com.google.common.math.LongMath;
import com.google.common.primitives.Longs;
import java.math.BigInteger;
import java.util.function.IntToLongFunction;

/**
 * Deals out what several causes bring about together: each gets the mean of what it adds, over all orders in which they can come
 * (Shapley). Exact in whole numbers until the last step; rounded to millionths so that the shares add up to the whole.
 */
final class ShapleyShares {
    private final int players;
    private final long[] values;

    /**
     * The game of {@code players} causes.
     *
     * @param value what a set of causes comes to, in millionths; bit {@code i} stands for cause {@code i}
     */
    ShapleyShares(int players, IntToLongFunction value) {
        this.players = players;
        this.values = new long[1 << players];
        for (int set = 0; set < values.length; set++) {
            values[set] = value.applyAsLong(set);
        }
    }

    /** What {@code player} adds to {@code set}, which it is not in. */
    private long added(int player, int set) {
        return values[set | 1 << player] - values[set];
    }

    /** The share of every cause, in millionths; they add up to what all come to, less what none comes to. */
    long[] shares() {
        long[] shares = new long[players];
        BigInteger[] exact = new BigInteger[players];
        BigInteger orders = BigInteger.valueOf(LongMath.factorial(players));
        long left = values[values.length - 1] - values[0];
        int greatest = 0;
        for (int player = 0; player < players; player++) {
            exact[player] = times(player);
            shares[player] = rounded(exact[player], orders);
            left -= shares[player];
            greatest = exact[player].abs().compareTo(exact[greatest].abs()) > 0 ? player : greatest;
        }
        if (players > 0) {
            shares[greatest] += left;
        }
        return shares;
    }

    /** The share of a cause times the number of orders. */
    private BigInteger times(int player) {
        BigInteger sum = BigInteger.ZERO;
        for (int set = 0; set < values.length; set++) {
            if ((set >> player & 1) == 0) {
                int before = Integer.bitCount(set);
                long orders = LongMath.factorial(before) * LongMath.factorial(players - before - 1);
                sum = sum.add(BigInteger.valueOf(added(player, set)).multiply(BigInteger.valueOf(orders)));
            }
        }
        return sum;
    }

    private static long rounded(BigInteger times, BigInteger orders) {
        BigInteger twice = times.shiftLeft(1).add(orders);
        BigInteger[] parts = twice.divideAndRemainder(orders.shiftLeft(1));
        return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
    }

    /** The least that {@code player} adds in any order. */
    long least(int player) {
        return Longs.min(everyAdded(player));
    }

    /** The most that {@code player} adds in any order. */
    long most(int player) {
        return Longs.max(everyAdded(player));
    }

    private long[] everyAdded(int player) {
        long[] every = new long[values.length / 2];
        int next = 0;
        for (int set = 0; set < values.length; set++) {
            if ((set >> player & 1) == 0) {
                every[next++] = added(player, set);
            }
        }
        return every;
    }
}
