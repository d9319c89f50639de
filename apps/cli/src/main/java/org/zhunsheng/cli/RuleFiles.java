package org.zhunsheng.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.serialization.Documents;

/**
 * Files of rules, each read once, when it is first asked for: one result has one catalogue and one scheme, whatever becomes of the files
 * meanwhile. Thread-safe.
 */
final class RuleFiles {
    private final Documents documents;
    private final Map<Path, Object> read = new ConcurrentHashMap<>();

    RuleFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * The {@code type} in {@code file}.
     *
     * @throws org.zhunsheng.serialization.UnreadableDocumentException with everything that is wrong with it
     */
    <T> T read(Class<T> type, Path file) {
        Path place = file.toAbsolutePath().normalize();
        Object known = read.get(place);
        return type.isInstance(known)
                ? type.cast(known)
                : type.cast(Objects.requireNonNull(read.compute(
                        place, (same, before) -> type.isInstance(before) ? before : documents.read(type, file))));
    }
}
