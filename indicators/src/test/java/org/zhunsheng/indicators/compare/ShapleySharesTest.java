package org.zhunsheng.indicators.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ShapleySharesTest {
    private static final int PLAYERS = 5;
    private static final BigInteger ORDERS = BigInteger.valueOf(120);

    @RepeatedTest(50)
    void aShareIsTheMeanOverAllOneHundredAndTwentyOrders(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long[] values = random.longs(1 << PLAYERS, -100_000_000, 100_000_000).toArray();
        ShapleyShares game = new ShapleyShares(PLAYERS, set -> values[set]);
        BigInteger[] sums = new BigInteger[PLAYERS];
        long[] least = new long[PLAYERS];
        long[] most = new long[PLAYERS];
        Arrays.fill(sums, BigInteger.ZERO);
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        for (List<Integer> order : Collections2.permutations(ImmutableList.of(0, 1, 2, 3, 4))) {
            int set = 0;
            for (int player : order) {
                long added = values[set | 1 << player] - values[set];
                set |= 1 << player;
                sums[player] = sums[player].add(BigInteger.valueOf(added));
                least[player] = Math.min(least[player], added);
                most[player] = Math.max(most[player], added);
            }
        }
        long[] shares = game.shares();
        for (int player = 0; player < PLAYERS; player++) {
            BigInteger off = BigInteger.valueOf(shares[player]).multiply(ORDERS).subtract(sums[player]);
            assertThat(off.abs())
                    .as("share %d", player)
                    .isLessThanOrEqualTo(ORDERS.multiply(BigInteger.TWO.add(BigInteger.ONE)));
            assertThat(game.least(player)).isEqualTo(least[player]);
            assertThat(game.most(player)).isEqualTo(most[player]);
        }
        assertThat(Arrays.stream(shares).sum()).isEqualTo(values[values.length - 1] - values[0]);
    }

    @Test
    void whatTwoCausesOnlyBringAboutTogetherIsSharedEqually() {
        ShapleyShares game = new ShapleyShares(2, set -> set == 3 ? 10 : 0);
        assertThat(game.shares()).containsExactly(5, 5);
        assertThat(game.least(0)).isZero();
        assertThat(game.most(0)).isEqualTo(10);
    }

    @Test
    void aCauseThatChangesNothingHasNoShare() {
        assertThat(new ShapleyShares(2, set -> (set & 1) * 7L).shares()).containsExactly(7, 0);
    }

    @Test
    void withoutCausesThereAreNoShares() {
        assertThat(new ShapleyShares(0, set -> 3).shares()).isEmpty();
    }
}
