package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/**
 * The sum of parts, each by its own program, with a line before it that names it. The lines of part {@code i} are those of its program,
 * moved by {@link #firstLine}.
 */
final class PartsProgram extends Program {
    private static final int ROOM = 1 << 16;

    private final ImmutableList<Part> parts;
    private final ImmutableList<LocalText> titles;

    /**
     * A part.
     *
     * @param program how it is scored
     * @param points its points, in millionths
     */
    record Part(Program program, long points) {}

    PartsProgram(int[] slots, ImmutableList<LocalText> titles, ImmutableList<Part> parts) {
        super(slots, titles);
        this.titles = titles;
        this.parts = parts;
    }

    /** The first line of the part at {@code place}; its others follow. */
    static int firstLine(int place) {
        return (place + 1) * ROOM;
    }

    @Override
    Optional<LocalText> title(int line) {
        if (line < ROOM) {
            return Optional.of(titles.get(line));
        }
        return parts.get(line / ROOM - 1).program().title(line % ROOM);
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            sink.add(ReasonCode.PART, i, 0, 0, LedgerSink.NO_FACT, part.points());
            if (part.program().status(facts) == Status.NOT_APPLICABLE) {
                int slot = part.program().slots().get(0);
                sink.add(ReasonCode.FACT_NOT_APPLICABLE, i, part.points(), part.points(), slot, 0);
            } else {
                part.program().run(facts, new Moved(sink, firstLine(i)));
            }
        }
    }

    @Override
    Optional<ColumnScorer> columns(FactIndex index) {
        ImmutableList<ColumnScorer> columns = parts.stream()
                .flatMap(part -> part.program().columns(index).stream())
                .collect(ImmutableList.toImmutableList());
        return columns.size() < parts.size()
                ? Optional.empty()
                : Optional.of(new EntriesScorer(columns.toArray(ColumnScorer[]::new)));
    }

    /** Passes lines on under other numbers. */
    private record Moved(LedgerSink sink, int by) implements LedgerSink {
        @Override
        public void add(ReasonCode code, int line, long low, long high, int slot, long limit) {
            sink.add(code, by + line, low, high, slot, limit);
        }

        @Override
        public void say(LocalText text, long low, long high) {
            sink.say(text, low, high);
        }
    }
}
