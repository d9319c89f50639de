package org.zhunsheng.returns.judge;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.serialization.table.CsvTable;

/**
 * The marks of several judges, as a CSV file has them: {@code judge,item,least,most,points,reason}. A line without points says that the
 * judge has yet to mark the item. The judge {@code 仲裁} (or {@code chair}) decides what stays in dispute and gives a reason. Immutable and
 * thread-safe.
 *
 * @param judges the judges, without the chair
 * @param items the items, in the order in which they are first named
 */
public record JudgesMarks(ImmutableSet<String> judges, ImmutableList<JudgedItem> items) {
    private static final ImmutableSet<String> CHAIR = ImmutableSet.of("仲裁", "chair");
    private static final int COLUMNS = 6;

    /** Refuses null. */
    public JudgesMarks {
        Objects.requireNonNull(judges, "judges");
        Objects.requireNonNull(items, "items");
    }

    /**
     * Reads marks.
     *
     * @param source what to call them in messages
     * @throws InvalidModelException with everything that is wrong with them
     */
    public static JudgesMarks read(String source, String csv) {
        CsvTable table = CsvTable.of(source, csv);
        List<List<String>> rows = table.texts();
        List<Violation> faults = new ArrayList<>();
        Set<String> judges = new LinkedHashSet<>();
        Map<String, Bounds> bounds = new LinkedHashMap<>();
        Map<String, Map<String, BigDecimal>> marks = new LinkedHashMap<>();
        Map<String, JudgedItem.Decision> decisions = new LinkedHashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i).stream().map(String::strip).toList();
            if (row.stream().allMatch(String::isEmpty)) {
                continue;
            }
            Optional<BigDecimal> least = number(row, 2);
            Optional<BigDecimal> most = number(row, 3);
            Optional<BigDecimal> points = number(row, 4);
            boolean open = row.size() > 4 && row.get(4).isEmpty();
            boolean chair = !row.isEmpty() && CHAIR.contains(row.get(0));
            boolean reasoned = row.size() >= COLUMNS && !row.get(5).isEmpty();
            if (row.size() < COLUMNS - 1 || least.isEmpty() || most.isEmpty() || (points.isEmpty() && !open)) {
                faults.add(fault(source, table.line(i)));
                continue;
            }
            Bounds given = new Bounds(least.get(), most.get());
            Bounds known = bounds.computeIfAbsent(row.get(1), any -> given);
            boolean outside = points.filter(given::allow).isEmpty() && !open;
            if (!known.equals(given) || outside || (chair && (open || !reasoned))) {
                faults.add(fault(source, table.line(i)));
                continue;
            }
            if (chair) {
                decisions.put(row.get(1), new JudgedItem.Decision(points.orElseThrow(), row.get(5)));
                continue;
            }
            judges.add(row.get(0));
            Map<String, BigDecimal> ofItem = marks.computeIfAbsent(row.get(1), any -> new LinkedHashMap<>());
            if (points.isPresent() && ofItem.putIfAbsent(row.get(0), points.get()) != null) {
                faults.add(fault(source, table.line(i)));
            }
        }
        InvalidModelException.throwIfAny(faults);
        ImmutableList.Builder<JudgedItem> items = ImmutableList.builder();
        bounds.forEach((item, limits) -> items.add(new JudgedItem(
                item,
                limits.least(),
                limits.most(),
                ImmutableMap.copyOf(marks.getOrDefault(item, Map.of())),
                ImmutableSet.copyOf(judges),
                Optional.ofNullable(decisions.get(item)))));
        return new JudgesMarks(ImmutableSet.copyOf(judges), items.build());
    }

    private record Bounds(BigDecimal least, BigDecimal most) {
        boolean allow(BigDecimal points) {
            return points.compareTo(least) >= 0 && points.compareTo(most) <= 0;
        }
    }

    private static Violation fault(String source, int line) {
        return ReturnFaults.of("MARKS_LINE", source, line).at(new Place.InText(line, 1));
    }

    private static Optional<BigDecimal> number(List<String> row, int column) {
        return row.size() > column && row.get(column).matches("-?\\d{1,9}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(row.get(column)))
                : Optional.empty();
    }

    /** How far the judges agree; nothing if too few marks can be compared. */
    public Optional<Fraction> alpha(KrippendorffAlpha.Scale scale) {
        return KrippendorffAlpha.of(
                items.stream().map(item -> item.marks().values()).toList(), scale);
    }

    /** What all items together can come to. */
    public ValueRange total() {
        return items.stream().map(JudgedItem::range).reduce(ValueRange.exactly(0), ValueRange::plus);
    }
}
