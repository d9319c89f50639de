package org.zhunsheng.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zhunsheng.reading.pattern.RuleFiles;

/** Every topic has headings that it must be linked to and headings that it must not. */
class TopicRulesTest {
    @TestFactory
    Stream<DynamicTest> everyTopicHasItsHeadingsAndNoOthers() {
        List<?> topics = (List<?>)
                requireNonNull(RuleFiles.read(Map.class, "topics.yaml").get("topics"));
        return topics.stream().map(topic -> (Map<?, ?>) topic).flatMap(topic -> {
            String link = String.valueOf(topic.get("link"));
            return Stream.concat(
                    texts(topic, "match")
                            .map(title -> dynamicTest(
                                    title, () -> assertThat(links(title)).contains(link))),
                    texts(topic, "miss")
                            .map(title -> dynamicTest(
                                    "not: " + title,
                                    () -> assertThat(links(title)).doesNotContain(link))));
        });
    }

    private static List<String> links(String title) {
        return ItemTopics.bundled().of(title).stream().map(Object::toString).toList();
    }

    private static Stream<String> texts(Map<?, ?> topic, String key) {
        List<?> texts = (List<?>) requireNonNull(topic.get(key));
        assertThat(texts).isNotEmpty();
        return texts.stream().map(String::valueOf);
    }
}
