package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.zhunsheng.core.validation.Violation;

/** A document was refused whole. Carries everything that is wrong with it, at least one violation. */
public final class UnreadableDocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient ImmutableList<Violation> violations;

    /**
     * Refuses a document.
     *
     * @param source the name of the file or other source
     * @param violations everything that is wrong, at least one violation
     */
    public UnreadableDocumentException(String source, ImmutableList<Violation> violations) {
        this(ReadViolations.listed(violations), source);
    }

    private UnreadableDocumentException(ImmutableList<Violation> listed, String source) {
        super(source + ": "
                + listed.stream()
                        .map(violation -> violation.code() + " " + violation.path() + " "
                                + violation.message().en())
                        .collect(Collectors.joining("; ")));
        this.source = source;
        this.violations = listed;
    }

    /** The name of the file or other source. */
    public String source() {
        return source;
    }

    /** What is wrong, in the order it was found: the first hundred, and how many more there are. */
    public ImmutableList<Violation> violations() {
        return violations;
    }
}
