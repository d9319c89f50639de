package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.validation.Violation;

/**
 * A document was refused whole. Carries everything that is wrong with it, at least one violation, and other documents that were read
 * together with it and refused too.
 */
public final class UnreadableDocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient ImmutableList<Violation> violations;
    private final transient ImmutableList<UnreadableDocumentException> others;

    /**
     * Refuses a document.
     *
     * @param source the name of the file or other source
     * @param violations everything that is wrong, at least one violation
     */
    public UnreadableDocumentException(String source, ImmutableList<Violation> violations) {
        this(source, ReadViolations.listed(violations), ImmutableList.of());
    }

    private UnreadableDocumentException(
            String source, ImmutableList<Violation> listed, ImmutableList<UnreadableDocumentException> others) {
        super(source + ": "
                + listed.stream()
                        .map(violation -> violation.code() + " " + violation.path() + " "
                                + violation.message().en())
                        .collect(Collectors.joining("; "))
                + others.stream().map(other -> "; " + other.getMessage()).collect(Collectors.joining()));
        this.source = source;
        this.violations = listed;
        this.others = others;
    }

    /**
     * Refuses documents that were read together, each once.
     *
     * @param refused the refusal of each, at least one
     */
    static UnreadableDocumentException of(List<UnreadableDocumentException> refused) {
        ImmutableList<UnreadableDocumentException> each = refused.stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.others.stream()))
                .collect(ImmutableList.toImmutableList());
        Set<String> told = new HashSet<>();
        ImmutableList<UnreadableDocumentException> once =
                each.stream().filter(one -> told.add(one.source)).collect(ImmutableList.toImmutableList());
        return new UnreadableDocumentException(
                once.get(0).source,
                once.get(0).violations,
                once.stream()
                        .skip(1)
                        .map(one -> new UnreadableDocumentException(one.source, one.violations, ImmutableList.of()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The name of the file or other source. */
    public String source() {
        return source;
    }

    /** The other documents that were read together with this one and refused too, in the order in which they were read. */
    public ImmutableList<UnreadableDocumentException> others() {
        return others;
    }

    /** What is wrong, in the order it was found: the first hundred, and how many more there are. */
    public ImmutableList<Violation> violations() {
        return violations;
    }
}
