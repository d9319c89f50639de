package org.zhunsheng.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mock.env.MockEnvironment;

class SpringBootReleaseCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.5.7"})
    void springBoot3IsRefused(String release) {
        assertThatThrownBy(() -> SpringBootReleaseCheck.check(release, new MockEnvironment()))
                .isInstanceOfSatisfying(
                        UnsupportedSpringBootException.class,
                        refused -> assertThat(refused.release()).isEqualTo(release));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0.0", "4.1.2", "30.0.0"})
    void laterReleasesStart(String release) {
        assertThatCode(() -> SpringBootReleaseCheck.check(release, new MockEnvironment()))
                .doesNotThrowAnyException();
    }

    @Test
    void anApplicationWithoutJsonBodiesCanStartOnSpringBoot3() {
        assertThatCode(() -> SpringBootReleaseCheck.check(
                        "3.5.7", new MockEnvironment().withProperty(SpringBootReleaseCheck.ALLOWED, "true")))
                .doesNotThrowAnyException();
    }

    @Test
    void theCheckRunsAtEveryStart() {
        List<String> found = SpringFactoriesLoader.loadFactories(ApplicationContextInitializer.class, null).stream()
                .map(initializer -> initializer.getClass().getName())
                .toList();
        assertThat(found).contains(SpringBootReleaseCheck.class.getName());
    }

    @ParameterizedTest
    @CsvSource({"en, Use Spring Boot 4.", "zh, 请改用 Spring Boot 4"})
    void theRefusalSaysWhatToDo(String language, String action) {
        FailureAnalysis analysis = Objects.requireNonNull(new UnsupportedSpringBootFailureAnalyzer(
                        new MockEnvironment().withProperty("zhunsheng.language", language))
                .analyze(new UnsupportedSpringBootException("3.5.7")));
        assertThat(analysis.getDescription()).contains("3.5.7");
        assertThat(analysis.getAction()).contains(action, "zhunsheng-serialization", "zhunsheng.spring-boot-3=true");
    }
}
