package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

class StrictReadingTest {
    private static final Path SCHEME = Path.of("../examples/guide/scheme.yaml");

    private static ScoringScheme changed(String from, String to) throws IOException {
        String text = Files.readString(SCHEME);
        assertThat(text).contains(from);
        return Documents.create().read(ScoringScheme.class, "scheme.yaml", text.replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1", "+10", "10.", ".5", " 10", "１０", "ten"})
    void pointsAsATextAreAPlainDecimal(String points) {
        assertThatThrownBy(() -> changed("total: 10", "total: \"" + points + "\""))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("NOT_NUMBER total");
    }

    @Test
    void aMapThatIsLeftOutIsEmpty() throws IOException {
        ScoringScheme scheme = changed(
                "{kind: MET_OR_NOT, conditions: [{kind: YES, fact: leadership.xi-thought.studied}]}",
                "{kind: EXTENSION, type: streak, reads: [leadership.xi-thought.studied]}");
        assertThat(scheme.items().get(1).method())
                .isInstanceOfSatisfying(
                        ScoringMethod.Extension.class,
                        method -> assertThat(method.parameters()).isEmpty());
    }
}
