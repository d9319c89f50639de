package org.zhunsheng.returns.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.validation.InvalidModelException;

/** Sentences of one's own: headings with their areas, and lines that nobody would write. */
class DraftTemplateTest {
    private static final int TIMES = 50_000;

    private static DraftTemplate.Heading heading(String line) {
        return (DraftTemplate.Heading) DraftTemplate.of("t", line).lines().get(0);
    }

    @Test
    void aHeadingNamesItsAreasInTheirOrder() {
        DraftTemplate.Heading heading = heading("##  调解与普法 {mediation.*} {publicity.*}{b-2.*}");
        assertThat(heading.text()).isEqualTo("调解与普法");
        assertThat(heading.areas()).containsExactly("mediation", "publicity", "b-2");
        assertThat(heading("# 其他").areas()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "# {a.*}", "# a {a}", "# a {A.*}", "# a {a.*} b", "# a # b", "# a } {b.*}"})
    void aHeadingThatIsNoneIsRefused(String line) {
        assertThatThrownBy(() -> DraftTemplate.of("t", line)).isInstanceOf(InvalidModelException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "{a.*}", " {a.*}", "#", "{", "}", "[", "[x]", "x"})
    void aLongLineIsReadOrRefusedAtOnce(String piece) {
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            for (String head : new String[] {"# a", ""}) {
                for (String end : new String[] {"{", "!", ""}) {
                    try {
                        assertThat(DraftTemplate.of("t", head + piece.repeat(TIMES) + end))
                                .isNotNull();
                    } catch (InvalidModelException e) {
                        assertThat(e.violations()).isNotEmpty();
                    }
                }
            }
        });
    }

    @Test
    void sentencesAreTextInUtf8() {
        String line = "受理调解案件{mediation.accepted}件。";
        assertThat(DraftTemplate.of("t", line.getBytes(UTF_8)).lines()).hasSize(1);
        assertThatThrownBy(() -> DraftTemplate.of("t", line.getBytes(Charset.forName("GBK"))))
                .hasMessageContaining("TEMPLATE_TEXT");
        assertThatThrownBy(() -> DraftTemplate.of("t", "a\u001b[2J".getBytes(UTF_8)))
                .hasMessageContaining("TEMPLATE_TEXT");
    }
}
