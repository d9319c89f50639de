package org.zhunsheng.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Collection;
import java.util.List;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.Violation;

/** Gathers what is wrong with rules, by file or property, until all of them are read. */
final class RuleFaults {
    private static final Messages MESSAGES = Messages.beside(RuleFaults.class, "faults");

    private final ListMultimap<String, Violation> bySource = LinkedListMultimap.create();

    void add(String source, String code, String path, Object... args) {
        add(
                source,
                ImmutableList.of(Violation.builder()
                        .code(code)
                        .path(path)
                        .message(MESSAGES.render(code + ".message", args))
                        .mend(MESSAGES.render(code + ".mend", args))
                        .build()));
    }

    /** A fault about {@code name}, which is none of {@code known}: the message names them all, and the nearest. */
    void addUnknown(String source, String code, String path, String name, Collection<String> known) {
        add(source, code, path, name, known, NearestWord.hint(name, known));
    }

    void add(String source, List<Violation> violations) {
        bySource.putAll(source, violations);
    }

    /** Refuses the rules if anything was wrong. */
    void throwIfAny() {
        if (!bySource.isEmpty()) {
            throw new UnusableRulesException(ImmutableListMultimap.copyOf(bySource));
        }
    }
}
