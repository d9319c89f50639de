package org.zhunsheng.robustness.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Numbers and groups of units, column by column. A missing number is NaN, a missing group an empty text. Immutable and thread-safe.
 */
public final class IndexTable {
    private final ImmutableList<String> units;
    private final ImmutableMap<String, double[]> columns;
    private final ImmutableMap<String, ImmutableList<String>> groups;

    private IndexTable(
            ImmutableList<String> units,
            ImmutableMap<String, double[]> columns,
            ImmutableMap<String, ImmutableList<String>> groups) {
        this.units = units;
        this.columns = columns;
        this.groups = groups;
    }

    /**
     * A table.
     *
     * @throws IllegalArgumentException if a column has more or fewer cells than there are units
     */
    public static IndexTable of(List<String> units, Map<String, double[]> columns, Map<String, List<String>> groups) {
        columns.forEach((code, values) -> checkSize(code, values.length, units.size()));
        groups.forEach((code, values) -> checkSize(code, values.size(), units.size()));
        ImmutableMap.Builder<String, double[]> copies = ImmutableMap.builder();
        columns.forEach((code, values) -> copies.put(code, values.clone()));
        ImmutableMap.Builder<String, ImmutableList<String>> texts = ImmutableMap.builder();
        groups.forEach((code, values) -> texts.put(code, ImmutableList.copyOf(values)));
        return new IndexTable(ImmutableList.copyOf(units), copies.buildOrThrow(), texts.buildOrThrow());
    }

    private static void checkSize(String code, int size, int units) {
        if (size != units) {
            throw new IllegalArgumentException(code + " has " + size + " values for " + units + " units");
        }
    }

    /** The codes of the units, in the order of the rows. */
    public ImmutableList<String> units() {
        return units;
    }

    /** The codes of the numbers, in their order. */
    public ImmutableSet<String> codes() {
        return columns.keySet();
    }

    /**
     * A column; writing in it changes nothing here.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public double[] column(String code) {
        return known(code).clone();
    }

    /**
     * The number of the column {@code code} in {@code row}, counted from 0; NaN if it is missing.
     *
     * @throws IllegalArgumentException if there is none of that code
     */
    public double value(String code, int row) {
        return known(code)[row];
    }

    private double[] known(String code) {
        double[] column = columns.get(code);
        if (column == null) {
            throw new IllegalArgumentException("no column " + code);
        }
        return column;
    }

    /**
     * The group of each unit.
     *
     * @throws IllegalArgumentException if there is no column of groups of that code
     */
    public ImmutableList<String> group(String code) {
        ImmutableList<String> group = groups.get(code);
        if (group == null) {
            throw new IllegalArgumentException("no groups " + code);
        }
        return group;
    }

    /** This table with {@code values} in place of the column, or behind the others if there is none of that code. */
    IndexTable with(Map<String, double[]> changed) {
        Map<String, double[]> all = new LinkedHashMap<>(columns);
        changed.forEach((code, values) -> all.put(code, values.clone()));
        return new IndexTable(units, ImmutableMap.copyOf(all), groups);
    }

    /** The rows that {@code kept} says. */
    IndexTable rows(IntPredicate kept) {
        int[] rows = IntStream.range(0, units.size()).filter(kept).toArray();
        Map<String, double[]> numbers = new LinkedHashMap<>();
        columns.forEach((code, values) -> numbers.put(
                code, Arrays.stream(rows).mapToDouble(row -> values[row]).toArray()));
        Map<String, List<String>> texts = new LinkedHashMap<>();
        groups.forEach((code, values) ->
                texts.put(code, Arrays.stream(rows).mapToObj(values::get).toList()));
        return of(Arrays.stream(rows).mapToObj(units::get).toList(), numbers, texts);
    }
}
