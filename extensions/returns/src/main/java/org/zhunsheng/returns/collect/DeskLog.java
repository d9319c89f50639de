package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.returns.CsvLine;
import org.zhunsheng.returns.LogFile;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.serialization.table.CsvTable;

/**
 * What the desk has written down beside the returns, in two CSV files of the folder: the day on which each file was first seen ({@code
 * received.csv}) and what was accepted by whom ({@code accepted.csv}). Immutable and thread-safe.
 *
 * @param received the day on which a file was first seen, by its hash
 * @param accepted the acceptances, in their order
 */
public record DeskLog(ImmutableMap<String, LocalDate> received, ImmutableList<Acceptance> accepted) {
    /** Nothing written down yet. */
    public static final DeskLog EMPTY = new DeskLog(ImmutableMap.of(), ImmutableList.of());

    /** The name of the file of days. */
    public static final String RECEIVED = "received.csv";

    /** The name of the file of acceptances. */
    public static final String ACCEPTED = "accepted.csv";

    private static final ImmutableList<String> RECEIVED_HEAD = ImmutableList.of("sha256", "on", "file");
    private static final ImmutableList<String> ACCEPTED_HEAD = ImmutableList.of("unit", "sha256", "by", "on");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses null. */
    public DeskLog {
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(accepted, "accepted");
    }

    /**
     * What is written down in {@code folder}.
     *
     * @throws InvalidModelException with everything that is wrong with the files
     */
    public static DeskLog read(Path folder) {
        return of(table(folder.resolve(RECEIVED)), table(folder.resolve(ACCEPTED)));
    }

    private static Optional<CsvTable> table(Path file) {
        return Files.exists(file) ? Optional.of(CsvTable.read(file)) : Optional.empty();
    }

    /**
     * What is written down in the two files, as far as they are there.
     *
     * @throws InvalidModelException with everything that is wrong with them
     */
    public static DeskLog of(Optional<CsvTable> days, Optional<CsvTable> acceptances) {
        Map<String, LocalDate> received = new LinkedHashMap<>();
        List<Acceptance> accepted = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        rows(RECEIVED, days, 2, 0, 1, faults).forEach(row -> received.putIfAbsent(row.get(0), Days.parse(row.get(1))));
        rows(ACCEPTED, acceptances, 4, 1, 3, faults)
                .forEach(row ->
                        accepted.add(new Acceptance(row.get(0), row.get(1), row.get(2), Days.parse(row.get(3)))));
        InvalidModelException.throwIfAny(faults);
        return new DeskLog(ImmutableMap.copyOf(received), ImmutableList.copyOf(accepted));
    }

    private static ImmutableList<List<String>> rows(
            String file, Optional<CsvTable> found, int least, int hash, int day, List<Violation> faults) {
        if (found.isEmpty()) {
            return ImmutableList.of();
        }
        CsvTable table = found.get();
        ImmutableList<List<String>> rows = table.texts();
        ImmutableList.Builder<List<String>> good = ImmutableList.builder();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i).stream().map(String::strip).toList();
            if (row.size() >= least && HASH.matcher(row.get(hash)).matches() && isDay(row.get(day))) {
                good.add(row);
            } else if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
                int line = table.line(i);
                faults.add(ReturnFaults.of("LOG_LINE", file, line).at(new Place.InText(line, 1)));
            }
        }
        return good.build();
    }

    private static boolean isDay(String text) {
        try {
            Days.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** What had been written down by the end of {@code day}. */
    public DeskLog until(LocalDate day) {
        return new DeskLog(
                received.entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(day))
                        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)),
                accepted.stream().filter(one -> !one.on().isAfter(day)).collect(ImmutableList.toImmutableList()));
    }

    /** This log with the files that are not in it yet, first seen on {@code day}. */
    public DeskLog seen(Map<String, String> filesByHash, LocalDate day) {
        Map<String, LocalDate> days = new LinkedHashMap<>(received);
        filesByHash.keySet().forEach(hash -> days.putIfAbsent(hash, day));
        return new DeskLog(ImmutableMap.copyOf(days), accepted);
    }

    /**
     * Writes the files of {@code filesByHash} that {@code folder} has not seen yet, as of {@code day}.
     *
     * @throws IOException if it cannot be written
     */
    public static void writeSeen(Path folder, Map<String, String> filesByHash, LocalDate day) throws IOException {
        DeskLog known = read(folder);
        ImmutableList.Builder<List<String>> lines = ImmutableList.builder();
        filesByHash.forEach((hash, file) -> {
            if (!known.received().containsKey(hash)) {
                lines.add(ImmutableList.of(hash, day.toString(), file));
            }
        });
        LogFile.append(folder.resolve(RECEIVED), RECEIVED_HEAD, lines.build());
    }

    /**
     * Writes that {@code acceptance} was given.
     *
     * @throws IOException if it cannot be written
     * @throws org.zhunsheng.serialization.UnreadableDocumentException if what is there is no table
     */
    public static void writeAccepted(Path folder, Acceptance acceptance) throws IOException {
        LogFile.append(folder.resolve(ACCEPTED), ACCEPTED_HEAD, ImmutableList.of(cells(acceptance)));
    }

    /** {@code acceptances} as the file of them, with its head. */
    public static String acceptedFile(List<Acceptance> acceptances) {
        return CsvLine.of(ACCEPTED_HEAD)
                + acceptances.stream().map(DeskLog::cells).map(LogFile::line).collect(Collectors.joining());
    }

    private static List<String> cells(Acceptance acceptance) {
        return ImmutableList.of(
                acceptance.unit(),
                acceptance.sha256(),
                acceptance.by(),
                acceptance.on().toString());
    }
}
