package org.zhunsheng.service.http;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.text.TextRule;

/** The parameters of a query, read without touching the body. */
final class QueryString {
    /** What stands for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private QueryString() {}

    /**
     * The values of each name in {@code query}.
     *
     * @throws ProblemException if it is not well formed
     */
    static ImmutableListMultimap<String, String> parse(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return ImmutableListMultimap.of();
        }
        ImmutableListMultimap.Builder<String, String> values = ImmutableListMultimap.builder();
        for (String pair : Splitter.on('&').split(query)) {
            int equals = pair.indexOf('=');
            values.put(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return values.build();
    }

    private static String decoded(String text) {
        try {
            String plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (plain.indexOf(REPLACEMENT) >= 0
                    || TextRule.firstForbidden(plain).isPresent()) {
                throw ProblemException.of(ProblemKind.BAD_REQUEST, "query-form");
            }
            return plain;
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemKind.BAD_REQUEST, "query-form");
        }
    }
}
