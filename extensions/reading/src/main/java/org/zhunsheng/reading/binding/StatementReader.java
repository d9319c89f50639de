package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.zhunsheng.reading.outline.Outline;
import org.zhunsheng.reading.outline.TextRange;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.quantity.Quantity;
import org.zhunsheng.reading.quantity.QuantityScanner;
import org.zhunsheng.reading.quantity.TextNumber;
import org.zhunsheng.reading.source.CellPlace;

/** Reads every statement of a report. Immutable and thread-safe. */
public final class StatementReader {
    private final Lexicon lexicon;
    private final QuantityScanner scanner;

    /** A reader with the names of {@code lexicon}. */
    public StatementReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.scanner = QuantityScanner.create();
    }

    /**
     * The statements of a text and its numbers that are no figures.
     *
     * @param statements the statements in the order of the text
     * @param excluded the numbers that are no figures, with their paragraphs
     */
    public record Result(ImmutableList<Statement> statements, ImmutableList<ExcludedPlace> excluded) {
        /** Refuses null. */
        public Result {
            Objects.requireNonNull(statements, "statements");
            Objects.requireNonNull(excluded, "excluded");
        }
    }

    /** The statements of the text with this {@code outline}. */
    public Result read(Outline outline) {
        return read(outline, place -> false);
    }

    /**
     * The statements of the text with this {@code outline}.
     *
     * @param doubt the places at which nothing is asserted, such as those that a tracked change touches
     */
    public Result read(Outline outline, Predicate<TextRange> doubt) {
        return read(outline, doubt, ImmutableMap.of());
    }

    /**
     * The statements of the text with this {@code outline}.
     *
     * @param doubt the places at which nothing is asserted, such as those that a tracked change touches
     * @param cells the paragraphs that stand in cells of tables, with their places
     */
    public Result read(Outline outline, Predicate<TextRange> doubt, Map<Integer, CellPlace> cells) {
        Setting setting = new Setting(lexicon.words(), outline.head());
        CandidateFinder finder = new CandidateFinder(
                lexicon,
                OwnNames.of(outline.head()),
                OwnNames.fields(outline.head(), lexicon.words().fields()));
        List<Statement> statements = new ArrayList<>();
        ImmutableList.Builder<ExcludedPlace> excluded = ImmutableList.builder();
        // The labels of a number in a sentence in a cell may stand elsewhere.
        Predicate<TextRange> doubtOrCell = place -> cells.containsKey(place.paragraph()) || doubt.test(place);
        Map<Integer, Statement> inTables = tables(outline, finder, cells, doubt);
        for (int i = 0; i < outline.paragraphs().size(); i++) {
            int paragraph = i;
            if (inTables.containsKey(i)) {
                statements.add(inTables.get(i));
                continue;
            }
            FoldedText text = outline.paragraphs().get(i);
            List<Quantity> quantities = new ArrayList<>();
            for (TextNumber number : scanner.scan(text)) {
                number.match(new TextNumber.Cases<>(
                        quantities::add, none -> excluded.add(new ExcludedPlace(paragraph, none)) != null));
            }
            ImmutableList<NumberFrame> frames = new FrameReader(text, quantities).read();
            statements.addAll(new NumberStatements(
                            lexicon, finder, setting, i, text, index -> outline.itemAt(paragraph, index), doubtOrCell)
                    .bind(frames));
            statements.addAll(new WordStatements(lexicon, finder, outline, i).read());
        }
        return new Result(new Settlement(lexicon, outline).settle(statements), excluded.build());
    }

    /** The statements of the cells that hold a number only, by their paragraphs. */
    private Map<Integer, Statement> tables(
            Outline outline, CandidateFinder finder, Map<Integer, CellPlace> cells, Predicate<TextRange> doubt) {
        Map<Integer, Statement> found = new HashMap<>();
        for (TableParts.Table table : TableParts.of(outline.paragraphs(), cells)) {
            new TableStatements(lexicon, finder, outline, table.grid(), table.caption(), doubt)
                    .read()
                    .forEach(statement -> found.put(statement.place().paragraph(), statement));
        }
        return found;
    }
}
