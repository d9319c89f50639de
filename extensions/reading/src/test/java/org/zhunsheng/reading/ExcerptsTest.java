package org.zhunsheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.binding.Statement;
import org.zhunsheng.reading.pattern.RuleFiles;
import org.zhunsheng.reading.source.SourceReader;

/** Reads the excerpts and holds precision and recall, by kind, to the bounds that the design sets. */
class ExcerptsTest {
    private static final BigDecimal CODES_RIGHT = new BigDecimal("0.97");
    private static final BigDecimal FIGURES_FOUND = new BigDecimal("0.97");

    private final ReportReader reader = TestVocabulary.reader();
    private final List<String> faults = new ArrayList<>();

    /** Counts of one kind of excerpt. */
    private static final class Row {
        private int expected;
        private int found;
        private int codes;
        private int codesFound;
        private int asserted;
        private int right;

        void add(Row row) {
            expected += row.expected;
            found += row.found;
            codes += row.codes;
            codesFound += row.codesFound;
            asserted += row.asserted;
            right += row.right;
        }

        @Override
        public String toString() {
            return String.format(
                    "figures %3d found %3d | codes %3d found %3d | asserted %3d right %3d",
                    expected, found, codes, codesFound, asserted, right);
        }
    }

    @Test
    void whatIsAssertedIsRightAndFewFiguresAreMissed() {
        Row all = table("excerpts.yaml");
        assertThat(share(all.right, all.asserted))
                .as("codes asserted that are right")
                .isGreaterThanOrEqualTo(CODES_RIGHT);
        assertThat(share(all.found, all.expected)).as("figures found").isGreaterThanOrEqualTo(FIGURES_FOUND);
        assertThat(share(all.codesFound, all.codes)).as("codes found").isGreaterThanOrEqualTo(new BigDecimal("0.90"));
    }

    @Test
    void whatWasHeldBackIsReadNearlyAsWell() {
        Row all = table("excerpts-held-back.yaml");
        assertThat(share(all.right, all.asserted))
                .as("codes asserted that are right")
                .isGreaterThanOrEqualTo(CODES_RIGHT);
        assertThat(share(all.found, all.expected)).as("figures found").isGreaterThanOrEqualTo(FIGURES_FOUND);
    }

    /** Reads the excerpts of {@code file} and prints precision and recall by kind, and what is not as it should be. */
    private Row table(String file) {
        Map<String, Row> rows = new TreeMap<>();
        Row all = new Row();
        for (ExcerptsFile.Excerpt excerpt :
                RuleFiles.read(ExcerptsFile.class, file).excerpts()) {
            Row row = read(excerpt);
            rows.computeIfAbsent(excerpt.kind(), kind -> new Row()).add(row);
            all.add(row);
        }
        System.out.println(file);
        rows.forEach((kind, row) -> System.out.printf("%-15s %s%n", kind, row));
        System.out.printf("%-15s %s%n", "all", all);
        faults.forEach(System.out::println);
        return all;
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, java.math.RoundingMode.HALF_UP);
    }

    private Row read(ExcerptsFile.Excerpt excerpt) {
        Extraction extraction = reader.read(
                SourceReader.withDefaults().read(excerpt.report().getBytes(StandardCharsets.UTF_8), "excerpt.txt"));
        Row row = new Row();
        List<BigDecimal> expected = new ArrayList<>(excerpt.others());
        expected.addAll(excerpt.codes().values());
        row.expected = expected.size();
        row.codes = excerpt.codes().size();
        List<Statement> figures = extraction.statements().stream()
                .filter(statement -> statement.kind() == Statement.Kind.FIGURE)
                .toList();
        for (BigDecimal value : expected) {
            boolean found = figures.stream().anyMatch(statement -> is(statement, value));
            row.found += found ? 1 : 0;
            if (!found) {
                faults.add("not found: " + value + " in " + excerpt.text());
            }
        }
        excerpt.codes().forEach((code, value) -> {
            boolean found = figures.stream().anyMatch(statement -> isAsserted(statement, code) && is(statement, value));
            row.codesFound += found ? 1 : 0;
            if (!found) {
                faults.add("not asserted: " + code + " = " + value + " in " + excerpt.text());
            }
        });
        for (Statement statement : figures) {
            if (statement.grade() == Grade.ASSERTED) {
                row.asserted++;
                String code = statement.code().orElseThrow().value();
                BigDecimal value = excerpt.codes().get(code);
                boolean right = value != null && is(statement, value);
                row.right += right ? 1 : 0;
                if (!right) {
                    faults.add("wrong: " + code + " = " + statement.value().orElseThrow() + " in " + excerpt.text());
                }
            }
        }
        return row;
    }

    private static boolean isAsserted(Statement statement, String code) {
        return statement.code().filter(found -> found.value().equals(code)).isPresent();
    }

    private static boolean is(Statement statement, BigDecimal value) {
        return statement.value().filter(found -> found.compareTo(value) == 0).isPresent();
    }
}
