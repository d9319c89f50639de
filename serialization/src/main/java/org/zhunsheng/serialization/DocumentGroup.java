package org.zhunsheng.serialization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Documents that belong together, such as a scheme with its catalogue and its vocabulary. Each is read though another was refused, so that
 * what is wrong is told of all of them at once. Not thread-safe.
 *
 * <pre>{@code
 * DocumentGroup group = new DocumentGroup();
 * Optional<ScoringScheme> scheme = group.read(() -> documents.read(ScoringScheme.class, schemeFile));
 * Optional<Vocabulary> vocabulary = group.read(() -> documents.read(Vocabulary.class, vocabularyFile));
 * group.orRefuse();
 * }</pre>
 */
public final class DocumentGroup {
    private final List<UnreadableDocumentException> refused = new ArrayList<>();

    /** A group of which nothing has been read. */
    public DocumentGroup() {}

    /** What {@code reading} gives; empty if it refuses the document, which {@link #orRefuse} tells. */
    public <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnreadableDocumentException e) {
            refused.add(e);
            return Optional.empty();
        }
    }

    /**
     * Ends if every document could be read.
     *
     * @throws UnreadableDocumentException with everything that is wrong with all that could not
     */
    public void orRefuse() {
        if (!refused.isEmpty()) {
            throw UnreadableDocumentException.of(refused);
        }
    }
}
