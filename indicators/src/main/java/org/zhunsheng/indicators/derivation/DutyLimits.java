package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.DutyRule;

/** The times that duties allow, by the law of a period. Thread-safe. */
final class DutyLimits {
    /** More periods than anybody asks for; whoever asks for more waits for them each time. */
    private static final int MOST_PERIODS = 1000;

    private final ImmutableMap<String, Duty> duties;
    private final InstrumentRegister instruments;
    private final Map<Asked, Optional<Limit>> found = new ConcurrentHashMap<>();

    private record Asked(String duty, UnitKind kind, LocalDate from, LocalDate to) {}

    /**
     * A time that a duty allows.
     *
     * @param days how many days
     * @param unit how they are counted
     * @param always whether its law is in force on every day of the period
     */
    record Limit(int days, UnitClass unit, boolean always) {}

    DutyLimits(DutyRegister duties, InstrumentRegister instruments) {
        this.duties = duties.byId();
        this.instruments = instruments;
    }

    /** The limit of {@code duty}, if it binds a unit of {@code kind} on some of the days from {@code from} to {@code to}. */
    Optional<Limit> find(String duty, UnitKind kind, LocalDate from, LocalDate to) {
        Asked asked = new Asked(duty, kind, from, to);
        return found.size() < MOST_PERIODS ? found.computeIfAbsent(asked, this::work) : work(asked);
    }

    private Optional<Limit> work(Asked asked) {
        return Optional.ofNullable(duties.get(asked.duty()))
                .filter(duty -> duty.appliesTo().contains(asked.kind()))
                .flatMap(duty -> {
                    Force force = LawInForce.between(
                                    instruments, duty.basis(), duty.effective(), asked.from(), asked.to())
                            .force();
                    return force == Force.NONE ? Optional.empty() : limit(duty.rule(), force == Force.WHOLE);
                });
    }

    private static Optional<Limit> limit(DutyRule rule, boolean always) {
        if (rule instanceof DutyRule.Longest longest) {
            return Optional.of(new Limit(longest.days(), longest.unit().unit(), always));
        }
        return rule instanceof DutyRule.Shortest shortest
                ? Optional.of(new Limit(shortest.days(), shortest.unit().unit(), always))
                : Optional.empty();
    }
}
