package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableMap;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What JSON Schema says instead of the Bean Validation constraints of the model. */
final class ConstraintKeywords {
    /** What {@link NotBlank} asks for: a character that {@link String#trim} leaves. */
    private static final String NOT_BLANK = "[^\\u0000-\\u0020]";

    /** How the model says of an optional text that it is not blank, and the same in ECMAScript, which has no flag {@code s}. */
    private static final String SOME_CHARACTER = "(?s).*\\S.*";

    private static final String NOT_ONLY_SPACE = "[^ \\t\\n\\u000B\\f\\r]";

    private ConstraintKeywords() {}

    /**
     * The keywords of the constraints on {@code places}, for values of {@code shape}.
     *
     * @throws IllegalArgumentException if two constraints need one keyword
     */
    static ImmutableMap<String, Object> of(Shape shape, List<AnnotatedElement> places) {
        Set<Annotation> constraints = new LinkedHashSet<>();
        places.forEach(place -> constraints.addAll(List.of(place.getAnnotations())));
        ImmutableMap.Builder<String, Object> keywords = ImmutableMap.builder();
        constraints.forEach(constraint -> add(constraint, shape, keywords));
        return keywords.buildOrThrow();
    }

    private static void add(Annotation constraint, Shape shape, ImmutableMap.Builder<String, Object> keywords) {
        if (constraint instanceof Size size) {
            size(size.min(), size.max(), shape, keywords);
        } else if (constraint instanceof NotEmpty) {
            size(1, Integer.MAX_VALUE, shape, keywords);
        } else if (constraint instanceof NotBlank) {
            keywords.put("pattern", NOT_BLANK);
        } else if (constraint instanceof Pattern pattern) {
            boolean notBlank = pattern.regexp().equals(SOME_CHARACTER);
            keywords.put("pattern", notBlank ? NOT_ONLY_SPACE : Shape.whole(pattern.regexp()));
        } else if (constraint instanceof Min min) {
            keywords.put("minimum", min.value());
        } else if (constraint instanceof Max max) {
            keywords.put("maximum", max.value());
        } else if (constraint instanceof Positive) {
            if (isInteger(shape)) {
                keywords.put("minimum", 1);
            } else {
                keywords.put("exclusiveMinimum", 0);
            }
        } else if (constraint instanceof PositiveOrZero) {
            keywords.put("minimum", 0);
        }
    }

    private static boolean isInteger(Shape shape) {
        return shape instanceof Shape.Single single
                && "integer".equals(single.keywords().get("type"));
    }

    private static void size(int min, int max, Shape shape, ImmutableMap.Builder<String, Object> keywords) {
        String of =
                shape instanceof Shape.Elements ? "Items" : shape instanceof Shape.Entries ? "Properties" : "Length";
        if (min > 0) {
            keywords.put("min" + of, min);
        }
        if (max < Integer.MAX_VALUE) {
            keywords.put("max" + of, max);
        }
    }
}
