package org.zhunsheng.reading.review;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;

/** Turns decisions into entries of a lexicon with their tests, to be looked at by a person; nothing changes by itself. */
public final class Suggestions {
    private Suggestions() {}

    /** Entries, as YAML, for the accepted decisions among {@code held}; what the review rejected under the same words is the near miss. */
    public static String of(Extraction extraction, List<Decision> held) {
        String entries = held.stream()
                .filter(decision -> decision.verdict() == Verdict.ACCEPT
                        && !decision.label().isBlank())
                .map(decision -> entry(extraction, decision, held))
                .distinct()
                .collect(Collectors.joining());
        return "entries:" + (entries.isEmpty() ? " []\n" : "\n" + entries);
    }

    private static String entry(Extraction extraction, Decision decision, List<Decision> held) {
        String code = decision.code().orElseThrow().value();
        String misses = held.stream()
                .filter(other -> other.verdict() == Verdict.REJECT || other.verdict() == Verdict.LEAVE_UNCODED)
                .filter(other -> other.offered().stream()
                        .anyMatch(offered -> offered.value().equals(code)))
                .map(Suggestions::marked)
                .collect(Collectors.joining(", "));
        String miss = misses.isEmpty() ? anotherFigure(extraction, decision) : misses;
        return "  - code: " + code + "\n    phrases: [" + quoted(decision.label()) + "]\n    match: ["
                + marked(decision) + "]\n    miss: [" + miss + "]\n";
    }

    /** A figure of the same report with another code, which the new name must not take. */
    private static String anotherFigure(Extraction extraction, Decision decision) {
        return extraction.statements(Grade.ASSERTED).stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE
                        && !statement.label().equals(decision.label())
                        && statement
                                .code()
                                .filter(code -> !code.equals(decision.code().orElseThrow()))
                                .isPresent())
                .findFirst()
                .map(statement -> quoted(statement.label() + "["
                        + extraction.span(statement.place()).quote() + "]"))
                .orElse("");
    }

    private static String marked(Decision decision) {
        return quoted(decision.label() + "[" + decision.quote() + "]");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
