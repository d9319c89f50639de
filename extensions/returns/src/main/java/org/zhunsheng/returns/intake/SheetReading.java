package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.ReturnValue;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.intake.Grid.GridCell;
import org.zhunsheng.returns.intake.Grid.GridRow;

/** Reads one file, sheet by sheet; for one file and one thread. */
final class SheetReading {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*年?\\s*(度|全年)?");
    private static final ImmutableList<String> SCOPES = ImmutableList.of("本级", "全县", "下级", "法院");
    private static final int LABELS = 60;

    private final UnitRegister register;
    private final FigureNames names;
    private final ReturnSource source;
    private final FileFaults faults = new FileFaults();
    private final Map<UnitPeriod, Map<FigureCell, ReturnEntry>> found = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Set<FigureCell> blank = new LinkedHashSet<>();
    private Optional<RegisteredUnit> coverUnit = Optional.empty();
    private Optional<ReportingPeriod> coverPeriod = Optional.empty();
    private boolean tableSeen;

    private record UnitPeriod(String unit, ReportingPeriod period) {}

    SheetReading(UnitRegister register, FigureNames names, ReturnSource source) {
        this.register = register;
        this.names = names;
        this.source = source;
    }

    ReturnFile refused(Violation fault) {
        faults.add(fault);
        return result(ImmutableList.of());
    }

    ReturnFile read(GridReader.Grids grids) {
        grids.faults().forEach(faults::add);
        grids.grids().forEach(this::cover);
        grids.grids().forEach(this::table);
        if (!tableSeen && grids.faults().isEmpty()) {
            faults.add(ReturnFaults.of("NO_TABLE", ReturnColumn.CODE.zh(), ReturnColumn.VALUE.zh()));
        }
        return result(grids.notes());
    }

    private ReturnFile result(ImmutableList<Violation> notes) {
        ImmutableList.Builder<UnitReturn> returns = ImmutableList.builder();
        Set<String> empty = new LinkedHashSet<>(named);
        found.forEach((key, entries) -> {
            returns.add(new UnitReturn(key.unit(), key.period(), ImmutableList.copyOf(entries.values()), source));
            empty.remove(key.unit());
        });
        return new ReturnFile(
                source, returns.build(), ImmutableSet.copyOf(empty), ImmutableSet.copyOf(blank), faults.found(), notes);
    }

    /** Looks for the unit and the period among the labels above the table. */
    private void cover(Grid grid) {
        for (GridRow row : grid.rows()) {
            if (columns(row).isPresent()) {
                return;
            }
            ImmutableList<GridCell> cells = row.cells();
            for (int i = 0; i + 1 < cells.size(); i++) {
                if (cells.get(i).text().length() < LABELS) {
                    label(cells.get(i), cells.get(i + 1));
                }
            }
        }
    }

    private void label(GridCell label, GridCell value) {
        Optional<ReturnColumn> column = ReturnColumn.of(label.text());
        if (column.filter(ReturnColumn.UNIT::equals).isPresent()) {
            Optional<RegisteredUnit> unit = unit(value);
            if (coverUnit.isEmpty()) {
                coverUnit = unit;
                unit.ifPresent(known -> named.add(known.id()));
            } else if (unit.isPresent() && !unit.equals(coverUnit)) {
                faults.add(ReturnFaults.at(
                        Optional.of(value.place()),
                        "TWO_UNITS",
                        coverUnit.get().name(),
                        unit.get().name()));
            }
        } else if (column.filter(ReturnColumn.PERIOD::equals).isPresent()) {
            coverPeriod = period(value).or(() -> coverPeriod);
        }
    }

    private Optional<RegisteredUnit> unit(GridCell cell) {
        String text = cell.text().strip();
        Optional<RegisteredUnit> unit = Optional.ofNullable(register.byId().get(text))
                .or(() -> Optional.ofNullable(register.byName().get(text)))
                .or(() -> Optional.ofNullable(register.byName().get(text.replaceAll("[\\s\\u3000]", ""))));
        if (unit.isEmpty()) {
            Set<String> known =
                    Sets.union(register.byName().keySet(), register.byId().keySet());
            faults.addUnknown(cell.place(), "UNKNOWN_UNIT", text, known);
        }
        return unit;
    }

    private Optional<ReportingPeriod> period(GridCell cell) {
        String text = cell.text().strip();
        Matcher year = YEAR.matcher(text);
        try {
            return Optional.of(
                    year.matches()
                            ? ReportingPeriod.ofYear(Integer.parseInt(year.group(1)))
                            : ReportingPeriod.of(text));
        } catch (InvalidModelException e) {
            faults.add(ReturnFaults.at(Optional.of(cell.place()), "NOT_A_PERIOD", text));
            return Optional.empty();
        }
    }

    /** The columns that {@code row} heads, if it heads a table of figures. */
    private static Optional<Map<ReturnColumn, Integer>> columns(GridRow row) {
        Map<ReturnColumn, Integer> columns = new EnumMap<>(ReturnColumn.class);
        for (GridCell cell : row.cells()) {
            ReturnColumn.of(cell.text()).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
        }
        if (!columns.containsKey(ReturnColumn.VALUE)) {
            List<GridCell> years = row.cells().stream()
                    .filter(cell -> ReturnColumn.isYear(cell.text()))
                    .toList();
            if (years.size() == 1) {
                columns.put(ReturnColumn.VALUE, years.get(0).column());
            }
        }
        boolean figure = columns.containsKey(ReturnColumn.CODE) || columns.containsKey(ReturnColumn.NAME);
        return figure && columns.containsKey(ReturnColumn.VALUE) ? Optional.of(columns) : Optional.empty();
    }

    private void table(Grid grid) {
        Optional<Map<ReturnColumn, Integer>> columns = Optional.empty();
        for (GridRow row : grid.rows()) {
            Optional<Map<ReturnColumn, Integer>> heads = columns(row);
            if (heads.isPresent()) {
                columns = heads;
                tableSeen = true;
            } else if (columns.isPresent()) {
                row(row, columns.get());
            }
        }
    }

    private void row(GridRow row, Map<ReturnColumn, Integer> columns) {
        Optional<GridCell> value = cell(row, columns, ReturnColumn.VALUE);
        String code = text(row, columns, ReturnColumn.CODE);
        String name = text(row, columns, ReturnColumn.NAME);
        if (code.isEmpty() && (name.isEmpty() || value.isEmpty())) {
            value.ifPresent(cell -> faults.add(ReturnFaults.at(Optional.of(cell.place()), "VALUE_WITHOUT_FIGURE")));
            return;
        }
        Optional<FactDefinition> fact = code.isEmpty() ? names.byName(name) : names.byCode(code);
        Place place = row.cells().get(0).place();
        if (fact.isEmpty()) {
            LocalText nearest = faults.isListing() ? names.nearest(code, name) : LocalText.same("");
            faults.add(place, "UNKNOWN_FIGURE", code.isEmpty() ? name : code, nearest);
            return;
        }
        FigureCell cell = new FigureCell(fact.get().code(), text(row, columns, ReturnColumn.BREAKDOWN));
        Optional<UnitPeriod> whose = whose(row, columns, place);
        if (whose.isEmpty()) {
            return;
        }
        if (value.isEmpty() || (value.get().text().isBlank() && !value.get().formula())) {
            blank.add(cell);
            named.add(whose.get().unit());
        } else {
            entry(row, columns, value.get(), fact.get(), cell, whose.get());
        }
    }

    private Optional<UnitPeriod> whose(GridRow row, Map<ReturnColumn, Integer> columns, Place place) {
        // Tables head the measure words with 单位, too.
        Optional<GridCell> unitCell = cell(row, columns, ReturnColumn.UNIT).filter(cell -> !isMeasureWord(cell.text()));
        Optional<RegisteredUnit> unit = unitCell.map(this::unit).orElse(coverUnit);
        Optional<ReportingPeriod> period =
                cell(row, columns, ReturnColumn.PERIOD).map(this::period).orElse(coverPeriod);
        boolean unitTold = unitCell.isPresent() || faults.hasAny("UNKNOWN_UNIT", "NO_UNIT");
        if (unit.isEmpty() && !unitTold) {
            faults.add(ReturnFaults.at(Optional.of(place), "NO_UNIT"));
        }
        boolean periodTold =
                cell(row, columns, ReturnColumn.PERIOD).isPresent() || faults.hasAny("NOT_A_PERIOD", "NO_PERIOD");
        if (period.isEmpty() && !periodTold) {
            faults.add(ReturnFaults.at(Optional.of(place), "NO_PERIOD"));
        }
        return unit.flatMap(known -> period.map(time -> new UnitPeriod(known.id(), time)));
    }

    private static boolean isMeasureWord(String text) {
        return Arrays.stream(UnitClass.values()).anyMatch(unit -> unit.accepts(text.strip()));
    }

    private void entry(
            GridRow row,
            Map<ReturnColumn, Integer> columns,
            GridCell value,
            FactDefinition fact,
            FigureCell cell,
            UnitPeriod whose) {
        Optional<Place> place = Optional.of(value.place());
        if (value.formula()) {
            faults.add(ReturnFaults.at(place, "FORMULA", fact.name()));
            return;
        }
        ValueText.Understood understood = ValueText.of(fact, value.text());
        understood.fault().ifPresent(fault -> faults.add(fault.at(value.place())));
        Optional<Scope.Whose> scope = scope(row, columns);
        String note = text(row, columns, ReturnColumn.NOTE);
        understood
                .value()
                .ifPresent(read -> add(whose, new ReturnEntry(cell, read, scope, note, place, Optional.empty()), fact));
    }

    private void add(UnitPeriod whose, ReturnEntry entry, FactDefinition fact) {
        Map<FigureCell, ReturnEntry> entries = found.computeIfAbsent(whose, any -> new LinkedHashMap<>());
        ReturnEntry before = entries.putIfAbsent(entry.cell(), entry);
        if (before != null) {
            boolean same = before.value().equals(entry.value());
            if (!same) {
                faults.add(ReturnFaults.at(
                        entry.place(), "STATED_TWICE", fact.name(), shown(before.value()), shown(entry.value())));
            }
        }
    }

    private static String shown(ReturnValue value) {
        return value.toString();
    }

    private Optional<Scope.Whose> scope(GridRow row, Map<ReturnColumn, Integer> columns) {
        Optional<GridCell> cell = cell(row, columns, ReturnColumn.SCOPE);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return switch (cell.get().text().strip()) {
            case "本级", "OWN", "own" -> Optional.of(Scope.Whose.OWN);
            case "全县", "全区", "全市", "全域", "AREA", "area" -> Optional.of(Scope.Whose.AREA);
            case "下级", "LOWER", "lower" -> Optional.of(Scope.Whose.LOWER);
            case "法院", "COURT", "court" -> Optional.of(Scope.Whose.COURT);
            default -> {
                faults.addUnknown(
                        cell.get().place(), "UNKNOWN_SCOPE", cell.get().text(), SCOPES);
                yield Optional.empty();
            }
        };
    }

    private static Optional<GridCell> cell(GridRow row, Map<ReturnColumn, Integer> columns, ReturnColumn column) {
        return Optional.ofNullable(columns.get(column)).flatMap(row::at);
    }

    private static String text(GridRow row, Map<ReturnColumn, Integer> columns, ReturnColumn column) {
        return cell(row, columns, column).map(cell -> cell.text().strip()).orElse("");
    }
}
