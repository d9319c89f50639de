package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.Format;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Reads bytes as a document of any format: what is accepted is written and read again as the same, the rest is refused. */
final class DocumentTarget {
    /** The types of all formats. */
    static final ImmutableList<Class<?>> TYPES =
            Arrays.stream(Format.values()).map(Format::type).collect(ImmutableList.toImmutableList());

    private static final Documents DOCUMENTS = Documents.create();

    private DocumentTarget() {}

    static void run(byte[] bytes) {
        Object document;
        try {
            document = DOCUMENTS.locate(TYPES, "input", bytes).value();
        } catch (UnreadableDocumentException e) {
            Refusals.check(e.violations());
            return;
        }
        String json = DOCUMENTS.toJson(document);
        assertThat(DOCUMENTS.read(ImmutableList.of(typeOf(document)), "again", json))
                .isEqualTo(document);
        String yaml = DOCUMENTS.toYaml(document);
        assertThat(DOCUMENTS.read(ImmutableList.of(typeOf(document)), "again", yaml))
                .isEqualTo(document);
    }

    private static Class<?> typeOf(Object document) {
        return TYPES.stream()
                .filter(type -> type.isInstance(document))
                .findFirst()
                .orElseThrow();
    }
}
