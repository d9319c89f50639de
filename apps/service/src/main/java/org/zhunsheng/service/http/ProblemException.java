package org.zhunsheng.service.http;

import java.util.Collection;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;

/** Ends a call with a problem. It carries no stack trace: it tells the caller something, not us. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.kind() + ": " + problem.detail().en(), null, false, false);
        this.problem = problem;
    }

    /** The end of a call with the problem whose detail is the template {@code key} with {@code args}. */
    public static ProblemException of(ProblemKind kind, String key, Object... args) {
        return new ProblemException(Problem.of(kind, key, args));
    }

    /**
     * The end of a call with a problem about {@code word}, which is none of {@code allowed}: the template has {@code word} as
     * {@code {0}}, all that is allowed as {@code {1}}, and the nearest of it as {@code {2}}.
     */
    public static ProblemException ofUnknown(ProblemKind kind, String key, String word, Collection<String> allowed) {
        return of(kind, key, Excerpt.of(word), String.join(", ", allowed), NearestWord.hint(word, allowed));
    }

    /** The end of a call of which the parameter {@code name} is {@code value}, which is none of {@code allowed}. */
    public static ProblemException ofValue(String name, String value, Collection<String> allowed) {
        return of(
                ProblemKind.BAD_REQUEST,
                "parameter-value",
                name,
                Excerpt.of(value),
                String.join(", ", allowed),
                NearestWord.hint(value, allowed));
    }

    /** The end of a call of which the parameter {@code name} is {@code value}, which does not read like {@code allowed}. */
    public static ProblemException ofValue(String name, String value, String allowed) {
        return of(ProblemKind.BAD_REQUEST, "parameter-value", name, Excerpt.of(value), allowed, LocalText.same(""));
    }

    /** What ended the call. */
    public Problem problem() {
        return problem;
    }
}
