package org.zhunsheng.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.reading.model.ModelText;
import org.zhunsheng.reading.model.Rendering;
import org.zhunsheng.reading.source.SourceReader;

class RenderingProperties {
    private static ReportText read(Rendering rendering, ModelText model, Random random) {
        return ReportText.of(SourceReader.withDefaults().read(rendering.of(model, random), rendering.fileName()));
    }

    @Property(tries = 600)
    void every_format_gives_the_same_paragraphs(@ForAll Rendering rendering, @ForAll long seed) {
        Random random = new Random(seed);
        ModelText model = ModelText.random(random, seed % 3 == 0);
        List<String> found = read(rendering, model, random).paragraphs().stream()
                .map(Paragraph::text)
                .toList();
        assertThat(found).as("%s", rendering).containsExactlyElementsOf(model.paragraphs());
    }

    @Property(tries = 200)
    void spans_give_their_quotes_back(@ForAll Rendering rendering, @ForAll long seed) {
        Random random = new Random(seed);
        ReportText text = read(rendering, ModelText.random(random, true), random);
        for (int i = 0; i < 50; i++) {
            int start = random.nextInt(text.text().length() - 1);
            int end = start + 1 + random.nextInt(Math.min(40, text.text().length() - start - 1) + 1);
            TextSpan span = text.span(start, Math.min(end, text.text().length()));
            assertThat(span.standsIn(text.text())).isTrue();
            assertThat(span.findIn(text.text())).contains(span);
            assertThat(span.locators()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void a_span_finds_its_quote_in_a_text_that_begins_otherwise(@ForAll Rendering rendering, @ForAll long seed) {
        Random random = new Random(seed);
        ReportText text = read(rendering, ModelText.random(random, false), random);
        Paragraph last = text.paragraphs().get(text.paragraphs().size() - 1);
        TextSpan span = text.span(last.start(), last.end());
        assertThat(span.findIn("新增一段。\n" + text.text()).orElseThrow().quote()).isEqualTo(last.text());
    }
}
