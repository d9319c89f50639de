package org.zhunsheng.core.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.text.Excerpt;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.Messages;
import org.zhunsheng.core.text.NearestWord;

/**
 * One thing that is not allowed in a value or a file: what was found, what is allowed, how to mend it. Immutable; the texts are
 * complete in both languages.
 */
@Value.Immutable
@ModelStyle
public abstract class Violation {
    /** A stable code of capital words, such as {@code RATE_OVER_100}. */
    public abstract String code();

    /** The path from the root of the document, such as {@code measures[3].figures[0].value}; empty for the root itself. */
    public abstract String path();

    /** Where in the source it stands, if the value was read from one. */
    public abstract Optional<Place> place();

    /** What was found, and what is allowed. */
    public abstract LocalText message();

    /** How to mend it. */
    public abstract LocalText mend();

    /**
     * A violation whose texts are the templates {@code code.message} and {@code code.mend} of the library's bundle.
     *
     * @param code the code, which must be in the bundle
     * @param path the path from the object that is checked
     * @param found the arguments of both templates; of a text that was found the beginning is quoted, of a {@link LocalText} the
     *     whole
     */
    public static Violation of(String code, String path, Object... found) {
        Object[] args = Arrays.stream(found)
                .map(arg -> arg instanceof String text ? Excerpt.of(text) : arg)
                .toArray();
        return builder()
                .code(code)
                .path(path)
                .message(Texts.MESSAGES.render(code + ".message", args))
                .mend(Texts.MESSAGES.render(code + ".mend", args))
                .build();
    }

    /**
     * A violation about {@code word}, which is none of {@code allowed}: the template has {@code word} as {@code {0}}, all that is
     * allowed as {@code {1}}, and the nearest of it as {@code {2}}.
     */
    public static Violation ofUnknown(String code, String path, String word, Collection<String> allowed) {
        LocalText all = LocalText.same(String.join(", ", allowed));
        return of(code, path, word, all, NearestWord.hint(word, allowed));
    }

    /** A violation of a Bean Validation constraint, which brings its own message. */
    static Violation ofConstraint(String code, String path, LocalText message) {
        return builder()
                .code(code)
                .path(path)
                .message(message)
                .mend(Texts.MESSAGES.render(code + ".mend"))
                .build();
    }

    /** This violation, seen from an object that holds the checked one under {@code prefix}. */
    public Violation under(String prefix) {
        return Violation.builder().fillFrom(this).path(join(prefix, path())).build();
    }

    /** This violation, found at {@code place}. */
    public Violation at(Place place) {
        return Violation.builder().fillFrom(this).place(place).build();
    }

    private static String join(String prefix, String path) {
        if (prefix.isEmpty() || path.isEmpty()) {
            return prefix + path;
        }
        return path.startsWith("[") ? prefix + path : prefix + "." + path;
    }

    private static final class Texts {
        private static final Messages MESSAGES = Messages.beside(Violation.class, "violations");

        private Texts() {}
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Violation} does not allow. */
    public static final class Builder extends ImmutableViolation.Builder {
        Builder() {}
    }
}
