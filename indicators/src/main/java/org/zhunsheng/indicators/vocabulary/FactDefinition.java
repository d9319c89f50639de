package org.zhunsheng.indicators.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;

/**
 * One figure or fact that reports state, defined once: its name, how reports write it, what it counts and whose it is. Immutable and
 * thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class FactDefinition {
    /** Its code. */
    public abstract FactCode code();

    /** What sort of value it takes. */
    public abstract FactKind kind();

    /** Its name. */
    @Valid
    public abstract LocalText name();

    /** Other names, as Chinese reports write them. */
    public abstract List<@NotBlank(message = "{TEXT_BLANK}") @Size(max = 100, message = "{TEXT_TOO_LONG}") String>
            variants();

    /** Texts that look like it and are not. */
    public abstract List<@Valid NearMiss> nearMisses();

    /** What it counts; given if and only if it is a number. */
    public abstract Optional<UnitClass> unit();

    /** How it lies in time. */
    @Value.Default
    public FactMeasure measure() {
        return usualMeasure(kind());
    }

    /** Whose figure it usually is, and from which side. */
    @Value.Default
    public Scope scope() {
        return Scope.USUAL;
    }

    /** How the figure of an area follows from those of its units. */
    @Value.Default
    public FactAggregation aggregation() {
        return FactAggregation.NONE;
    }

    /** The law or the statistics that define it. */
    public abstract Optional<@Size(max = 400, message = "{TEXT_TOO_LONG}") String> source();

    /** The row of the table of figures in reports that it answers. */
    public abstract Optional<@Size(max = 200, message = "{TEXT_TOO_LONG}") String> row();

    /** Whether only an assessor may claim it, such as an honour or a breach that disqualifies. */
    @Value.Default
    public boolean assessorOnly() {
        return false;
    }

    /** A claim about it as people write it: a rate in percent, a number with the sign of its exactness. */
    public LocalText text(Claim claim) {
        return claim.text(kind() == FactKind.RATE ? "%" : "");
    }

    /** Whether it is a rate of coverage: where a report says 全覆盖 of it, it is 100 %. */
    @Value.Default
    public boolean coverage() {
        return false;
    }

    /** Whether it takes the place of a fact of the same code below its layer; if not, what it leaves out stays as it is below. */
    @Value.Default
    public boolean replaces() {
        return false;
    }

    /** This definition laid on {@code below}, which defines the same fact. */
    FactDefinition laidOn(FactDefinition below) {
        if (replaces()) {
            return builder().fillFrom(this).replaces(false).build();
        }
        return builder()
                .fillFrom(this)
                .variants(both(variants(), below.variants()))
                .nearMisses(both(nearMisses(), below.nearMisses()))
                .measure(measure() == usualMeasure(kind()) ? below.measure() : measure())
                .scope(scope().equals(Scope.USUAL) ? below.scope() : scope())
                .aggregation(aggregation() == FactAggregation.NONE ? below.aggregation() : aggregation())
                .source(source().or(below::source))
                .row(row().or(below::row))
                .assessorOnly(assessorOnly() || below.assessorOnly())
                .coverage(coverage() || below.coverage())
                .build();
    }

    private static <T> List<T> both(List<T> above, List<T> below) {
        return Stream.concat(above.stream(), below.stream()).distinct().toList();
    }

    private static FactMeasure usualMeasure(FactKind kind) {
        return kind == FactKind.YES_NO || kind == FactKind.DATE ? FactMeasure.PAPER : FactMeasure.FLOW;
    }

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (unit().isPresent() != kind().isNumeric()) {
            violations.add(Violation.of("FACT_UNIT", "unit", code(), kind()));
        }
        if (coverage() && kind() != FactKind.RATE) {
            violations.add(Violation.of("COVERAGE_WITHOUT_RATE", "coverage", code(), kind()));
        }
        if (unit().isPresent() && (kind() == FactKind.RATE) != (unit().get() == UnitClass.PERCENT)) {
            violations.add(Violation.of("FACT_UNIT", "unit", code(), kind()));
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link FactDefinition} does not allow. */
    public static final class Builder extends ImmutableFactDefinition.Builder {
        Builder() {}
    }
}
