package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Schemes with some of their parameters set to other values. A path names a single value, as messages do: {@code
 * items[3].method.fullAt}; an element of a list can also be named by its {@code indicator}, {@code id} or {@code code}: {@code
 * items[1.1.1].points}.
 */
public final class SchemeOverrides {
    private static final ImmutableList<String> NAMES = ImmutableList.of("indicator", "id", "code", "group");
    private static final int ABSENT = -1;

    private final Documents documents;

    /** Overrides that are read as {@code documents} reads. */
    public SchemeOverrides(Documents documents) {
        this.documents = documents;
    }

    /**
     * A scheme with other values.
     *
     * @param scheme the scheme
     * @param written the paths of the values as they were written, by the paths that messages about the scheme name them by
     */
    public record Overridden(ScoringScheme scheme, ImmutableMap<String, String> written) {
        /** Refuses null. */
        public Overridden {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(written, "written");
        }

        /**
         * {@code violations} of the scheme as those of what was set: under {@code set[…]} the value that a violation names, under
         * {@code set} if it names another place of the scheme.
         */
        public ImmutableList<Violation> blame(List<Violation> violations) {
            return blamed(violations, written);
        }
    }

    /**
     * {@code scheme} with the values of {@code overrides}, each written as in YAML, at their paths.
     *
     * @throws InvalidModelException with {@code NO_SUCH_PARAMETER} for every path that leads to no single value, {@code NOT_A_VALUE}
     *     for every value that is not a single one, else with every value that the scheme cannot have there
     */
    public Overridden apply(ScoringScheme scheme, Map<String, String> overrides) {
        Map<String, Object> tree = mutable(documents.tree(scheme));
        List<Violation> violations = new ArrayList<>();
        ImmutableMap.Builder<String, String> written = ImmutableMap.builder();
        overrides.forEach((path, value) -> {
            Optional<Object> single = single(value);
            if (single.isEmpty()) {
                violations.add(Violation.of("NOT_A_VALUE", "set[" + path + "]", value));
            }
            Optional<String> place = set(tree, PathSteps.of(path), single.orElse(value));
            place.ifPresentOrElse(
                    found -> written.put(found, path),
                    () -> violations.add(Violation.of("NO_SUCH_PARAMETER", "set[" + path + "]", path)));
        });
        InvalidModelException.throwIfAny(violations);
        ImmutableMap<String, String> places = written.buildKeepingLast();
        try {
            return new Overridden(documents.read(ScoringScheme.class, scheme.id(), CanonicalYaml.write(tree)), places);
        } catch (UnreadableDocumentException e) {
            InvalidModelException.throwIfAny(blamed(e.violations(), places));
            throw e;
        }
    }

    private static ImmutableList<Violation> blamed(List<Violation> violations, Map<String, String> written) {
        return violations.stream()
                .map(violation -> Violation.builder()
                        .fillFrom(violation)
                        .place(Optional.empty())
                        .path(Optional.ofNullable(written.get(violation.path()))
                                .map(path -> "set[" + path + "]")
                                .orElse("set"))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /** The single value that {@code yaml} is; empty if it is a list, an object, nothing, or not YAML. */
    private static Optional<Object> single(String yaml) {
        try {
            return Optional.ofNullable(YAMLMapper.shared().readValue(yaml, Object.class))
                    .filter(value -> !(value instanceof Map) && !(value instanceof List));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> mutable(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), mutableValue(value)));
        return copy;
    }

    private static Object mutableValue(Object value) {
        if (value instanceof Map<?, ?> map) {
            return mutable(map);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(
                        list.stream().map(SchemeOverrides::mutableValue).toList())
                : value;
    }

    /** Sets the single value that {@code steps} lead to; returns its path with places in lists for names, or nothing if there is none. */
    private static Optional<String> set(Map<String, Object> tree, List<String> steps, Object value) {
        Object holder = tree;
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (holder instanceof Map<?, ?> map) {
                Object below = map.get(step);
                if (below == null) {
                    return Optional.empty();
                }
                path.append(path.length() == 0 ? "" : ".").append(step);
                if (i == steps.size() - 1) {
                    return isSingle(below) ? put(map, step, value, path) : Optional.empty();
                }
                holder = below;
            } else if (holder instanceof List<?> list) {
                int place = placeOf(list, step);
                if (place == ABSENT) {
                    return Optional.empty();
                }
                path.append('[').append(place).append(']');
                holder = list.get(place);
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isSingle(Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    @SuppressWarnings("unchecked")
    private static Optional<String> put(Map<?, ?> holder, String step, Object value, CharSequence path) {
        ((Map<String, Object>) holder).put(step, value);
        return Optional.of(path.toString());
    }

    /** The place of the element that {@code step} names, or numbers if it names none. */
    private static int placeOf(List<?> list, String step) {
        int named = Iterables.indexOf(list, element -> isNamed(element, step));
        if (named != ABSENT) {
            return named;
        }
        return step.matches("[0-9]{1,6}") && Integer.parseInt(step) < list.size() ? Integer.parseInt(step) : ABSENT;
    }

    private static boolean isNamed(Object element, String name) {
        return element instanceof Map<?, ?> map && NAMES.stream().anyMatch(key -> Objects.equals(map.get(key), name));
    }
}
