package org.zhunsheng.returns.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.intake.Grid.GridCell;
import org.zhunsheng.returns.intake.Grid.GridRow;
import org.zhunsheng.returns.survey.SurveyAsked;
import org.zhunsheng.returns.survey.SurveyFile;
import org.zhunsheng.returns.survey.SurveyFile.Line;
import org.zhunsheng.returns.survey.SurveyFile.Tally;

/**
 * Reads answers to surveys: a table with a line for each answer and how many gave it, or with a line for each respondent, as a workbook or
 * CSV in UTF-8, GB 18030 or UTF-16. An answer is named by the code of the fact that counts it, by the name of that fact, or by the word
 * that the name has in quotation marks. Immutable and thread-safe.
 */
public final class SurveyReader {
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final ImmutableMap<String, Line> LINES = ImmutableMap.<String, Line>builder()
            .put(SurveyAsked.SENT, Line.SENT)
            .put("发放份数", Line.SENT)
            .put("sent", Line.SENT)
            .put(SurveyAsked.INVALID, Line.INVALID)
            .put("无效问卷", Line.INVALID)
            .put("invalid", Line.INVALID)
            .put(SurveyAsked.POPULATION, Line.POPULATION)
            .put("总人数", Line.POPULATION)
            .put("population", Line.POPULATION)
            .buildOrThrow();

    private enum Column {
        GROUP("组别", "group", "群体", "调查对象", "人群"),
        CODE("代码", "code"),
        ANSWER("答复", "answer", "选项", "回答", "评价"),
        COUNT("份数", "count", "人数", "数量", "票数");

        private final ImmutableList<String> words;

        Column(String... words) {
            this.words = ImmutableList.copyOf(words);
        }

        static Optional<Column> of(String heading) {
            String plain = PlainText.of(heading);
            return Stream.of(values())
                    .filter(column -> column.words.contains(plain))
                    .findFirst();
        }
    }

    private final SurveyAsked asked;
    private final Vocabulary vocabulary;

    /** A reader of answers to the surveys {@code asked}, by the names in {@code vocabulary}. */
    public SurveyReader(SurveyAsked asked, Vocabulary vocabulary) {
        this.asked = asked;
        this.vocabulary = vocabulary;
    }

    /**
     * The file {@code place}, or all files in the folder {@code place} in the order of their names.
     *
     * @throws IOException if they cannot be read
     */
    public ImmutableList<SurveyFile> readAll(Path place) throws IOException {
        List<ArrivedFile> arrived =
                Files.isDirectory(place) ? ArrivedFile.in(place) : ImmutableList.of(ArrivedFile.of(place));
        ImmutableList.Builder<SurveyFile> files = ImmutableList.builder();
        for (ArrivedFile file : arrived) {
            files.add(
                    file.isTooLarge()
                            ? new SurveyFile(
                                    file.source(),
                                    ImmutableList.of(),
                                    ImmutableList.of(ReturnFaults.of("FILE_TOO_LARGE", ArrivedFile.MOST_MIB)))
                            : read(file.name(), file.bytes()));
        }
        return files.build();
    }

    /** The file that {@code bytes} are. */
    public SurveyFile read(String name, byte[] bytes) {
        ReturnSource source =
                new ReturnSource(name, Hashing.sha256().hashBytes(bytes).toString());
        GridReader.Grids grids = GridReader.read(name, bytes);
        Reading reading = new Reading();
        grids.faults().forEach(reading.faults::add);
        grids.grids().forEach(reading::table);
        if (!reading.tableSeen && grids.faults().isEmpty()) {
            reading.faults.add(ReturnFaults.of("NO_TABLE", Column.GROUP.words.get(0), Column.ANSWER.words.get(0)));
        }
        return new SurveyFile(source, reading.tallies.build(), reading.faults.found());
    }

    /** While one file is read. */
    private final class Reading {
        private final FileFaults faults = new FileFaults();
        private final ImmutableList.Builder<Tally> tallies = ImmutableList.builder();
        /** What was found for a group, a code and an answer: many respondents give the same. */
        private final Map<List<String>, Optional<FactCode>> known = new HashMap<>();

        private final Set<String> listed = new HashSet<>();
        private boolean tableSeen;

        void table(Grid grid) {
            Optional<Map<Column, Integer>> columns = Optional.empty();
            for (GridRow row : grid.rows()) {
                Optional<Map<Column, Integer>> heads = heads(row);
                if (heads.isPresent()) {
                    columns = heads;
                    tableSeen = true;
                } else if (columns.isPresent()) {
                    row(row, columns.get());
                }
            }
        }

        private Optional<Map<Column, Integer>> heads(GridRow row) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            for (GridCell cell : row.cells()) {
                Column.of(cell.text()).ifPresent(column -> columns.putIfAbsent(column, cell.column()));
            }
            boolean group = columns.containsKey(Column.GROUP) || asked.groups().size() == 1;
            boolean answer = columns.containsKey(Column.ANSWER) || columns.containsKey(Column.CODE);
            return group && answer ? Optional.of(columns) : Optional.empty();
        }

        private void row(GridRow row, Map<Column, Integer> columns) {
            Place place = row.cells().get(0).place();
            String code = text(row, columns, Column.CODE);
            String answer = text(row, columns, Column.ANSWER);
            String label = text(row, columns, Column.GROUP);
            if (code.isEmpty() && answer.isEmpty()) {
                return;
            }
            boolean counted = columns.containsKey(Column.COUNT);
            String number = text(row, columns, Column.COUNT);
            if (counted && number.isEmpty()) {
                return;
            }
            Optional<SurveyAsked.Group> group =
                    label.isEmpty() && asked.groups().size() == 1
                            ? Optional.of(asked.groups().get(0))
                            : asked.group(label);
            if (group.isEmpty()) {
                faults.addUnknown(
                        place,
                        "UNKNOWN_GROUP",
                        label,
                        asked.groups().stream().map(SurveyAsked.Group::label).toList());
                return;
            }
            String digits = PlainText.of(number).replaceFirst("[份人票]$", "");
            if (counted && !COUNT.matcher(digits).matches()) {
                faults.add(place, "NOT_WHOLE", number);
                return;
            }
            long count = counted ? Long.parseLong(digits) : 1;
            Optional<Line> line =
                    Optional.ofNullable(LINES.get(PlainText.of(answer))).filter(any -> code.isEmpty());
            Optional<FactCode> fact = line.isPresent()
                    ? Optional.empty()
                    : known.computeIfAbsent(
                            List.of(group.get().label(), code, answer), any -> fact(group.get(), code, answer));
            if (line.isEmpty() && fact.isEmpty()) {
                faults.add(
                        place,
                        "UNKNOWN_ANSWER",
                        code.isEmpty() ? answer : code,
                        group.get().label());
                return;
            }
            tallies.add(new Tally(group.get().label(), line.orElse(Line.ANSWER), fact, count));
            if (!counted && listed.add(group.get().label())) {
                // Whoever lists respondents one by one has listed those of every answer.
                group.get()
                        .asked()
                        .answers()
                        .forEach(other ->
                                tallies.add(new Tally(group.get().label(), Line.ANSWER, Optional.of(other.fact()), 0)));
            }
        }

        private Optional<FactCode> fact(SurveyAsked.Group group, String code, String answer) {
            List<FactCode> found = group.asked().answers().stream()
                    .map(one -> one.fact())
                    .filter(fact -> code.isEmpty()
                            ? isCalled(fact, answer)
                            : fact.value().equals(code))
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        private boolean isCalled(FactCode code, String answer) {
            if (code.value().equals(answer)) {
                return true;
            }
            Optional<FactDefinition> fact = vocabulary.find(code);
            Optional<String> quoted = fact.map(one -> QUOTED.matcher(one.name().zh()))
                    .filter(Matcher::find)
                    .map(match -> match.group(1));
            return Stream.concat(
                            quoted.stream(),
                            fact.stream()
                                    .flatMap(one -> Stream.concat(
                                            Stream.of(
                                                    one.name().zh(), one.name().en()),
                                            one.variants().stream())))
                    .map(PlainText::of)
                    .anyMatch(PlainText.of(answer)::equals);
        }

        private String text(GridRow row, Map<Column, Integer> columns, Column column) {
            return Optional.ofNullable(columns.get(column)).map(row::text).orElse("");
        }
    }
}
