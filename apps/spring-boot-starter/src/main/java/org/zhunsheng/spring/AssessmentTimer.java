package org.zhunsheng.spring;

import java.util.function.Supplier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;

/** Takes the time of assessments. Implementations are thread-safe. */
interface AssessmentTimer {
    /** Takes no time. */
    AssessmentTimer NONE = (scheme, kind, work) -> work.get();

    /** What {@code work} gives, and how long it took by {@code scheme} for a unit of {@code kind}. */
    Assessment time(String scheme, UnitKind kind, Supplier<Assessment> work);
}
