package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.core.validation.Violation;

/** A workbook was refused whole. Carries everything that is wrong with it, at least one violation, with sheet and cell. */
public final class InvalidWorkbookException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient ImmutableList<Violation> violations;

    InvalidWorkbookException(String source, List<Violation> violations) {
        super(source + ": "
                + violations.stream()
                        .map(violation -> violation.code() + " "
                                + violation
                                        .place()
                                        .map(place -> place.describe().en() + ": ")
                                        .orElse("")
                                + violation.message().en())
                        .collect(Collectors.joining("; ")));
        this.source = source;
        this.violations = ImmutableList.copyOf(violations);
    }

    /** The name of the file or other source. */
    public String source() {
        return source;
    }

    /** Everything that is wrong, sheet by sheet. */
    public ImmutableList<Violation> violations() {
        return violations;
    }
}
