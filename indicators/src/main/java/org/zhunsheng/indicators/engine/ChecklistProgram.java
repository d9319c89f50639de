package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhunsheng.core.text.LocalText;

/** The sum of the entries whose condition holds. */
final class ChecklistProgram extends Program {
    private final CompiledCondition[] tests;
    private final long[] points;

    ChecklistProgram(int[] slots, ImmutableList<LocalText> titles, CompiledCondition[] tests, long[] points) {
        super(slots, titles);
        this.tests = tests;
        this.points = points;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        for (int i = 0; i < tests.length; i++) {
            CompiledCondition test = tests[i];
            if (test.holds(facts)) {
                ReasonCode code =
                        facts.isNotApplicable(test.slot()) ? ReasonCode.FACT_NOT_APPLICABLE : ReasonCode.ENTRY_EARNED;
                sink.add(code, i, points[i], points[i], test.slot(), test.limit());
            } else if (test.fails(facts)) {
                sink.add(ReasonCode.ENTRY_MISSED, i, 0, 0, test.slot(), test.limit());
            } else {
                sink.add(ReasonCode.ENTRY_OPEN, i, 0, points[i], test.slot(), test.limit());
            }
        }
    }

    @Override
    Optional<ColumnScorer> columns(FactIndex index) {
        if (!Arrays.stream(tests).allMatch(test -> test.isOpenWhileUnknown(index))) {
            return Optional.empty();
        }
        return Optional.of(new EntriesScorer(IntStream.range(0, tests.length)
                .mapToObj(i -> tests[i].columns(points[i]))
                .toArray(ColumnScorer[]::new)));
    }
}
