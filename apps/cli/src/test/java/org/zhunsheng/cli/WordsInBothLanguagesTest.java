package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of words has a twin in the other language, with the same keys and, key by key, the same blanks to fill in. */
class WordsInBothLanguagesTest {
    private static final String CHINESE = "_zh_CN.properties";
    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");

    static Stream<String> files() throws IOException {
        return ClassPath.from(WordsInBothLanguagesTest.class.getClassLoader()).getResources().stream()
                .map(ClassPath.ResourceInfo::getResourceName)
                .filter(name -> name.startsWith("org/zhunsheng/") && name.endsWith(CHINESE))
                .filter(name -> !name.endsWith("/sample_zh_CN.properties"))
                .filter(name -> resource(name.replace(CHINESE, "_en.properties")) != null)
                .distinct();
    }

    private static @Nullable URL resource(String name) {
        return WordsInBothLanguagesTest.class.getClassLoader().getResource(name);
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(resource(name), name).openStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static ImmutableSet<String> blanks(String text) {
        return BLANK.matcher(text).results().map(found -> found.group(1)).collect(ImmutableSet.toImmutableSet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSameKeysAndBlanks(String chinese) throws IOException {
        Properties zh = words(chinese);
        Properties en = words(chinese.replace(CHINESE, "_en.properties"));
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(blanks(zh.getProperty(key)))
                    .as(chinese + " " + key)
                    .containsExactlyInAnyOrderElementsOf(blanks(en.getProperty(key)));
        }
    }

    @Test
    void thereAreFilesInEveryModule() throws IOException {
        assertThat(files()).hasSizeGreaterThan(15);
    }
}
