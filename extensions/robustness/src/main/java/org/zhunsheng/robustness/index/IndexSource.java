package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A table of units by indicators and what its columns mean: the input of an index. The structure is a tree: indicators of level 1 in
 * aggregates of level 2, and so on up to one index. Immutable and thread-safe.
 *
 * @param table the numbers as they were measured, denominators included
 * @param entries what is said of each column and aggregate, in the order of the metadata
 */
public record IndexSource(IndexTable table, ImmutableList<IndexEntry> entries) {
    /** Refuses null. */
    public IndexSource {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(entries, "entries");
    }

    /** The indicators, in the order of the metadata. */
    public ImmutableList<IndexEntry> indicators() {
        return entries.stream()
                .filter(entry -> entry.type() == IndexEntry.Type.INDICATOR)
                .collect(ImmutableList.toImmutableList());
    }

    /** The aggregates, those of the lower levels first. */
    public ImmutableList<IndexEntry> aggregates() {
        return entries.stream()
                .filter(entry -> entry.type() == IndexEntry.Type.AGGREGATE)
                .sorted(Comparator.comparingInt(entry -> entry.level().orElseThrow()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What goes into {@code parent}, in the order of the metadata. */
    public ImmutableList<IndexEntry> children(IndexEntry parent) {
        return entries.stream()
                .filter(entry -> entry.parent().equals(parent.code()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The index at the top. */
    public IndexEntry index() {
        ImmutableList<IndexEntry> aggregates = aggregates();
        return aggregates.get(aggregates.size() - 1);
    }

    /** The entry of a code; empty if there is none. */
    public Optional<IndexEntry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** This source without {@code code} and whatever goes into it or only makes it up. */
    IndexSource without(String code) {
        List<IndexEntry> left = new ArrayList<>(entries);
        List<String> removed = new ArrayList<>(List.of(code));
        while (!removed.isEmpty()) {
            String gone = removed.remove(0);
            left.removeIf(entry -> entry.code().equals(gone));
            left.stream()
                    .filter(entry -> entry.parent().equals(gone))
                    .map(IndexEntry::code)
                    .forEach(removed::add);
            left.stream()
                    .filter(entry -> entry.type() == IndexEntry.Type.AGGREGATE)
                    .filter(entry ->
                            left.stream().noneMatch(child -> child.parent().equals(entry.code())))
                    .map(IndexEntry::code)
                    .forEach(removed::add);
        }
        return new IndexSource(table, ImmutableList.copyOf(left));
    }

    /** This source with other weights, by code. */
    IndexSource withWeights(Map<String, Double> weights) {
        return new IndexSource(
                table,
                entries.stream()
                        .map(entry -> new IndexEntry(
                                entry.code(),
                                entry.name(),
                                entry.type(),
                                entry.level(),
                                entry.parent(),
                                entry.direction(),
                                weights.getOrDefault(entry.code(), entry.weight()),
                                entry.denominator(),
                                entry.parameters(),
                                entry.settings(),
                                entry.place()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The weights of what has a level, by code. */
    ImmutableMap<String, Double> weights() {
        return entries.stream()
                .filter(entry -> entry.level().isPresent())
                .collect(ImmutableMap.toImmutableMap(IndexEntry::code, IndexEntry::weight));
    }
}
