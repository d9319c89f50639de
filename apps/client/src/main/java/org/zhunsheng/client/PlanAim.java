package org.zhunsheng.client;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a plan is to achieve, and by when. Immutable and thread-safe. */
public final class PlanAim {
    private final ImmutableMap<String, String> parameters;

    private PlanAim(ImmutableMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** To lift the lower end by so many points with the least effort. */
    public static PlanAim liftBy(BigDecimal points) {
        return new PlanAim(ImmutableMap.of("lift", points.toPlainString()));
    }

    /** To be certain of the grade with the id {@code grade} with the least effort. */
    public static PlanAim reach(String grade) {
        return new PlanAim(ImmutableMap.of("grade", grade));
    }

    /** To gain most within so many person-days. */
    public static PlanAim within(int personDays) {
        return new PlanAim(ImmutableMap.of("effort", Integer.toString(personDays)));
    }

    /** The same with work that starts on {@code day}, instead of the day after the period assessed. */
    public PlanAim from(LocalDate day) {
        return with("from", day);
    }

    /** The same with remedies that all show by {@code day}. */
    public PlanAim until(LocalDate day) {
        return with("until", day);
    }

    private PlanAim with(String name, LocalDate day) {
        return new PlanAim(ImmutableMap.<String, String>builder()
                .putAll(parameters)
                .put(name, day.toString())
                .buildKeepingLast());
    }

    ImmutableMap<String, String> parameters() {
        return parameters;
    }
}
