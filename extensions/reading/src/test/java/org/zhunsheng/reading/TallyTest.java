package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void theFourAddUpToAllNumbers() {
        Tally one = new Tally(1, 20, 300, 4000);
        assertThat(one.numbers()).isEqualTo(4321);
        assertThat(one.plus(new Tally(5, 60, 700, 8000))).isEqualTo(new Tally(6, 80, 1000, 12000));
        assertThat(one.text().en()).contains("4321", "1", "20", "300", "4000");
    }
}
