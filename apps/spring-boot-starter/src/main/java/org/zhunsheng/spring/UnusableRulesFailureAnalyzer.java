package org.zhunsheng.spring;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.validation.Violation;

/** Says at a failed start everything that is wrong with the rules, in the language of {@code zhunsheng.language}. */
final class UnusableRulesFailureAnalyzer extends AbstractFailureAnalyzer<UnusableRulesException> {
    private static final Messages MESSAGES = Messages.beside(RuleFaults.class, "faults");

    private final Lang lang;

    UnusableRulesFailureAnalyzer(@Nullable Environment environment) {
        this.lang = languageOf(environment);
    }

    /** The language that {@code environment} sets for messages; Chinese where nothing is set. */
    static Lang languageOf(@Nullable Environment environment) {
        String set = environment == null ? "zh" : environment.getProperty("zhunsheng.language", "zh");
        return set.toLowerCase(Locale.ROOT).startsWith("en") ? Lang.EN : Lang.ZH;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableRulesException cause) {
        StringBuilder text = new StringBuilder(MESSAGES.render(
                lang,
                "unusable",
                cause.violations().size(),
                cause.violations().keySet().size()));
        cause.violations().asMap().forEach((source, violations) -> {
            text.append("\n\n").append(source);
            violations.forEach(violation -> text.append("\n  ").append(line(violation)));
        });
        return new FailureAnalysis(text.toString(), MESSAGES.render(lang, "unusable.action"), cause);
    }

    private String line(Violation violation) {
        String place = violation.place().map(at -> " " + at.describe().in(lang)).orElse("");
        return violation.code() + " " + violation.path() + place + ": "
                + violation.message().in(lang) + "\n    "
                + MESSAGES.render(lang, "mend", violation.mend());
    }
}
