package org.zhunsheng.returns;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.report.ReportingPeriod;

/**
 * What one unit states for one period in one file. Immutable and thread-safe.
 *
 * @param unit the id of the unit
 * @param period the period
 * @param entries the answers, each figure and cell once
 * @param source the file
 */
public record UnitReturn(String unit, ReportingPeriod period, ImmutableList<ReturnEntry> entries, ReturnSource source) {
    /** Refuses null. */
    public UnitReturn {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(entries, "entries");
        Objects.requireNonNull(source, "source");
    }

    /** The answers by what they speak of; the first of several. */
    public ImmutableMap<FigureCell, ReturnEntry> byCell() {
        Map<FigureCell, ReturnEntry> cells = new LinkedHashMap<>();
        entries.forEach(entry -> cells.putIfAbsent(entry.cell(), entry));
        return ImmutableMap.copyOf(cells);
    }

    /** The answer for {@code cell}. */
    public Optional<ReturnEntry> find(FigureCell cell) {
        return entries.stream().filter(entry -> entry.cell().equals(cell)).findFirst();
    }
}
