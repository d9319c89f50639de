package org.zhunsheng.indicators.engine;

import org.zhunsheng.core.text.LocalText;

/**
 * Another item that points depend on: what its method alone gives.
 *
 * @param title what it is called
 * @param program how it is scored
 * @param points its points, in millionths
 */
record OtherItem(LocalText title, Program program, long points) {
    /** What it earns; everything if no fact of it applies. */
    LedgerSink.Sum earned(FactTable facts) {
        LedgerSink.Sum sum = new LedgerSink.Sum();
        if (program.status(facts) == Status.NOT_APPLICABLE) {
            sum.add(points, points);
        } else {
            program.run(facts, sum);
        }
        return sum;
    }
}
