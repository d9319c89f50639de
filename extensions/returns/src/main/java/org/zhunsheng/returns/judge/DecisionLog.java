package org.zhunsheng.returns.judge;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.returns.LogFile;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.serialization.table.CsvTable;

/**
 * The decisions on disputed items, in {@code decisions.csv} beside the marks ({@code unit,item,points,reason,by,on}). A later line on an
 * item takes the place of an earlier one, which stays to be read. Stateless and thread-safe.
 */
public final class DecisionLog {
    /** The name of the file. */
    public static final String FILE = "decisions.csv";

    private static final ImmutableList<String> HEAD = ImmutableList.of("unit", "item", "points", "reason", "by", "on");

    private DecisionLog() {}

    /**
     * The decisions in {@code folder}, in their order.
     *
     * @throws InvalidModelException with every line that is no decision: each has points, a reason, a name and a day
     */
    public static ImmutableList<Decision> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return ImmutableList.of();
        }
        CsvTable table = CsvTable.read(file);
        List<List<String>> rows = table.texts();
        List<Violation> faults = new ArrayList<>();
        ImmutableList.Builder<Decision> decisions = ImmutableList.builder();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i).stream().map(String::strip).toList();
            int line = table.line(i);
            if (row.stream().allMatch(String::isEmpty)) {
                continue;
            }
            decision(row)
                    .ifPresentOrElse(
                            decisions::add,
                            () -> faults.add(
                                    ReturnFaults.of("DECISION_LINE", FILE, line).at(new Place.InText(line, 1))));
        }
        InvalidModelException.throwIfAny(faults);
        return decisions.build();
    }

    private static Optional<Decision> decision(List<String> row) {
        if (row.size() < HEAD.size()
                || row.get(1).isEmpty()
                || row.get(3).isEmpty()
                || row.get(4).isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> points = MarkText.points(row.get(2));
        try {
            LocalDate on = Days.parse(row.get(5));
            return points.map(given -> new Decision(row.get(0), row.get(1), given, row.get(3), row.get(4), on));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Adds {@code decision} to those in {@code folder}.
     *
     * @throws IOException if it cannot be written
     * @throws org.zhunsheng.serialization.UnreadableDocumentException if what is there is no table
     */
    public static void write(Path folder, Decision decision) throws IOException {
        LogFile.append(
                folder.resolve(FILE),
                HEAD,
                ImmutableList.of(ImmutableList.of(
                        decision.unit(),
                        decision.item(),
                        decision.points().toPlainString(),
                        decision.reason(),
                        decision.by(),
                        decision.on().toString())));
    }
}
