package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhunsheng.robustness.SobolIndices;
import org.zhunsheng.robustness.index.CompositeIndex;
import org.zhunsheng.robustness.index.IndexEntry;
import org.zhunsheng.robustness.index.IndexTable;
import org.zhunsheng.robustness.index.IndexUncertainty;
import org.zhunsheng.robustness.index.Treatment;

/** What the {@code index} command shows: a page, a tree for JSON, and tables as CSV. */
final class IndexOutput {
    private static final int COLUMN = 10;
    private static final String MISSING = "NA";

    /** A number that would not fit its column; it is shown with an exponent. */
    private static final double TOO_LONG = 1e7;

    private final CliMessages words;
    private final CompositeIndex index;
    private final Optional<IndexUncertainty> uncertain;
    private final ImmutableList<Double> scores;
    private final ImmutableList<Double> ranks;
    private final ImmutableList<Integer> order;

    IndexOutput(CliMessages words, CompositeIndex index, Optional<IndexUncertainty> uncertain) {
        this.words = words;
        this.index = index;
        this.uncertain = uncertain;
        this.scores = index.scores();
        this.ranks = index.ranks();
        this.order = IntStream.range(0, index.result().units().size())
                .boxed()
                .sorted(Comparator.comparing(ranks::get))
                .collect(ImmutableList.toImmutableList());
    }

    /** A table with a row for each unit; missing numbers are {@code NA}, others have every digit. */
    static String csv(IndexTable table) {
        List<Object> heading = new ArrayList<>(table.codes().asList());
        heading.add(0, "uCode");
        StringBuilder csv = new StringBuilder(CsvLine.plain(heading));
        List<double[]> columns = table.codes().stream().map(table::column).toList();
        for (int unit = 0; unit < table.units().size(); unit++) {
            List<Object> cells = new ArrayList<>();
            cells.add(table.units().get(unit));
            for (double[] column : columns) {
                cells.add(Double.isFinite(column[unit]) ? decimal(column[unit]) : MISSING);
            }
            csv.append(CsvLine.plain(cells));
        }
        return csv.toString();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros();
    }

    void print(TerminalWriter page) {
        IndexEntry top = index.source().index();
        List<IndexEntry> parts = index.source().children(top);
        page.heading(words.get(
                "index-heading",
                top.name(),
                order.size(),
                index.source().indicators().size()));
        int name = Math.max(12, page.width() - 5 - COLUMN * (1 + parts.size()));
        StringBuilder heading = new StringBuilder("     " + Layout.left(words.get("index-unit"), name));
        heading.append(Layout.right(Layout.cut(top.code(), COLUMN - 1), COLUMN));
        parts.forEach(part -> heading.append(Layout.right(Layout.cut(part.code(), COLUMN - 1), COLUMN)));
        page.line(heading.toString());
        for (int unit : order) {
            StringBuilder line = new StringBuilder(Layout.right(two(scores.get(unit)), COLUMN));
            parts.forEach(part -> line.append(Layout.right(two(index.result().value(part.code(), unit)), COLUMN)));
            page.row(
                    Layout.right(rank(ranks.get(unit)), 4) + " ",
                    index.result().units().get(unit),
                    name,
                    line.toString());
        }
        if (!index.removed().isEmpty()) {
            page.item("  ", words.get("index-removed", String.join(words.get("separator"), index.removed())));
        }
        index.treated().forEach((code, treated) -> page.item("  ", treatment(code, treated)));
        uncertain.ifPresent(result -> print(page, result));
    }

    private String treatment(String code, Treatment.Treated treated) {
        return treated.step() == Treatment.Step.WINSORISED
                ? words.get("index-winsorised", code, treated.winsorised())
                : words.get("index-logged", code);
    }

    private void print(TerminalWriter page, IndexUncertainty result) {
        page.heading(words.get("index-uncertain"));
        int name = Math.max(8, page.width() - 2 - 5 * COLUMN);
        page.line("  " + Layout.left(words.get("index-unit"), name)
                + Layout.right(words.get("index-nominal"), COLUMN)
                + Layout.right(words.get("index-mean"), COLUMN)
                + Layout.right(words.get("index-median"), COLUMN)
                + Layout.right("5 %", COLUMN)
                + Layout.right("95 %", COLUMN));
        for (int unit : order) {
            IndexUncertainty.UnitRanks spread = result.units().get(unit);
            page.row(
                    "  ",
                    spread.unit(),
                    name,
                    Layout.right(rank(spread.nominal()), COLUMN)
                            + Layout.right(two(spread.mean()), COLUMN)
                            + Layout.right(two(spread.median()), COLUMN)
                            + Layout.right(two(spread.low()), COLUMN)
                            + Layout.right(two(spread.high()), COLUMN));
        }
        if (result.failed() > 0) {
            page.item("  ", words.get("index-failed", result.failed()));
        }
        result.indices().ifPresent(indices -> {
            for (int i = 0; i < result.assumptions().size(); i++) {
                page.item(
                        "  ",
                        words.get(
                                "index-sensitivity",
                                words.get("index-vary-" + result.assumptions().get(i)),
                                index(
                                        indices.first().get(i),
                                        indices.firstWithin().get(i)),
                                index(
                                        indices.total().get(i),
                                        indices.totalWithin().get(i))));
            }
        });
    }

    /** As a tree; what is missing is left out. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("index", index.source().index().code());
        tree.put("units", order.stream().map(this::unit).toList());
        tree.put("removed", index.removed());
        Map<String, Object> treated = new LinkedHashMap<>();
        index.treated().forEach((code, treatment) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("step", treatment.step().name());
            entry.put("winsorised", treatment.winsorised());
            treated.put(code, entry);
        });
        tree.put("treated", treated);
        uncertain.ifPresent(result -> {
            tree.put("failed", result.failed());
            result.indices().ifPresent(indices -> tree.put("sensitivity", sensitivity(result, indices)));
        });
        return tree;
    }

    private Map<String, Object> unit(int unit) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("unit", index.result().units().get(unit));
        put(entry, "rank", ranks.get(unit));
        Map<String, Object> values = new LinkedHashMap<>();
        for (IndexEntry aggregate : index.source().aggregates()) {
            put(values, aggregate.code(), index.result().value(aggregate.code(), unit));
        }
        entry.put("aggregates", values);
        uncertain.ifPresent(result -> {
            IndexUncertainty.UnitRanks spread = result.units().get(unit);
            Map<String, Object> statistics = new LinkedHashMap<>();
            put(statistics, "mean", spread.mean());
            put(statistics, "median", spread.median());
            put(statistics, "q5", spread.low());
            put(statistics, "q95", spread.high());
            entry.put("ranks", statistics);
        });
        return entry;
    }

    private static List<Map<String, Object>> sensitivity(IndexUncertainty result, SobolIndices indices) {
        return IntStream.range(0, result.assumptions().size())
                .mapToObj(i -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("assumption", result.assumptions().get(i));
                    put(entry, "firstOrder", indices.first().get(i));
                    entry.put("firstOrderWithin", within(indices.firstWithin().get(i)));
                    put(entry, "total", indices.total().get(i));
                    entry.put("totalWithin", within(indices.totalWithin().get(i)));
                    return entry;
                })
                .toList();
    }

    private static Map<String, Object> within(SobolIndices.Interval interval) {
        Map<String, Object> within = new LinkedHashMap<>();
        put(within, "low", interval.low());
        put(within, "high", interval.high());
        return within;
    }

    private static String index(double value, SobolIndices.Interval within) {
        return two(value) + " [" + two(within.low()) + ", " + two(within.high()) + "]";
    }

    private static void put(Map<String, Object> entry, String key, double value) {
        if (Double.isFinite(value)) {
            entry.put(key, decimal(value));
        }
    }

    private static String two(double value) {
        if (Math.abs(value) >= TOO_LONG && Double.isFinite(value)) {
            return new BigDecimal(value, new MathContext(4)).toString();
        }
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString()
                : "—";
    }

    private static String rank(double rank) {
        return Double.isNaN(rank) ? "—" : Integer.toString((int) rank);
    }
}
