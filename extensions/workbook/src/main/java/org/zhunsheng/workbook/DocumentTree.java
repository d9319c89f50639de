package org.zhunsheng.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.validation.Place;

/** A document as it is put together of cells: what it will hold, and which cell each value comes from. */
final class DocumentTree {
    private final Map<String, Place> places = new HashMap<>();
    private final Branch root = new Branch("");

    Branch root() {
        return root;
    }

    /** The cell that {@code path} comes from, or the one that what holds it comes from. */
    Optional<Place> place(String path) {
        String rest = path;
        while (true) {
            Place place = places.get(rest);
            if (place != null || rest.isEmpty()) {
                return Optional.ofNullable(place);
            }
            rest = rest.substring(0, Math.max(0, Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['))));
        }
    }

    /** An object of the document. */
    final class Branch {
        private final String path;
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Branch(String path) {
            this.path = path;
        }

        Map<String, Object> values() {
            return values;
        }

        boolean holds(String key) {
            return values.containsKey(key);
        }

        /** Sets {@code key} if there is a value; its cell is kept either way. */
        Branch put(String key, Optional<?> value, Place place) {
            places.put(below(key), place);
            value.ifPresent(present -> values.put(key, present));
            return this;
        }

        Branch branch(String key, Place place) {
            Branch branch = new Branch(below(key));
            places.put(branch.path, place);
            values.put(key, branch.values);
            return branch;
        }

        /** Adds an object to the list {@code key}. */
        Branch add(String key, Place place) {
            List<Object> list = list(key);
            Branch branch = new Branch(below(key) + "[" + list.size() + "]");
            places.put(branch.path, place);
            list.add(branch.values);
            return branch;
        }

        /** Adds {@code value} to the list {@code key}. */
        void add(String key, Object value, Place place) {
            List<Object> list = list(key);
            places.put(below(key) + "[" + list.size() + "]", place);
            list.add(value);
        }

        void addAll(String key, List<?> all, Place place) {
            all.forEach(value -> add(key, value, place));
        }

        private String below(String key) {
            return path.isEmpty() ? key : path + "." + key;
        }

        @SuppressWarnings("unchecked")
        private List<Object> list(String key) {
            return (List<Object>) values.computeIfAbsent(key, absent -> new ArrayList<>());
        }
    }
}
