package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codecs of lists, sets and maps. */
final class Containers {
    private Containers() {}

    static <T> Codec<List<T>> list(Codec<T> element) {
        return new Codec<>() {
            @Override
            public Optional<List<T>> read(Node node, ReadPath path, ReadViolations faults) {
                return elements(element, node, path, faults);
            }

            @Override
            public Shape shape() {
                return new Shape.Elements(element.shape(), false);
            }

            @Override
            public Object write(List<T> value) {
                return value.stream().map(element::write).collect(ImmutableList.toImmutableList());
            }
        };
    }

    /** A set is written in the order of its elements' text, and an element that comes twice is a fault. */
    static <T> Codec<Set<T>> set(Codec<T> element) {
        return new Codec<>() {
            @Override
            public Optional<Set<T>> read(Node node, ReadPath path, ReadViolations faults) {
                Optional<List<T>> elements = elements(element, node, path, faults);
                if (elements.isEmpty()) {
                    return Optional.empty();
                }
                Set<T> seen = new LinkedHashSet<>();
                for (int i = 0; i < elements.get().size(); i++) {
                    if (!seen.add(elements.get().get(i))) {
                        faults.add(
                                "REPEATED",
                                path.item(i),
                                node.at("[" + i + "]").place(),
                                elements.get().get(i));
                    }
                }
                return seen.size() == elements.get().size() ? Optional.of(ImmutableSet.copyOf(seen)) : Optional.empty();
            }

            @Override
            public Shape shape() {
                return new Shape.Elements(element.shape(), true);
            }

            @Override
            public Object write(Set<T> value) {
                return value.stream()
                        .map(element::write)
                        .map(String::valueOf)
                        .sorted()
                        .collect(ImmutableList.toImmutableList());
            }
        };
    }

    private static <T> Optional<List<T>> elements(Codec<T> element, Node node, ReadPath path, ReadViolations faults) {
        if (!(node instanceof Node.Items items)) {
            Scalars.wrongType(node, path, "list", faults);
            return Optional.empty();
        }
        ImmutableList.Builder<T> elements = ImmutableList.builder();
        boolean complete = true;
        for (int i = 0; i < items.children().size(); i++) {
            Optional<T> read = element.read(items.children().get(i), path.item(i), faults);
            read.ifPresent(elements::add);
            complete &= read.isPresent();
        }
        return complete ? Optional.of(elements.build()) : Optional.empty();
    }

    static <K extends Comparable<? super K>, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return new Codec<>() {
            @Override
            public Optional<Map<K, V>> read(Node node, ReadPath path, ReadViolations faults) {
                if (!(node instanceof Node.Fields fields)) {
                    Scalars.wrongType(node, path, "object", faults);
                    return Optional.empty();
                }
                ImmutableMap.Builder<K, V> entries = ImmutableMap.builder();
                boolean complete = true;
                for (Map.Entry<String, Node> entry : fields.children().entrySet()) {
                    ReadPath at = path.entry(entry.getKey());
                    Node name = entry.getValue().named(entry.getKey());
                    Optional<K> readKey = key.read(name, at, faults);
                    Optional<V> readValue = value.read(entry.getValue(), at, faults);
                    if (readKey.isPresent() && readValue.isPresent()) {
                        entries.put(readKey.get(), readValue.get());
                    } else {
                        complete = false;
                    }
                }
                return complete ? Optional.of(entries.buildOrThrow()) : Optional.empty();
            }

            @Override
            public Shape shape() {
                return new Shape.Entries(key.shape(), value.shape());
            }

            @Override
            public Object write(Map<K, V> map) {
                Map<String, Object> written = new LinkedHashMap<>();
                map.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry ->
                                written.put(String.valueOf(key.write(entry.getKey())), value.write(entry.getValue())));
                return written;
            }
        };
    }

    static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
