package org.zhunsheng.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.text.Lang;

class SourceMessagesTest {
    static java.util.stream.Stream<String> limits() {
        return Arrays.stream(SourceLimits.Builder.class.getMethods())
                .filter(method -> method.getReturnType() == SourceLimits.Builder.class)
                .map(java.lang.reflect.Method::getName);
    }

    @ParameterizedTest
    @MethodSource("limits")
    void every_limit_has_a_name_in_both_languages(String limit) {
        assertThat(SourceMessages.limit(limit).zh()).isNotBlank();
        assertThat(SourceMessages.limit(limit).en()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(NoteKind.class)
    void every_note_is_a_sentence_in_both_languages(NoteKind kind) {
        SourceNote note = new SourceNote(kind, 2, "", Optional.empty());
        assertThat(note.message(Lang.ZH)).contains("2");
        assertThat(note.message(Lang.EN)).contains("2").doesNotContain("{");
    }
}
