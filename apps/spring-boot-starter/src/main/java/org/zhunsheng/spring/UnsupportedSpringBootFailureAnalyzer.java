package org.zhunsheng.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;

/** Says at a refused start what to do, in the language of {@code zhunsheng.language}. */
final class UnsupportedSpringBootFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedSpringBootException> {
    private static final Messages MESSAGES = Messages.beside(RuleFaults.class, "faults");

    private final Lang lang;

    UnsupportedSpringBootFailureAnalyzer(@Nullable Environment environment) {
        this.lang = UnusableRulesFailureAnalyzer.languageOf(environment);
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedSpringBootException cause) {
        return new FailureAnalysis(
                MESSAGES.render(lang, "spring-boot", cause.release()),
                MESSAGES.render(lang, "spring-boot.action", SpringBootReleaseCheck.ALLOWED),
                cause);
    }
}
