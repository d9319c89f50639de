package org.zhunsheng.service.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.CanonicalJson;
import org.zhunsheng.serialization.UnreadableDocumentException;

/**
 * Why a request was not carried out, as problem details of RFC 9457 with everything that is wrong at once. Immutable.
 *
 * @param kind the kind of problem
 * @param detail what is wrong with this request, and what would be right
 * @param violations everything that is wrong with the document that was sent
 * @param headers headers that go with it, such as {@code Retry-After}
 */
public record Problem(
        ProblemKind kind, LocalText detail, ImmutableList<Violation> violations, ImmutableMap<String, String> headers) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    /** The header that holds the number of a failure. */
    private static final String FAILURE = "Zhunsheng-Failure";

    private static final Messages MESSAGES = Messages.beside(Problem.class, "problems");
    private static final ImmutableSet<String> BEYOND_LIMITS =
            ImmutableSet.of("TOO_LARGE", "TOO_DEEP", "TOO_MANY", "TEXT_LENGTH", "NUMBER_LENGTH", "LIMIT_EXCEEDED");

    /** The problem whose detail is the template {@code key} of the bundle with {@code args}. */
    public static Problem of(ProblemKind kind, String key, Object... args) {
        return new Problem(kind, MESSAGES.render(key, args), ImmutableList.of(), ImmutableMap.of());
    }

    /** The problem of a document that was refused. */
    public static Problem of(List<Violation> violations) {
        boolean beyond = violations.stream().allMatch(violation -> BEYOND_LIMITS.contains(violation.code()));
        ProblemKind kind = beyond ? ProblemKind.TOO_LARGE : ProblemKind.INVALID_DOCUMENT;
        return new Problem(
                kind,
                MESSAGES.render("document-refused", violations.size()),
                ImmutableList.copyOf(violations),
                ImmutableMap.of());
    }

    /** The problem of a document that was refused for {@code reason}. */
    public static Problem refused(LocalText reason) {
        return new Problem(ProblemKind.INVALID_DOCUMENT, reason, ImmutableList.of(), ImmutableMap.of());
    }

    /** The problem that {@code failure} is; one of ours, about which the caller is told nothing, if nothing else is known. */
    public static Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof UnreadableDocumentException unreadable) {
            return of(unreadable.violations());
        }
        if (failure instanceof InvalidModelException invalid) {
            return of(invalid.violations());
        }
        return of(ProblemKind.INTERNAL, "internal");
    }

    /** The problem that {@code failure} is. One of ours is logged with a number, and the caller is told the number alone. */
    public static Problem told(Throwable failure) {
        Problem problem = of(failure);
        if (problem.kind() != ProblemKind.INTERNAL) {
            return problem;
        }
        String number = UUID.randomUUID().toString();
        LOG.error("failure {}: {}", number, FailurePlace.of(failure), failure);
        return problem.with(FAILURE, number);
    }

    /** This problem with another header. */
    public Problem with(String header, String value) {
        return new Problem(
                kind,
                detail,
                violations,
                ImmutableMap.<String, String>builder()
                        .putAll(headers)
                        .put(header, value)
                        .buildOrThrow());
    }

    /** This problem as an answer in {@code lang}. */
    public Answer answer(Lang lang) {
        return new Answer(
                kind.status(),
                MediaTypes.PROBLEM,
                CanonicalJson.write(tree(lang)).getBytes(StandardCharsets.UTF_8),
                ImmutableMap.<String, String>builder()
                        .putAll(headers)
                        .put("Content-Language", Language.tag(lang))
                        .buildOrThrow());
    }

    /** This problem as a document in {@code lang}. */
    public Map<String, Object> tree(Lang lang) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", kind.type());
        tree.put("title", MESSAGES.render(lang, "title." + kind.name()));
        tree.put("status", kind.status());
        tree.put("detail", detail.in(lang));
        tree.put("code", kind.name());
        if (headers.containsKey(FAILURE)) {
            tree.put("failure", headers.get(FAILURE));
        }
        if (!violations.isEmpty()) {
            tree.put(
                    "violations",
                    violations.stream().map(violation -> tree(violation, lang)).toList());
        }
        return tree;
    }

    /** {@code violation} as part of a document in {@code lang}. */
    public static Map<String, Object> tree(Violation violation, Lang lang) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", violation.code());
        tree.put("path", violation.path());
        violation.place().ifPresent(place -> {
            if (place instanceof Place.InText text) {
                tree.put("line", text.line());
                tree.put("column", text.column());
            } else if (place instanceof Place.InSheet cell) {
                tree.put("sheet", cell.sheet());
                tree.put("cell", cell.cell());
            }
        });
        tree.put("message", violation.message().in(lang));
        tree.put("mend", violation.mend().in(lang));
        return tree;
    }
}
