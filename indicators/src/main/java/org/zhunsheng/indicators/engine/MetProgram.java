package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.zhunsheng.core.text.LocalText;

/** All or nothing. */
final class MetProgram extends Program {
    private final CompiledCondition[] tests;
    private final long points;

    MetProgram(int[] slots, ImmutableList<LocalText> requirements, CompiledCondition[] tests, long points) {
        super(slots, requirements);
        this.tests = tests;
        this.points = points;
    }

    @Override
    void run(FactTable facts, LedgerSink sink) {
        boolean holds = true;
        boolean fails = false;
        for (int i = 0; i < tests.length; i++) {
            CompiledCondition test = tests[i];
            ReasonCode code = codeOf(test, facts);
            holds &= code == ReasonCode.CONDITION_HOLDS || code == ReasonCode.FACT_NOT_APPLICABLE;
            fails |= code == ReasonCode.CONDITION_FAILS;
            sink.add(code, i, 0, 0, test.slot(), test.limit());
        }
        if (holds) {
            sink.add(ReasonCode.MET, 0, points, points, LedgerSink.NO_FACT, points);
        } else if (fails) {
            sink.add(ReasonCode.NOT_MET, 0, 0, 0, LedgerSink.NO_FACT, points);
        } else {
            sink.add(ReasonCode.MET_OPEN, 0, 0, points, LedgerSink.NO_FACT, points);
        }
    }

    /** What is known of a condition. */
    static ReasonCode codeOf(CompiledCondition test, FactTable facts) {
        if (facts.isNotApplicable(test.slot())) {
            return ReasonCode.FACT_NOT_APPLICABLE;
        }
        if (test.holds(facts)) {
            return ReasonCode.CONDITION_HOLDS;
        }
        return test.fails(facts) ? ReasonCode.CONDITION_FAILS : ReasonCode.CONDITION_OPEN;
    }

    @Override
    Optional<ColumnScorer> columns(FactIndex index) {
        if (!Arrays.stream(tests).allMatch(test -> test.isOpenWhileUnknown(index))) {
            return Optional.empty();
        }
        return Optional.of(tests.length == 1 ? tests[0].columns(points) : new AllHoldScorer(tests, points));
    }
}
