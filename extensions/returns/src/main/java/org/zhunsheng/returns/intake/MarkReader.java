package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.intake.Grid.GridCell;
import org.zhunsheng.returns.intake.Grid.GridRow;
import org.zhunsheng.returns.judge.JudgePanel;
import org.zhunsheng.returns.judge.Mark;
import org.zhunsheng.returns.judge.MarkAsked;
import org.zhunsheng.returns.judge.MarkFile;
import org.zhunsheng.returns.judge.MarkText;

/**
 * Reads the files in which judges send their marks: the form of this library, a table with columns of items and marks, one judge's or
 * everybody's, as a workbook or CSV in UTF-8, GB 18030 or UTF-16. A file is recognised by what stands in it, never by its name.
 * Immutable and thread-safe.
 */
public final class MarkReader {
    private final JudgePanel panel;
    /** The judges by their names as they are compared. */
    private final ImmutableMap<String, String> judges;

    private final ImmutableListMultimap<Line, MarkAsked> asked;
    private final ImmutableListMultimap<UnitLine, MarkAsked> askedOfUnit;

    /** What a row of a judge names: an item by its code, or by its title as titles are compared. */
    private record Line(String judge, boolean byCode, String item) {
        static Line ofItem(String judge, String item) {
            return new Line(judge, true, item);
        }

        static Line ofTitle(String judge, String title) {
            return new Line(judge, false, PlainText.of(title));
        }
    }

    /** The same of one unit, whose name is as names are compared; empty where the panel has one unit only. */
    private record UnitLine(Line line, String unit) {}

    /** A reader of the marks of {@code panel}. */
    public MarkReader(JudgePanel panel) {
        this.panel = panel;
        this.judges = panel.judges().stream()
                .collect(ImmutableMap.toImmutableMap(PlainText::of, Function.identity(), (first, again) -> first));
        ImmutableListMultimap.Builder<Line, MarkAsked> lines = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<UnitLine, MarkAsked> ofUnit = ImmutableListMultimap.builder();
        for (MarkAsked one : panel.asked()) {
            for (Line line :
                    ImmutableList.of(Line.ofItem(one.judge(), one.item()), Line.ofTitle(one.judge(), one.title()))) {
                lines.put(line, one);
                ofUnit.put(new UnitLine(line, PlainText.of(one.unit())), one);
            }
        }
        this.asked = lines.build();
        this.askedOfUnit = ofUnit.build();
    }

    /**
     * The files in {@code folder} and the folders in it, in the order of their names; what the commands of this library write there is
     * passed over.
     *
     * @throws IOException if the folder cannot be read
     */
    public ImmutableList<MarkFile> readAll(Path folder) throws IOException {
        ImmutableList.Builder<MarkFile> files = ImmutableList.builder();
        for (ArrivedFile file : ArrivedFile.in(folder)) {
            files.add(
                    file.isTooLarge()
                            ? new MarkFile(
                                    file.source(),
                                    ImmutableList.of(),
                                    ImmutableList.of(ReturnFaults.of("FILE_TOO_LARGE", ArrivedFile.MOST_MIB)))
                            : read(file.name(), file.bytes()));
        }
        return files.build();
    }

    /** The file that {@code bytes} are. */
    public MarkFile read(String name, byte[] bytes) {
        ReturnSource source =
                new ReturnSource(name, Hashing.sha256().hashBytes(bytes).toString());
        return new Reading(source).read(GridReader.read(name, bytes));
    }

    /** While one file is read. */
    private final class Reading {
        private final ReturnSource source;
        private final FileFaults faults = new FileFaults();
        private final ImmutableList.Builder<Mark> marks = ImmutableList.builder();
        private Optional<GridCell> coverJudge = Optional.empty();
        private Optional<GridCell> coverUnit = Optional.empty();
        private boolean tableSeen;

        Reading(ReturnSource source) {
            this.source = source;
        }

        MarkFile read(GridReader.Grids grids) {
            grids.faults().forEach(faults::add);
            grids.grids().forEach(this::table);
            if (!tableSeen && grids.faults().isEmpty()) {
                faults.add(ReturnFaults.of("NO_TABLE", MarkColumn.ITEM.zh(), MarkColumn.POINTS.zh()));
            }
            return new MarkFile(source, marks.build(), faults.found());
        }

        private void table(Grid grid) {
            Optional<Map<MarkColumn, Integer>> columns = Optional.empty();
            for (GridRow row : grid.rows()) {
                Optional<Map<MarkColumn, Integer>> heads = heads(row);
                if (heads.isPresent()) {
                    columns = heads;
                    tableSeen = true;
                } else if (columns.isPresent()) {
                    row(row, columns.get());
                } else {
                    labels(row);
                }
            }
        }

        private Optional<Map<MarkColumn, Integer>> heads(GridRow row) {
            Map<MarkColumn, Integer> columns = new EnumMap<>(MarkColumn.class);
            for (GridCell cell : row.cells()) {
                MarkColumn.of(cell.text()).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
            }
            boolean item = columns.containsKey(MarkColumn.ITEM) || columns.containsKey(MarkColumn.TITLE);
            return item && columns.containsKey(MarkColumn.POINTS) ? Optional.of(columns) : Optional.empty();
        }

        private void labels(GridRow row) {
            ImmutableList<GridCell> cells = row.cells();
            for (int i = 0; i + 1 < cells.size(); i++) {
                Optional<MarkColumn> label = MarkColumn.of(cells.get(i).text());
                if (label.filter(MarkColumn.JUDGE::equals).isPresent()) {
                    coverJudge = Optional.of(cells.get(i + 1));
                } else if (label.filter(MarkColumn.UNIT::equals).isPresent()) {
                    coverUnit = Optional.of(cells.get(i + 1));
                }
            }
        }

        private void row(GridRow row, Map<MarkColumn, Integer> columns) {
            Optional<GridCell> value = cell(row, columns, MarkColumn.POINTS);
            if (value.isEmpty() || (value.get().text().isBlank() && !value.get().formula())) {
                return;
            }
            Place place = value.get().place();
            String item = text(cell(row, columns, MarkColumn.ITEM));
            String title = text(cell(row, columns, MarkColumn.TITLE));
            if (item.isEmpty() && title.isEmpty()) {
                faults.add(place, "MARK_WITHOUT_ITEM");
                return;
            }
            Optional<String> judge = judge(row, columns, place);
            if (judge.isEmpty()) {
                return;
            }
            String unit = text(cell(row, columns, MarkColumn.UNIT).or(() -> coverUnit));
            Optional<MarkAsked> asked = asked(judge.get(), unit, item, title);
            if (asked.isEmpty()) {
                faults.add(place, "MARK_NOT_ASKED", judge.get(), item.isEmpty() ? title : item, unit);
                return;
            }
            if (value.get().formula()) {
                faults.add(place, "FORMULA", item.isEmpty() ? title : item);
                return;
            }
            points(value.get(), asked.get())
                    .ifPresent(points -> marks.add(new Mark(
                            judge.get(),
                            asked.get().unit(),
                            asked.get().item(),
                            points,
                            text(cell(row, columns, MarkColumn.REASON)),
                            source,
                            Optional.of(place))));
        }

        private Optional<BigDecimal> points(GridCell value, MarkAsked asked) {
            Optional<BigDecimal> points = MarkText.points(value.text());
            if (points.isEmpty()) {
                faults.add(value.place(), "NOT_A_NUMBER", value.text());
                return points;
            }
            if (!asked.bounds().allows(points.get())) {
                faults.add(
                        value.place(),
                        "MARK_OUTSIDE",
                        points.get().toPlainString(),
                        asked.bounds().describe());
            }
            return points.filter(asked.bounds()::allows);
        }

        private Optional<String> judge(GridRow row, Map<MarkColumn, Integer> columns, Place place) {
            Optional<GridCell> cell = cell(row, columns, MarkColumn.JUDGE).or(() -> coverJudge);
            if (cell.isEmpty()) {
                if (!faults.hasAny("NO_JUDGE")) {
                    faults.add(place, "NO_JUDGE");
                }
                return Optional.empty();
            }
            Optional<String> judge =
                    Optional.ofNullable(judges.get(PlainText.of(cell.get().text())));
            if (judge.isEmpty()) {
                faults.addUnknown(
                        cell.get().place(), "UNKNOWN_JUDGE", cell.get().text(), panel.judges());
            }
            return judge;
        }

        private Optional<MarkAsked> asked(String judge, String unit, String item, String title) {
            Line line = item.isEmpty() ? Line.ofTitle(judge, title) : Line.ofItem(judge, item);
            if (unit.isEmpty()) {
                return only(asked.get(line));
            }
            return only(ImmutableList.<MarkAsked>builder()
                    .addAll(askedOfUnit.get(new UnitLine(line, PlainText.of(unit))))
                    .addAll(askedOfUnit.get(new UnitLine(line, "")))
                    .build());
        }

        private static Optional<MarkAsked> only(ImmutableList<MarkAsked> lines) {
            return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
        }
    }

    private static Optional<GridCell> cell(GridRow row, Map<MarkColumn, Integer> columns, MarkColumn column) {
        return Optional.ofNullable(columns.get(column)).flatMap(row::at);
    }

    private static String text(Optional<GridCell> cell) {
        return cell.map(GridCell::text).map(String::strip).orElse("");
    }
}
