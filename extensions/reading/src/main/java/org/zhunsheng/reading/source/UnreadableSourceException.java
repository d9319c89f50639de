package org.zhunsheng.reading.source;

import java.util.Optional;
import org.zhunsheng.core.validation.Violation;

/** A file cannot be read as a report. Says why and what to do, and which limit it exceeds, if that is the reason. */
public final class UnreadableSourceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final transient Violation violation;
    private final String limit;

    private UnreadableSourceException(String source, Violation violation, String limit) {
        super(source + ": " + violation.code() + " " + violation.message().en() + " "
                + violation.mend().en());
        this.source = source;
        this.violation = violation;
        this.limit = limit;
    }

    static UnreadableSourceException of(String source, String code, Object... args) {
        return new UnreadableSourceException(source, SourceMessages.violation(code, args), "");
    }

    /** The file exceeds {@code limit}, the name of a method of {@link SourceLimits.Builder}. */
    static UnreadableSourceException beyond(String source, String limit, long most) {
        return new UnreadableSourceException(
                source, SourceMessages.violation("LIMIT_EXCEEDED", SourceMessages.limit(limit), most, limit), limit);
    }

    /** The name of the file. */
    public String source() {
        return source;
    }

    /** Why it cannot be read, and what to do. */
    public Violation violation() {
        return violation;
    }

    /** The limit it exceeds, as {@link SourceLimits.Builder} calls it. */
    public Optional<String> limit() {
        return limit.isEmpty() ? Optional.empty() : Optional.of(limit);
    }
}
