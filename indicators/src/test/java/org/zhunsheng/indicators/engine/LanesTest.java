package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Arithmetic on rows: what every loop gives, and that it leaves alone what is behind the rows. */
class LanesTest {
    private static final long UNKNOWN = CellValue.UNKNOWN;

    @Test
    void distancesUpwardsAndDownwards() {
        long[] into = {7, 7, 7, 7, 7, 7};
        ColumnKernel.distances(new long[] {90, 100, 101, 150, 151, 0}, 5, 100, 0, 50, into);
        assertThat(into).containsExactly(0, 0, 1, 50, 50, 7);
        ColumnKernel.distances(new long[] {110, 100, 99, 50, 49, 0}, 5, 100, -1, 50, into);
        assertThat(into).containsExactly(0, 0, 1, 50, 50, 7);
    }

    @Test
    void limits() {
        long[] numbers = {4, 5, 6, 9};
        ColumnKernel.atMost(numbers, 3, 5);
        assertThat(numbers).containsExactly(4, 5, 5, 9);
        ColumnKernel.atLeast(numbers, 3, 5);
        assertThat(numbers).containsExactly(5, 5, 5, 9);
        long[] below = {-4, -1, -9};
        ColumnKernel.atLeast(below, 2, -2);
        assertThat(below).containsExactly(-2, -1, -9);
    }

    @Test
    void steps() {
        long[] numbers = {1, 1, 1, 1};
        ColumnKernel.step(new long[] {9, 10, 11, 11}, 3, 10, 5, numbers);
        assertThat(numbers).containsExactly(1, 6, 6, 1);
    }

    @Test
    void whatIsUnknownIsOpen() {
        long[] low = {100, 100, 100};
        long[] high = {200, 200, 200};
        ColumnKernel.addKnown(new long[] {0, UNKNOWN, UNKNOWN}, 2, new long[] {3, 4, 4}, 1, 9, low, high);
        assertThat(low).containsExactly(103, 101, 100);
        assertThat(high).containsExactly(203, 209, 200);
    }

    @Test
    void whatIsLeftIsNotBelowTheFloor() {
        long[] sums = {1, 1, 1, 1};
        ColumnKernel.addRest(10, new long[] {0, 7, 8, 8}, 3, 3, sums);
        assertThat(sums).containsExactly(11, 4, 4, 1);
    }
}
