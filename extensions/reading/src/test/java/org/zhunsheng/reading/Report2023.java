package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.zhunsheng.reading.model.ModelText;
import org.zhunsheng.reading.model.Rendering;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.reading.text.Paragraph;
import org.zhunsheng.reading.text.ReportText;

/** The published report of 2023, as its text and in every other format. */
final class Report2023 {
    private static final Path TEXT = Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.txt");
    private static final String NUMERALS = "一二三四五六七八九";

    private Report2023() {}

    /** What the published text gives. */
    static Extraction text() throws IOException {
        return TestVocabulary.reader().read(SourceReader.withDefaults().read(TEXT));
    }

    /** What the same report gives in another format. */
    static Extraction as(Rendering rendering, int seed) throws IOException {
        byte[] file = rendering.of(model(text().text()), new Random(seed));
        return TestVocabulary.reader().read(SourceReader.withDefaults().read(file, rendering.fileName()));
    }

    private static ModelText model(ReportText text) {
        ImmutableList.Builder<ModelText.Part> parts = ImmutableList.builder();
        List<String> paragraphs =
                text.paragraphs().stream().map(Paragraph::text).toList();
        for (int i = 0; i < paragraphs.size(); i++) {
            String words = paragraphs.get(i);
            ModelText.Kind kind = i == 0
                    ? ModelText.Kind.TITLE
                    : words.endsWith("：") && i == 1
                            ? ModelText.Kind.ADDRESS
                            : i >= paragraphs.size() - 3
                                    ? ModelText.Kind.CLOSING
                                    : words.startsWith("、", 1)
                                            ? ModelText.Kind.HEADING
                                            : words.startsWith("（") && words.startsWith("）", 2)
                                                    ? ModelText.Kind.ITEM
                                                    : ModelText.Kind.BODY;
            boolean heading = kind == ModelText.Kind.HEADING;
            boolean item = kind == ModelText.Kind.ITEM;
            int number = heading || item ? NUMERALS.indexOf(words.charAt(item ? 1 : 0)) + 1 : 0;
            parts.add(new ModelText.Part(
                    kind, number, ImmutableList.of(heading ? words.substring(2) : item ? words.substring(3) : words)));
        }
        return new ModelText(parts.build());
    }
}
