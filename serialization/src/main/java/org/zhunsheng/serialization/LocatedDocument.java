package org.zhunsheng.serialization;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Supplier;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;

/**
 * A document together with where each of its values stands, for checks that come after reading, such as those of a scheme against
 * its catalogue. Immutable and thread-safe.
 */
public final class LocatedDocument {
    private final String source;
    private final Object value;
    private final Supplier<Node> root;

    /** A document; its nodes are asked for when somebody wants to know a place. */
    LocatedDocument(String source, Object value, Supplier<Node> root) {
        this.source = source;
        this.value = value;
        this.root = Suppliers.memoize(root::get);
    }

    /** The name of the file or other source. */
    public String source() {
        return source;
    }

    /** What was read. */
    public Object value() {
        return value;
    }

    /** Where the value at {@code path} stands. */
    public Place placeOf(String path) {
        return root.get().at(path).place();
    }

    /** {@code violations} of the document, each with the line and column that its path leads to. */
    public ImmutableList<Violation> locate(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.at(root.get().at(violation.path()).place()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The document, if nothing is wrong with it.
     *
     * @throws UnreadableDocumentException with {@code violations}, located, if there are any
     */
    public Object orRefuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new UnreadableDocumentException(source, locate(violations));
        }
        return value;
    }
}
