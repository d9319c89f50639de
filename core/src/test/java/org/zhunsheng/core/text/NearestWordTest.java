package org.zhunsheng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestWordTest {
    private static final ImmutableList<String> KEYS = ImmutableList.of(
            "id", "code", "value", "standing", "evidence", "not-applicable", "COUNTY", "TOWNSHIP", "省级部门", "县");

    @ParameterizedTest
    @CsvSource({
        "cdoe,code",
        "codes,code",
        "Value,value",
        "vlaue,value",
        "evidense,evidence",
        "not_applicable,not-applicable",
        "notApplicable,not-applicable",
        "county,COUNTY",
        "COUNTY_GOVERNMENT,COUNTY",
        "town-ship,TOWNSHIP",
        "省级政府部门,省级部门",
        "部门,省级部门"
    })
    void aMistypedWordIsTakenForTheOneThatItIsNearestTo(String word, String nearest) {
        assertThat(NearestWord.of(word, KEYS)).contains(nearest);
        assertThat(NearestWord.hint(word, KEYS)).isEqualTo(LocalText.of("；最接近的：" + nearest, "; nearest: " + nearest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "fact", "x", "identity", "乡", "PROVINCE", "\u0000", "----"})
    void aWordThatIsNearToNoneHasNoNearest(String word) {
        assertThat(NearestWord.of(word, KEYS)).isEmpty();
        assertThat(NearestWord.hint(word, KEYS)).isEqualTo(LocalText.same(""));
    }

    @Test
    void ofTwoThatHoldAWordNoneIsNamed() {
        assertThat(NearestWord.of("value-code", ImmutableList.of("code", "value")))
                .isEmpty();
    }

    @Test
    void twoNeighboursThatAreSwappedAreOneSlip() {
        assertThat(NearestWord.slips("cdoe", "code")).isEqualTo(1);
        assertThat(NearestWord.slips("", "code")).isEqualTo(4);
        assertThat(NearestWord.slips("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void whateverIsFoundTheSearchIsShort() {
        ImmutableList<String> many =
                IntStream.range(0, 100_000).mapToObj(i -> "a".repeat(50) + i).collect(ImmutableList.toImmutableList());
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            for (int i = 0; i < 100; i++) {
                NearestWord.of("a".repeat(55), many);
                NearestWord.of("b".repeat(1_000_000), KEYS);
            }
        });
    }
}
