package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.Violation;

/** What holds of every refusal: it says something in both languages, and no more than an answer may hold. */
final class Refusals {
    private static final int MOST_VIOLATIONS = 101;
    private static final int LONGEST_MESSAGE = 4000;

    private Refusals() {}

    static void check(List<Violation> violations) {
        assertThat(violations).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_VIOLATIONS);
        for (Violation violation : violations) {
            for (Lang lang : Lang.values()) {
                String message = violation.message().in(lang) + violation.mend().in(lang);
                assertThat(message).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
                assertThat(message).doesNotContain(violation.code() + ".message");
            }
        }
    }
}
