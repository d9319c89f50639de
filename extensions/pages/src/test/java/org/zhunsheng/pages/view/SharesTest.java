package org.zhunsheng.pages.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

class SharesTest {
    @ParameterizedTest
    @CsvSource({
        "1.0099, 5.5555, 10, 100, 455, 445",
        "2, 7, 10, 200, 500, 300",
        "0, 0, 10, 0, 0, 1000",
        "-3, 4, 10, 0, 400, 600",
        "9, 12, 10, 900, 100, 0",
        "11, 12, 10, 1000, 0, 0",
        "0, 0, 0, 0, 0, 0"
    })
    void areCutToThousandthsAndAddUp(String low, String high, String of, int certain, int open, int lost) {
        assertThat(Shares.of(new ScoreInterval(Points.of(low), Points.of(high)), Points.of(of)))
                .isEqualTo(new Shares(certain, open, lost));
    }
}
