package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/** The sentences of advice. */
final class AdviceTexts {
    private static final Messages MESSAGES = Messages.beside(AdviceTexts.class, "advice");
    private static final int MOST_NAMES = 4;

    private AdviceTexts() {}

    static LocalText of(String key, Object... args) {
        return MESSAGES.render(key, args);
    }

    /** The texts of {@code elements}, each once; of many, the first few and how many there are. */
    static <T> LocalText joined(Iterable<T> elements, Function<T, LocalText> text) {
        ImmutableSet<LocalText> texts = Streams.stream(elements).map(text).collect(ImmutableSet.toImmutableSet());
        LocalText first = LocalText.of(
                texts.stream().limit(MOST_NAMES).map(LocalText::zh).collect(Collectors.joining("、")),
                texts.stream().limit(MOST_NAMES).map(LocalText::en).collect(Collectors.joining(", ")));
        return texts.size() <= MOST_NAMES ? first : of("and-more", first, texts.size());
    }
}
