package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Texts in documents that people write: English may be left out. */
class TextsOfDocumentsTest {
    private static Vocabulary vocabulary(String name) {
        return Documents.create().read(Vocabulary.class, "v.yaml", """
                        zhunsheng: vocabulary/1
                        id: our-own
                        facts:
                          - {code: plan.made, kind: 'YES_NO', name: %s, aggregation: NONE}
                        """.formatted(name));
    }

    @Test
    void chineseStandsForBothWhereNobodyGivesEnglish() {
        assertThat(vocabulary("{zh: 已制定计划}").facts().get(0).name()).isEqualTo(LocalText.same("已制定计划"));
        assertThat(vocabulary("{zh: 已制定计划, en: plan made}").facts().get(0).name())
                .isEqualTo(LocalText.of("已制定计划", "plan made"));
    }

    @Test
    void chineseIsAskedFor() {
        assertThatThrownBy(() -> vocabulary("{en: plan made}"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("MISSING_KEY");
    }
}
