package org.zhunsheng.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.text.Lang;

/** A workbook depends on nothing but what it says. */
class WorkbookBytesTest {
    @ParameterizedTest
    @EnumSource(Lang.class)
    void theSameCatalogueAndSchemeMakeTheSameBytes(Lang lang) {
        assertThat(Forms.blankReport(lang)).isEqualTo(Forms.blankReport(lang));
        assertThat(Forms.write(Forms.REPORT, lang)).isEqualTo(Forms.write(Forms.REPORT, lang));
        assertThat(Forms.write(Forms.REPORT.toDossier(), lang)).isEqualTo(Forms.write(Forms.REPORT.toDossier(), lang));
    }

    @Test
    void noPartNamesTheMomentOfTheWriting() throws IOException {
        ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(Forms.blankReport(Lang.ZH)));
        for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
            assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8))
                    .as(part.getName())
                    .doesNotContain("dcterms:created");
        }
    }
}
