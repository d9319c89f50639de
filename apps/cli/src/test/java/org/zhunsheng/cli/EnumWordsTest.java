package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.text.LocalText;

/** Every constant that has a name in both languages is called what {@code enum-words.txt} says, which is read by people. */
class EnumWordsTest {
    private static final Splitter PARTS = Splitter.on(" | ").limit(3);

    private static final ImmutableList<String> LIBRARY = Stream.of(
                    "core",
                    "indicators",
                    "serialization",
                    "planning",
                    "reading",
                    "returns",
                    "evidence",
                    "workbook",
                    "pages")
            .map(module -> "org.zhunsheng." + module + ".")
            .collect(ImmutableList.toImmutableList());

    /** A constant and what it is called. */
    private record Word(String constant, LocalText text) {}

    private static ImmutableList<Word> typed() throws IOException {
        try (InputStream stream = Objects.requireNonNull(EnumWordsTest.class.getResourceAsStream("enum-words.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PARTS::splitToList)
                    .map(parts -> new Word(parts.get(0), LocalText.of(parts.get(1), parts.get(2))))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private static ImmutableList<Word> written() throws IOException {
        return ClassPath.from(EnumWordsTest.class.getClassLoader()).getAllClasses().stream()
                .filter(found -> LIBRARY.stream().anyMatch(found.getName()::startsWith))
                .map(ClassPath.ClassInfo::load)
                .filter(Class::isEnum)
                .flatMap(EnumWordsTest::words)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Word> words(Class<?> type) {
        List<Method> titles = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("title")
                        && method.getParameterCount() == 0
                        && method.getReturnType() == LocalText.class)
                .toList();
        return titles.stream().flatMap(title -> {
            title.setAccessible(true);
            return Arrays.stream(type.getEnumConstants()).map(constant -> word(type, constant, title));
        });
    }

    private static Word word(Class<?> type, Object constant, Method title) {
        try {
            return new Word(
                    type.getName().substring("org.zhunsheng.".length()) + " " + ((Enum<?>) constant).name(),
                    (LocalText) Objects.requireNonNull(title.invoke(constant)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyConstantIsCalledWhatItWasTypedAs() throws IOException {
        assertThat(written()).containsExactlyInAnyOrderElementsOf(typed());
    }

    @Test
    void theWordsOfOneEnumDiffer() throws IOException {
        // A proof is a proof whoever brought it, and the name of a row or column may stand on several sheets.
        ImmutableSet<String> alike = ImmutableSet.of("core.evidence.Assurance", "workbook.Column");
        assertThat(typed().stream()
                        .map(word ->
                                word.constant().substring(0, word.constant().indexOf(' ')) + word.text())
                        .filter(word -> alike.stream().noneMatch(word::startsWith)))
                .doesNotHaveDuplicates();
    }
}
