package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document says besides its prose: a line for each entry of a list, its id first, keys in the order of the model. */
final class EntryRows {
    /** Prose in both languages; tests of their own look at it. */
    private static final ImmutableSet<String> LEFT_OUT = ImmutableSet.of(
            "notice", "requirement", "reason", "reasons", "author", "remedies", "action", "note", "issuer", "en");

    private static final ImmutableList<String> NAMES = ImmutableList.of("id", "code", "indicator", "year", "from");
    private static final JsonMapper JSON = new JsonMapper();

    private EntryRows() {}

    /** The lines of the list {@code field} of {@code document}. */
    static ImmutableList<String> of(Object document, String field) {
        JsonNode root = JSON.readTree(Documents.create().toJson(document));
        ImmutableList.Builder<String> rows = ImmutableList.builder();
        Optional.ofNullable(root.get(field)).ifPresent(list -> list.forEach(entry -> rows.add(row(entry))));
        return rows.build();
    }

    /** The line of {@code field}, which is no list. */
    static String line(Object document, String field) {
        return field + " "
                + words(JSON.readTree(Documents.create().toJson(document)).get(field));
    }

    private static String row(JsonNode entry) {
        String name = NAMES.stream()
                .filter(entry::has)
                .findFirst()
                .map(key -> words(entry.get(key)))
                .orElse("");
        return name + " " + words(entry);
    }

    private static String words(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(EntryRows::words)
                    .collect(Collectors.joining(" ", "[", "]"));
        }
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.properties().forEach(entry -> {
                if (entry.getKey().equals("source")) {
                    parts.add("seen");
                } else if (!LEFT_OUT.contains(entry.getKey())) {
                    parts.add(entry.getKey() + " " + words(entry.getValue()));
                }
            });
            return parts.stream().collect(Collectors.joining(", ", "{", "}"));
        }
        return node.asString();
    }
}
