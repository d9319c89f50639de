package org.zhunsheng.service.http;

import com.google.common.base.Splitter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The conditions under which a caller wants an answer (RFC 9110, section 13). They are about the representation that GET of the same
 * address gives. What is posted to has none: {@code If-Match} never holds there, and {@code If-None-Match} always does, so an answer to
 * POST is never 304.
 */
final class Preconditions {
    private static final String IF_MATCH = "If-Match";
    private static final Splitter TAGS = Splitter.on(',').trimResults().omitEmptyStrings();

    private Preconditions() {}

    /**
     * Refuses a request that works on what it is sent if it asks for a representation to be there.
     *
     * @throws ProblemException if so
     */
    static void checkNothingIsMatched(HttpServletRequest request) {
        if (request.getHeader(IF_MATCH) != null) {
            throw ProblemException.of(ProblemKind.PRECONDITION_FAILED, "nothing-to-match");
        }
    }

    /**
     * What the caller of {@code request}, which reads, gets instead of {@code answer}: all of it, or that it has not changed.
     *
     * @throws ProblemException if it asks for another representation than the one that is there
     */
    static Answer apply(Answer answer, HttpServletRequest request) {
        if (answer.status() != 200) {
            return answer;
        }
        Optional<String> tag = Optional.ofNullable(answer.headers().get("ETag"));
        String match = request.getHeader(IF_MATCH);
        if (match != null && !lists(match, tag)) {
            throw ProblemException.of(ProblemKind.PRECONDITION_FAILED, "no-match");
        }
        String noneMatch = request.getHeader("If-None-Match");
        // Ours are strong; for this condition a weak one of the same text is the same.
        boolean known = noneMatch != null && tag.isPresent() && lists(noneMatch.replace("W/", ""), tag);
        return known ? new Answer(304, answer.type(), new byte[0], answer.headers()) : answer;
    }

    private static boolean lists(String header, Optional<String> tag) {
        return header.strip().equals("*")
                || tag.filter(own -> TAGS.splitToList(header).contains(own)).isPresent();
    }
}
