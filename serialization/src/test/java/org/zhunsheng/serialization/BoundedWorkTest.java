package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.validation.Violation;

/** The work of reading and the size of a refusal are bounded by the size of the document, whichever limits it touches. */
class BoundedWorkTest {
    private static final Duration MUCH = Duration.ofSeconds(15);

    private static UnreadableDocumentException refusal(String text) {
        return catchThrowableOfType(
                UnreadableDocumentException.class, () -> Documents.create().read(Dossier.class, "dossier", text));
    }

    private static Duration cpuOf(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    private static String nested(int depth, String key, String inside) {
        return ("{\"" + key + "\":").repeat(depth) + inside + "}".repeat(depth);
    }

    @Test
    void longKeysOverManyValuesCostNoMoreThanShortOnes() {
        String many = "[" + "0,".repeat(498_999) + "0]";
        assertThat(cpuOf(() -> refusal(nested(29, "k".repeat(20_000), many)))).isLessThan(MUCH);
    }

    @Test
    void keysThatComeTwiceDeepBelowLongKeysAreToldBriefly() {
        String twice = "{" + "\"a\":1,".repeat(90) + "\"a\":1}";
        UnreadableDocumentException refusal = refusal(nested(29, "k".repeat(20_000), twice));
        assertThat(refusal.violations())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.path().length()).isLessThanOrEqualTo(ReadPath.LONGEST));
        assertThat(refusal).message().hasSizeLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# %s",
                "%s: 1",
                "a: '%s'",
                "a:%s1",
                "- %s",
                "? %s",
                "\"%s\": 1",
                "a: [%s]",
                "&%s a",
                "!%s a",
                "%%%s"
            })
    void aLineOfYamlHasALimitBeforeItIsScanned(String form) {
        for (String filling : new String[] {"x", " ", "\t", "汉", ",", "["}) {
            String line = form.formatted(filling.repeat(3_000_000));
            assertThat(cpuOf(() -> assertThat(refusal(line).violations())
                            .extracting(Violation::code)
                            .contains("LINE_LENGTH")))
                    .isLessThan(MUCH);
        }
    }

    @Test
    void aLineOfJsonHasNoLimitOfItsOwn() {
        assertThat(refusal("{\"a\":" + " ".repeat(5_000_000) + "1}").violations())
                .extracting(Violation::code)
                .containsExactly("NO_HEADER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"zhunsheng\":\"%s\"}",
                "{\"zhunsheng\":\"dossier/1\",\"%s\":1}",
                "{\"zhunsheng\":\"dossier/1\",\"from\":\"%s\"}",
                "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"%s\",\"name\":\"n\",\"kind\":\"COUNTY\"}}",
                "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"i\",\"name\":\"n\",\"kind\":\"%s\"}}",
                "{\"zhunsheng\":\"dossier/1\",\"unit\":{\"id\":\"i\",\"name\":\"n\",\"kind\":\"COUNTY\",\"division\":\"%s\"}}",
                "{\"zhunsheng\":\"dossier/1\",\"claims\":[{\"code\":\"%s\",\"value\":1}]}",
                "{\"zhunsheng\":\"dossier/1\",\"claims\":[{\"code\":\"a.b\",\"value\":\"%s\"}]}",
                "{\"zhunsheng\":\"dossier/1\",\"claims\":\"%s\"}"
            })
    void aMessageQuotesTheBeginningOfWhatWasFound(String form) {
        UnreadableDocumentException refusal = refusal(form.formatted("毛".repeat(15_000)));
        assertThat(refusal.violations()).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.message().zh().codePoints().filter(sign -> sign == '毛'))
                    .hasSizeLessThan(Excerpt.LONGEST + 1);
            assertThat(violation.path().length()).isLessThanOrEqualTo(ReadPath.LONGEST);
        });
    }

    @Test
    void aLongPathIsShownByItsEnd() {
        ReadPath path = ReadPath.ROOT;
        for (int i = 0; i < 100; i++) {
            path = path.key("name" + i).item(i);
        }
        assertThat(path.toString()).hasSize(ReadPath.LONGEST).startsWith("…").endsWith(".name99[99]");
        assertThat(ReadPath.ROOT.key("a").entry("b.c").item(3).key("d")).hasToString("a[b.c][3].d");
        assertThat(ReadPath.ROOT).hasToString("");
    }

    @Test
    void anExcerptNeverEndsWithHalfACharacter() {
        assertThat(Excerpt.of("😀".repeat(30))).isEqualTo("😀".repeat(19) + "…");
    }
}
