package org.zhunsheng.core.register;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;

/**
 * The units whose returns make up the figures of an area for one period, and what each is asked by which day (名册). Building one checks
 * that ids and names are unique and that superiors are registered and never in a circle. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class UnitRegister {
    /** The government whose figures are made up. */
    @Valid
    public abstract GovernmentUnit area();

    /** What the collection is called. */
    @NotBlank(message = "{TEXT_BLANK}")
    @Size(max = 400, message = "{TEXT_TOO_LONG}")
    public abstract String title();

    /** The period that is asked about. */
    public abstract ReportingPeriod period();

    /** The day by which returns are due. */
    public abstract LocalDate due();

    /** What units are asked, by their kind. */
    public abstract List<@Valid AskedFacts> asks();

    /** The units. */
    public abstract List<@Valid RegisteredUnit> units();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> names = Maps.newHashMap();
        for (int i = 0; i < units().size(); i++) {
            RegisteredUnit unit = units().get(i);
            if (!ids.add(unit.id())) {
                violations.add(Violation.of("DUPLICATE_ID", "units[" + i + "].id", unit.id()));
            }
            Set<String> own = new LinkedHashSet<>(unit.otherNames());
            own.add(unit.name());
            for (String name : own) {
                if (names.putIfAbsent(name, unit.id()) != null) {
                    violations.add(Violation.of("DUPLICATE_UNIT_NAME", "units[" + i + "].name", name));
                }
            }
        }
        Map<String, RegisteredUnit> known = Maps.newHashMap();
        units().forEach(unit -> known.putIfAbsent(unit.id(), unit));
        KnownIds all = KnownIds.of(known.keySet());
        for (int i = 0; i < units().size(); i++) {
            Optional<String> superior = units().get(i).superior();
            if (superior.isPresent() && !all.contains(superior.get())) {
                violations.add(all.unknown("DANGLING_SUPERIOR", "units[" + i + "].superior", superior.get()));
            }
        }
        checkCircles(known, violations);
        InvalidModelException.throwIfAny(violations);
    }

    /** Each unit is looked at once, however long the chain of superiors above it. */
    private void checkCircles(Map<String, RegisteredUnit> known, List<Violation> violations) {
        Map<String, Boolean> circular = Maps.newHashMap();
        for (int i = 0; i < units().size(); i++) {
            if (leadsToACircle(units().get(i).id(), known, circular)) {
                violations.add(Violation.of(
                        "SUPERIOR_CIRCLE",
                        "units[" + i + "].superior",
                        units().get(i).id()));
            }
        }
    }

    private static boolean leadsToACircle(String id, Map<String, RegisteredUnit> known, Map<String, Boolean> circular) {
        Set<String> passed = new LinkedHashSet<>();
        Optional<String> next = Optional.of(id);
        while (next.isPresent() && !circular.containsKey(next.get()) && passed.add(next.get())) {
            next = Optional.ofNullable(known.get(next.get())).flatMap(RegisteredUnit::superior);
        }
        boolean circle = next.isPresent() && circular.getOrDefault(next.get(), true);
        passed.forEach(unit -> circular.put(unit, circle));
        return circle;
    }

    /** The units by id. */
    @Value.Lazy
    public ImmutableMap<String, RegisteredUnit> byId() {
        return Maps.uniqueIndex(units(), RegisteredUnit::id);
    }

    /** The units by every name under which they may answer. */
    @Value.Lazy
    public ImmutableMap<String, RegisteredUnit> byName() {
        Map<String, RegisteredUnit> names = Maps.newLinkedHashMap();
        for (RegisteredUnit unit : units()) {
            names.put(unit.name(), unit);
            unit.otherNames().forEach(name -> names.putIfAbsent(name, unit));
        }
        return ImmutableMap.copyOf(names);
    }

    /** The units that exist on any day of the period. */
    @Value.Lazy
    public ImmutableList<RegisteredUnit> active() {
        return units().stream().filter(this::isActive).collect(ImmutableList.toImmutableList());
    }

    /** Whether {@code unit} exists on any day of the period. */
    public boolean isActive(RegisteredUnit unit) {
        return unit.from().filter(period().to()::isBefore).isEmpty()
                && unit.to().filter(period().from()::isAfter).isEmpty();
    }

    /** What {@code unit} is asked: the figures of its kind and its own, without those that it is spared. */
    public ImmutableSet<FactCode> asked(RegisteredUnit unit) {
        Set<FactCode> asked = new LinkedHashSet<>();
        asks().stream().filter(ask -> ask.kind() == unit.kind()).forEach(ask -> asked.addAll(ask.facts()));
        asked.addAll(unit.asks());
        unit.spared().forEach(asked::remove);
        return ImmutableSet.copyOf(asked);
    }

    /** The day by which {@code unit} has to answer. */
    public LocalDate due(RegisteredUnit unit) {
        return unit.due().orElse(due());
    }

    /** The ids of the units above {@code unit}, the nearest first. */
    public ImmutableList<String> above(RegisteredUnit unit) {
        ImmutableList.Builder<String> above = ImmutableList.builder();
        Optional<String> next = unit.superior();
        while (next.isPresent()) {
            above.add(next.get());
            next = Optional.ofNullable(byId().get(next.get())).flatMap(RegisteredUnit::superior);
        }
        return above.build();
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link UnitRegister} does not allow. */
    public static final class Builder extends ImmutableUnitRegister.Builder {
        Builder() {}
    }
}
