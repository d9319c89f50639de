package org.zhunsheng.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhunsheng.reading.pattern.FoldedText;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Numbers with the values that another reader of Chinese numbers states for them: each is read as that value in a sentence of ours, or the
 * table says why not.
 */
class NumeralOracleTest {
    /** Fractions are kept to six places. */
    private static final int PLACES = 6;

    private final QuantityScanner scanner = QuantityScanner.create();

    private record Row(String how, String numeral, BigDecimal value, String difference) {
        String sentence() {
            return switch (how) {
                case "count" -> "共" + numeral + "件。";
                case "percent" -> "完成率为" + numeral + "。";
                default -> "共投入" + numeral + "。";
            };
        }
    }

    @Test
    void everyNumberHasTheValueOfTheTableOrItsReason() throws IOException {
        Map<String, Integer> differences = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int agreed = 0;
        List<Row> rows = rows();
        for (Row row : rows) {
            Optional<BigDecimal> read = read(row.sentence());
            boolean same = read.filter(value -> same(value, row.value())).isPresent();
            agreed += same ? 1 : 0;
            if (!row.difference().isEmpty()) {
                differences.merge(row.difference(), 1, Integer::sum);
            }
            if (same != row.difference().isEmpty()) {
                wrong.add(
                        row + " read as " + read.map(BigDecimal::toPlainString).orElse("nothing"));
            }
        }
        System.out.printf("numbers %d, the same %d, otherwise %s%n", rows.size(), agreed, differences);
        assertThat(wrong).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        try (InputStream file = NumeralOracleTest.class.getResourceAsStream("numerals.csv")) {
            return CsvMapper.builder()
                    .build()
                    .readerFor(Map.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .<Map<String, String>>readValues(file)
                    .readAll()
                    .stream()
                    .map(NumeralOracleTest::row)
                    .toList();
        }
    }

    private static Row row(Map<String, String> cells) {
        return new Row(
                cells.getOrDefault("how", ""),
                cells.getOrDefault("numeral", ""),
                new BigDecimal(cells.getOrDefault("value", "")),
                cells.getOrDefault("difference", ""));
    }

    /** The one quantity of {@code sentence}. */
    private Optional<BigDecimal> read(String sentence) {
        List<Quantity> found = scanner.scan(FoldedText.of(sentence)).stream()
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).value()) : Optional.empty();
    }

    private static boolean same(BigDecimal read, BigDecimal stated) {
        return read.setScale(PLACES, RoundingMode.HALF_UP).compareTo(stated.setScale(PLACES, RoundingMode.HALF_UP))
                == 0;
    }
}
