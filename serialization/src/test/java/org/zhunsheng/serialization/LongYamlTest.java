package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;

/** How long a YAML document may be is a limit of ours, and not one of the parser below. */
class LongYamlTest {
    private static final String DOSSIER = """
            zhunsheng: dossier/1
            unit: {id: unit, name: 示例县, kind: COUNTY}
            from: 2024-01-01
            to: 2024-12-31
            """;
    private static final String REMARK = "# " + "注".repeat(1_000) + "\n";

    private static Dossier read(String text) {
        return Documents.create().read(Dossier.class, "long.yaml", text);
    }

    @Test
    void aDocumentOfMoreThanThreeMillionCharactersIsReadAsAShortOneIs() {
        String remarks = REMARK.repeat(3_200);
        assertThat(remarks.codePointCount(0, remarks.length())).isGreaterThan(3 * 1024 * 1024);
        assertThat(read(remarks + DOSSIER)).isEqualTo(read(DOSSIER));
    }

    @Test
    void aDocumentBeyondOurLimitIsRefusedForItsSize() {
        String remarks = REMARK.repeat(3_600);
        assertThatThrownBy(() -> read(remarks + DOSSIER))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.violations())
                                .extracting(one -> one.code())
                                .containsExactly("TOO_LARGE"));
    }

    @Test
    void keysThatComeTwiceAreAllToldByOurReader() {
        assertThatThrownBy(() -> read(DOSSIER + "from: 2024-01-01\nto: 2024-12-31\n"))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.violations())
                                .extracting(one -> one.code())
                                .containsExactly("DUPLICATE_KEY", "DUPLICATE_KEY"));
    }
}
