package org.zhunsheng.serialization.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the appendix of RFC 8785 and the test data of its authors say. */
class Rfc8785Test {
    /** Appendix B: the bits of a number in double precision, and how it is written. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreThoseOfTheAppendix(String bits, String written) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(canonical("[" + new BigDecimal(number) + "]")).isEqualTo("[" + written + "]");
    }

    static Stream<Arguments> testData() {
        return Stream.of(
                Arguments.of(
                        "arrays",
                        "[\n  56,\n  {\n    \"d\": true,\n    \"10\": null,\n    \"1\": [ ]\n  }\n]\n",
                        "[56,{\"1\":[],\"10\":null,\"d\":true}]"),
                Arguments.of(
                        "french",
                        "{\"peach\":1,\"p\u00e9ch\u00e9\":2,\"p\u00eache\":3,\"sin\":4}",
                        "{\"peach\":1,\"p\u00e9ch\u00e9\":2,\"p\u00eache\":3,\"sin\":4}"),
                Arguments.of(
                        "structures",
                        "{\"1\": {\"f\": {\"f\": \"hi\",\"F\": 5} ,\"\\n\": 56.0},\"10\": { },\"\": \"empty\",\"a\": { },"
                                + "\"111\": [ {\"e\": \"yes\",\"E\": \"no\" } ],\"A\": { }}",
                        "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                                + "\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}"),
                Arguments.of("unicode", "{\"a\":\"A\\u030a\"}", "{\"a\":\"A\u030a\"}"),
                Arguments.of(
                        "weird",
                        "{\"\\u20ac\":1,\"\\r\":2,\"\\u000a\":3,\"1\":4,\"\\u0080\":\"\\u007f\",\"\\ud83d\\ude02\":6,"
                                + "\"\\u00f6\":7,\"\\ufb33\":8,\"</script>\":9}",
                        "{\"\\n\":3,\"\\r\":2,\"1\":4,\"</script>\":9,\"\u0080\":\"\u007f\",\"\u00f6\":7,\"\u20ac\":1,"
                                + "\"\ud83d\ude02\":6,\"\ufb33\":8}"));
    }

    /** The cases of the authors' test data; the sixth, values, is the example in the text of the RFC. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("testData")
    void theTestDataOfItsAuthorsHold(String name, String json, String canonical) {
        assertThat(canonical(json)).as(name).isEqualTo(canonical);
    }

    private static String canonical(String json) {
        return new String(CanonicalForm.ofJson(json), UTF_8);
    }
}
