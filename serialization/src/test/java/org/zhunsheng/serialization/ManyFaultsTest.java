package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.Violation;

/** A document with more faults than are listed is refused like any other. */
class ManyFaultsTest {
    private static UnreadableDocumentException refusal(String text) {
        return catchThrowableOfType(
                UnreadableDocumentException.class, () -> Documents.create().read(Dossier.class, "dossier", text));
    }

    private static String dossier(String claims) {
        return """
                {"zhunsheng":"dossier/1","unit":{"id":"u","name":"n","kind":"COUNTY"},\
                "from":"2023-01-01","to":"2023-12-31","claims":[%s]}""".formatted(claims);
    }

    private static String repeated(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> text).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 52, 400})
    void claimsWithAMisspeltKeyAreRefusedHoweverManyThereAre(int count) {
        UnreadableDocumentException refusal = refusal(dossier(repeated(count, "{\"fact\":\"a.b\",\"value\":1}")));
        int faults = 2 * count;
        assertThat(refusal.violations()).hasSize(Math.min(faults, 101));
        if (faults > ReadViolations.MOST) {
            Violation last = refusal.violations().get(100);
            assertThat(last.code()).isEqualTo("MORE_FAULTS");
            assertThat(last.message().en()).startsWith((faults - 100) + " more ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 102, 103, 1000})
    void keysThatComeTwiceAreRefusedHoweverManyThereAre(int count) {
        UnreadableDocumentException refusal =
                refusal("{\"zhunsheng\":\"dossier/1\"," + repeated(count, "\"a\":1") + "}");
        assertThat(refusal.violations()).first().extracting(Violation::code).isEqualTo("DUPLICATE_KEY");
        assertThat(refusal.violations()).hasSize(101);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatRefusesMoreUnknownKeysThanAreListed(Format format) {
        String keys = IntStream.range(0, 250).mapToObj(i -> "\"k" + i + "\":{}").collect(Collectors.joining(","));
        UnreadableDocumentException refusal = catchThrowableOfType(
                UnreadableDocumentException.class,
                () -> Documents.create()
                        .read(format.type(), "document", "{\"zhunsheng\":\"" + format.header() + "\"," + keys + "}"));
        assertThat(refusal.violations()).hasSize(101);
    }

    @Test
    void whatIsRefusedBesideAHundredOtherFaultsIsCounted() {
        UnreadableDocumentException refusal = refusal(dossier(repeated(200, "{\"code\":\"a.b\",\"value\":null}")));
        assertThat(refusal.violations().get(100).message().zh()).isEqualTo("另有 100 处问题未列出");
    }
}
