package org.zhunsheng.indicators.audit;

import java.util.Optional;
import org.zhunsheng.core.code.FactCode;

/** The code that the share of a class (占比) is known by: a share has none of its own in the vocabulary. */
final class ShareCode {
    private static final String PREFIX = "share.";

    private ShareCode() {}

    /** The code that the share of {@code code} is known by; none if it would be too long. */
    static Optional<FactCode> shareOf(FactCode code) {
        String text = PREFIX + code.value();
        return text.length() <= FactCode.MAX_LENGTH ? Optional.of(FactCode.of(text)) : Optional.empty();
    }

    /** The class whose share {@code code} is, if it is one. */
    static Optional<FactCode> classOf(FactCode code) {
        return code.value().startsWith(PREFIX)
                ? Optional.of(FactCode.of(code.value().substring(PREFIX.length())))
                : Optional.empty();
    }
}
