package org.zhunsheng.serialization;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Schemes with some of their parameters set to other values. A path names a single value, as messages do: {@code
 * items[3].method.fullAt}; an element of a list can also be named by its {@code indicator}, {@code id} or {@code code}: {@code
 * items[1.1.1].points}.
 */
public final class SchemeOverrides {
    private static final ImmutableList<String> NAMES = ImmutableList.of("indicator", "id", "code", "group");

    private final Documents documents;

    /** Overrides that are read as {@code documents} reads. */
    public SchemeOverrides(Documents documents) {
        this.documents = documents;
    }

    /**
     * {@code scheme} with the values of {@code overrides}, each written as in YAML, at their paths.
     *
     * @param source what to call the scheme in messages
     * @throws InvalidModelException with {@code NO_SUCH_PARAMETER} for every path that leads to no single value
     * @throws UnreadableDocumentException if a value is not one that the scheme can have there
     */
    public ScoringScheme apply(ScoringScheme scheme, Map<String, String> overrides, String source) {
        if (overrides.isEmpty()) {
            return scheme;
        }
        Object tree = mutable(documents.tree(scheme));
        List<Violation> violations = new ArrayList<>();
        overrides.forEach((path, value) -> {
            if (!set(tree, steps(path), YAMLMapper.shared().readValue(value, Object.class))) {
                violations.add(Violation.of("NO_SUCH_PARAMETER", "set[" + path + "]", path));
            }
        });
        InvalidModelException.throwIfAny(violations);
        @SuppressWarnings("unchecked")
        Map<String, Object> changed = (Map<String, Object>) tree;
        return documents.read(ScoringScheme.class, source, CanonicalYaml.write(changed));
    }

    /** {@code items[1.1.1].method.fullAt} as {@code items}, {@code 1.1.1}, {@code method}, {@code fullAt}. */
    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String piece : Splitter.on(CharMatcher.anyOf("[]")).split(path)) {
            boolean inside = piece.length() > 0 && path.contains("[" + piece + "]");
            if (inside) {
                steps.add(piece);
            } else {
                Splitter.on('.').omitEmptyStrings().split(piece).forEach(steps::add);
            }
        }
        return steps;
    }

    private static Object mutable(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), mutable(value)));
            return copy;
        }
        return tree instanceof List<?> list
                ? new ArrayList<>(list.stream().map(SchemeOverrides::mutable).toList())
                : tree;
    }

    private static boolean set(Object tree, List<String> steps, Object value) {
        if (steps.isEmpty()) {
            return false;
        }
        Object holder = tree;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Optional<Object> below = child(holder, step);
            if (below.isEmpty()) {
                return false;
            }
            holder = below.get();
        }
        String last = steps.get(steps.size() - 1);
        Optional<Object> old = child(holder, last);
        if (old.isEmpty() || old.get() instanceof Map || old.get() instanceof List) {
            return false;
        }
        return put(holder, last, value);
    }

    @SuppressWarnings("unchecked")
    private static boolean put(Object holder, String step, Object value) {
        if (holder instanceof Map) {
            ((Map<String, Object>) holder).put(step, value);
            return true;
        }
        return false;
    }

    private static Optional<Object> child(Object holder, String step) {
        if (holder instanceof Map<?, ?> map) {
            return Optional.ofNullable(map.get(step));
        }
        if (!(holder instanceof List<?> list)) {
            return Optional.empty();
        }
        if (step.matches("[0-9]{1,6}") && Integer.parseInt(step) < list.size()) {
            return Optional.ofNullable(list.get(Integer.parseInt(step)));
        }
        return list.stream()
                .filter(element -> isNamed(element, step))
                .map(Object.class::cast)
                .findFirst();
    }

    private static boolean isNamed(Object element, String name) {
        return element instanceof Map<?, ?> map && NAMES.stream().anyMatch(key -> Objects.equals(map.get(key), name));
    }
}
