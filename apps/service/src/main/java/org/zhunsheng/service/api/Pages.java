package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.Parameter;
import org.zhunsheng.service.http.ProblemException;

/** Lists in pages: at most so many at a time, with a cursor that the next page begins after. */
final class Pages {
    static final Parameter LIMIT = Parameter.query("limit", "integer", "how many at most, 1 to 100; 50 if not given");
    static final Parameter AFTER = Parameter.query("after", "string", "the cursor that the page before gave as next");

    private static final int USUAL = 50;
    private static final int MOST = 100;

    private Pages() {}

    /**
     * Some of a list.
     *
     * @param items what is on the page
     * @param next the cursor of the next page, if there is one
     */
    record Page<T>(ImmutableList<T> items, Optional<String> next) {
        Answer answer(Call call, Function<T, Map<String, ?>> form) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("items", items.stream().map(form).toList());
            next.ifPresent(cursor -> tree.put("next", cursor));
            return Answer.of(call, tree);
        }
    }

    /** How many {@code call} asks for. */
    static int limit(Call call) {
        return call.parameter("limit")
                .map(text -> {
                    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                        throw ProblemException.ofValue("limit", text, "1 – " + MOST);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(USUAL);
    }

    /** What {@code call} has seen last, as it was given to {@link #cursor}. */
    static Optional<String> after(Call call) {
        return call.parameter("after").map(cursor -> {
            try {
                return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw ProblemException.ofValue("after", cursor, "next");
            }
        });
    }

    /** A cursor that stands for {@code last}. */
    static String cursor(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    /** The page of {@code all}, which is in the order of {@code key}, that {@code call} asks for. */
    static <T> Page<T> of(Call call, List<T> all, Function<T, String> key) {
        Optional<String> after = after(call);
        List<T> rest = all.stream()
                .filter(element -> after.isEmpty() || key.apply(element).compareTo(after.get()) > 0)
                .toList();
        return first(rest, limit(call), key);
    }

    /** The first {@code limit} of {@code rest}, with a cursor if there are more. */
    static <T> Page<T> first(List<T> rest, int limit, Function<T, String> key) {
        ImmutableList<T> items = rest.stream().limit(limit).collect(ImmutableList.toImmutableList());
        return new Page<>(
                items,
                rest.size() > limit ? Optional.of(cursor(key.apply(items.get(items.size() - 1)))) : Optional.empty());
    }
}
