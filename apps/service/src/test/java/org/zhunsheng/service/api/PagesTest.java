package org.zhunsheng.service.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.service.http.ProblemException;

class PagesTest {
    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    private static Call call(String... query) {
        ImmutableMap.Builder<String, String> parameters = ImmutableMap.builder();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        return new Call(ImmutableMap.of(), parameters.buildOrThrow(), MediaTypes.JSON, Lang.EN, "", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void everyElementIsOnOnePage(int limit) {
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Call call = next.map(after -> call("limit", Integer.toString(limit), "after", after))
                    .orElseGet(() -> call("limit", Integer.toString(limit)));
            Pages.Page<String> page = Pages.of(call, ALL, Function.identity());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            next = page.next();
        } while (next.isPresent() && seen.size() <= ALL.size());
        assertThat(seen).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1000", ""})
    void aPageHoldsOneToAHundred(String limit) {
        assertThatThrownBy(() -> Pages.limit(call("limit", limit))).isInstanceOf(ProblemException.class);
    }

    @Test
    void aHundredAreAllowedAndFiftyAreUsual() {
        assertThat(Pages.limit(call("limit", "100"))).isEqualTo(100);
        assertThat(Pages.limit(call())).isEqualTo(50);
    }
}
