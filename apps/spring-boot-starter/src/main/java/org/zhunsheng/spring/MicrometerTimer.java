package org.zhunsheng.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.Assessment;

/** Takes the time of assessments as the timer {@code zhunsheng.assess}, by scheme, kind of unit and outcome. */
final class MicrometerTimer implements AssessmentTimer {
    private static final String NAME = "zhunsheng.assess";

    private final MeterRegistry registry;

    MicrometerTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Assessment time(String scheme, UnitKind kind, Supplier<Assessment> work) {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "refused";
        try {
            Assessment assessment = work.get();
            outcome = "assessed";
            return assessment;
        } finally {
            sample.stop(registry.timer(NAME, "scheme", scheme, "kind", kind.name(), "outcome", outcome));
        }
    }
}
