package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ValueRange;

/** What is known of one unit, as it is stated and as it follows, round by round, until nothing more does. */
final class Deduction {
    /** More steps than any chain of derivations has. */
    private static final int MOST_ROUNDS = 16;

    private final KnownFacts stated;
    private final UnitKind kind;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<FactCode, Derived> derived = new LinkedHashMap<>();
    private final Map<FactCode, Derived> contradicted = new LinkedHashMap<>();
    /** Facts of which opposite things follow. */
    private final Set<FactCode> disputed = new HashSet<>();

    private boolean changed;
    private int rounds;

    /**
     * What follows for a fact.
     *
     * @param known what follows
     * @param from the stated facts that it follows from
     */
    record Derived(KnownFacts.Known known, ImmutableSet<FactCode> from) {}

    Deduction(KnownFacts stated, UnitKind kind, LocalDate from, LocalDate to) {
        this.stated = stated;
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /** Begins a round; returns whether the one before has brought anything new. */
    boolean nextRound() {
        boolean goesOn = rounds == 0 || (changed && rounds < MOST_ROUNDS);
        changed = false;
        rounds++;
        return goesOn;
    }

    /** Facts that are not stated, or less surely than those that they follow from. */
    Map<FactCode, Derived> derived() {
        return derived;
    }

    /** Facts that are stated otherwise than what follows. */
    Map<FactCode, Derived> contradicted() {
        return contradicted;
    }

    /** The limit of {@code duty} that binds the unit in the period. */
    Optional<DutyLimits.Limit> limit(DutyLimits limits, String duty) {
        return limits.find(duty, kind, from, to);
    }

    /** What {@code code} can be, as it is stated or as far as it follows from what is stated. */
    Optional<ValueRange> range(FactCode code) {
        return known(code).map(KnownFacts.Known::range);
    }

    private Optional<KnownFacts.Known> known(FactCode code) {
        Derived worked = derived.get(code);
        return worked != null ? Optional.of(worked.known()) : stated.known(code);
    }

    /** Takes in that {@code code} is {@code value}, as exactly as {@code exactness} says, since it follows from {@code sources}. */
    void number(FactCode code, BigDecimal value, Exactness exactness, List<FactCode> sources) {
        settle(code, ClaimValue.number(value), exactness, sources);
    }

    /** Takes in that {@code code} is {@code value}, since it follows from {@code sources}, each of which is known. */
    void settle(FactCode code, ClaimValue value, Exactness exactness, List<FactCode> sources) {
        if (disputed.contains(code) || sources.stream().anyMatch(disputed::contains)) {
            return;
        }
        ImmutableSet<FactCode> origins =
                sources.stream().flatMap(source -> origins(source).stream()).collect(ImmutableSet.toImmutableSet());
        if (origins.contains(code)) {
            return;
        }
        Derived follows = new Derived(
                KnownFacts.read(ImmutableList.of(claim(code, value, exactness, sources)))
                        .orElseThrow(),
                origins);
        Optional<Derived> before = Optional.ofNullable(derived.get(code));
        if (before.isPresent()) {
            narrow(code, before.get(), follows);
        } else if (isOpen(code, follows)) {
            derived.put(code, follows);
            changed = true;
        } else {
            contradict(code, follows);
        }
    }

    private void narrow(FactCode code, Derived before, Derived follows) {
        ValueRange old = before.known().range();
        ValueRange other = follows.known().range();
        if (!old.meets(other)) {
            derived.clear();
            disputed.add(code);
            changed = true;
        } else if (!other.contains(old) && old.contains(other)) {
            derived.put(code, follows);
            changed = true;
        }
    }

    /** Whether {@code code} is not stated, or less surely than what follows for it. */
    private boolean isOpen(FactCode code, Derived follows) {
        return !stated.isStated(code)
                || stated.strongest(code)
                                .get(0)
                                .assurance()
                                .compareTo(follows.known().assurance())
                        < 0;
    }

    private void contradict(FactCode code, Derived follows) {
        boolean against = stated.known(code)
                .filter(said -> said.assurance() == follows.known().assurance())
                .filter(said -> !said.range().meets(follows.known().range()))
                .isPresent();
        if (against) {
            contradicted.putIfAbsent(code, follows);
        }
    }

    private ImmutableSet<FactCode> origins(FactCode source) {
        Derived worked = derived.get(source);
        return worked == null ? ImmutableSet.of(source) : worked.from();
    }

    private Claim claim(FactCode code, ClaimValue value, Exactness exactness, List<FactCode> sources) {
        Claim weakest = sources.stream()
                .flatMap(source -> known(source).stream())
                .map(known -> known.claims().get(0))
                .min(Comparator.comparing(Claim::assurance))
                .orElseThrow();
        return Claim.builder()
                .code(code)
                .value(value)
                .exactness(exactness)
                .standing(weakest.standing())
                .evidence(weakest.evidence())
                .derived(true)
                .source(sources.stream().map(FactCode::value).limit(4).collect(Collectors.joining(", ")))
                .build();
    }
}
