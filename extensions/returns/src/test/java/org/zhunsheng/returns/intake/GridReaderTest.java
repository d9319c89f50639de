package org.zhunsheng.returns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.validation.Violation;

class GridReaderTest {
    @Test
    void aTableThatEndsInTheMiddleOfACharacterIsCutOff() {
        byte[] whole = "单位,代码\n青石镇,litigation.received\n白水乡".getBytes(StandardCharsets.UTF_8);
        assertThat(GridReader.read("r.csv", whole).faults()).isEmpty();
        for (int missing = 1; missing <= 2; missing++) {
            assertThat(GridReader.read("r.csv", Arrays.copyOf(whole, whole.length - missing))
                            .faults())
                    .extracting(Violation::code)
                    .containsExactly("TABLE_CUT_OFF");
        }
    }
}
