package org.zhunsheng.core.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.validation.InvalidModelException;

class TextSpanTest {
    private static final String TEXT = "共审查合同25份，出具修改版的合同24份，提出修改建议330条。";

    @Test
    void a_span_gives_its_quote_back_with_what_stands_around_it() {
        TextSpan span = TextSpan.of(TEXT, 5, 7, List.of("line 1, column 6"));
        assertThat(span.quote()).isEqualTo("25");
        assertThat(span.before()).isEqualTo("共审查合同");
        assertThat(span.behind()).isEqualTo("份，出具修改版的合同24");
        assertThat(span.standsIn(TEXT)).isTrue();
        assertThat(span.findIn(TEXT)).contains(span);
    }

    @Test
    void a_span_finds_its_quote_where_the_text_before_it_has_changed() {
        TextSpan span = TextSpan.of(TEXT, 5, 7, List.of());
        assertThat(span.findIn("2023年以来，" + TEXT).orElseThrow().start()).isEqualTo(13);
    }

    @Test
    void a_span_is_not_found_where_the_quote_has_changed_or_stands_twice() {
        TextSpan span = TextSpan.of(TEXT, 5, 7, List.of());
        assertThat(span.findIn(TEXT.replace("25", "26"))).isEmpty();
        assertThat(span.findIn("又" + TEXT + TEXT)).isEmpty();
    }

    @Test
    void a_quote_that_does_not_fit_its_place_does_not_build() {
        assertThatThrownBy(() -> new TextSpan(3, 6, "25", "", "", List.of()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("SPAN_LENGTH");
    }

    @Test
    void nor_does_a_quote_longer_than_its_place() {
        assertThatThrownBy(() -> new TextSpan(3, 4, "25", "", "", List.of()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("SPAN_LENGTH");
    }
}
