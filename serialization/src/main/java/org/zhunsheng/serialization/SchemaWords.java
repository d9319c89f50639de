package org.zhunsheng.serialization;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;

/**
 * What schemas call the types, attributes and constants of the model, and what they say of them. Both languages stand in one text,
 * since editors show what stands in {@code title} and {@code description} and nothing else.
 */
final class SchemaWords {
    private static final Messages MESSAGES = Messages.beside(SchemaWords.class, "schema");
    private static final Splitter BAR = Splitter.on(" | ").limit(2);

    private SchemaWords() {}

    /** The name of {@code type}, behind that of the type that it lies in, such as {@code ScoringMethod.Bands}. */
    static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }

    /** The key of the words of {@code attribute}: the type that declares it, and its name. */
    static String key(Shape.Field attribute) {
        return name(attribute.accessor().getDeclaringClass()) + "." + attribute.name();
    }

    /** Puts title and description of {@code key} into {@code schema}. */
    static void put(String key, Map<String, Object> schema) {
        LocalText words = MESSAGES.render(key);
        List<String> zh = BAR.splitToList(words.zh());
        List<String> en = BAR.splitToList(words.en());
        schema.put("title", zh.get(0) + " · " + en.get(0));
        schema.put("description", zh.get(1) + "\n\n" + en.get(1));
    }

    /** What a constant means, in both languages; empty for one that stands for itself, such as a rounding mode. */
    static Optional<String> meaning(Enum<?> constant) {
        String key = name(constant.getDeclaringClass()) + "." + constant.name();
        return Optional.of(key)
                .filter(MESSAGES::has)
                .map(MESSAGES::render)
                .map(words -> words.zh() + " · " + words.en());
    }
}
