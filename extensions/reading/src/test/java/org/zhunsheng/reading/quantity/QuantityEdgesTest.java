package org.zhunsheng.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.reading.pattern.FoldedText;

/** Where a number begins and ends, and how far it goes. */
class QuantityEdgesTest {
    private static String read(String sentence) {
        StringBuilder found = new StringBuilder();
        for (TextNumber number : QuantityScanner.create().scan(FoldedText.of(sentence))) {
            if (number instanceof Quantity quantity) {
                found.append(found.isEmpty() ? "" : " ").append(quantity.value().toPlainString());
                if (quantity.exactness() == Exactness.RANGE) {
                    found.append("..").append(quantity.upTo().toPlainString());
                }
            }
        }
        return found.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "办结1,234件 | 1234",
                "办结12,345,678件 | 12345678",
                "办结3件,12件未结 | 3 12",
                "办结1,23件 | 1 23",
                "办结1,2345件 | 1 2345",
                "每季度3至5次 | 3..5",
                "每季度3-5次 | 3..5",
                "每季度5至3次 | 5 3"
            })
    void aNumberIsReadAsItStands(String sentence, String numbers) {
        assertThat(read(sentence)).isEqualTo(numbers);
    }
}
