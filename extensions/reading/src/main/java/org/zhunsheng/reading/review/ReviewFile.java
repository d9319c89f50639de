package org.zhunsheng.reading.review;

import java.util.List;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Reads and writes reviews as YAML, within the limits and as strictly as every other document. */
public final class ReviewFile {
    private static final Documents DOCUMENTS = Documents.of("review/1", ReviewDocument.class);

    private ReviewFile() {}

    /** {@code review} as YAML. */
    public static String toYaml(Review review) {
        return DOCUMENTS.toYaml(ReviewDocument.of(review));
    }

    /**
     * The review in {@code file}, YAML or JSON.
     *
     * @param source what to call it in messages
     * @throws UnreadableDocumentException with everything that is wrong with it
     */
    public static Review read(String source, byte[] file) {
        Object document =
                DOCUMENTS.locate(List.of(ReviewDocument.class), source, file).value();
        return ((ReviewDocument) document).review();
    }
}
