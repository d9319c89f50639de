package org.zhunsheng.spring;

import com.google.common.collect.ImmutableListMultimap;
import java.util.stream.Collectors;
import org.zhunsheng.core.validation.Violation;

/** The configured rules cannot be used. Carries everything that is wrong with them, at least one violation. */
public final class UnusableRulesException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableListMultimap<String, Violation> bySource;

    UnusableRulesException(ImmutableListMultimap<String, Violation> bySource) {
        super(bySource.entries().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().code() + " "
                        + entry.getValue().path() + " "
                        + entry.getValue().message().en())
                .collect(Collectors.joining("; ")));
        this.bySource = bySource;
    }

    /** What is wrong, by the file or the property it is wrong in. */
    public ImmutableListMultimap<String, Violation> violations() {
        return bySource;
    }
}
