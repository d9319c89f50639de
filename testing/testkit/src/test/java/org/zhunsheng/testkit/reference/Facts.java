package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.scheme.ComputedFact;
import org.zhunsheng.indicators.scheme.Formula;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.SimpleRate;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Reads one dossier, fact by fact. */
final class Facts {
    /** Every day lies after it. */
    private static final BigFraction AGES_AGO = Exact.INFINITE.negate();

    private final Vocabulary vocabulary;
    private final List<ComputedFact> computed;
    private final Dossier dossier;
    private final Map<FactCode, Bounds> judged;
    private final Asked asked;

    /** The bounds of a fact that an assessor judges. */
    record Bounds(BigFraction least, BigFraction most) {}

    private record Range(BigFraction low, BigFraction high) {}

    Facts(
            Vocabulary vocabulary,
            List<ComputedFact> computed,
            Dossier dossier,
            Map<FactCode, Bounds> judged,
            Asked asked) {
        this.vocabulary = vocabulary;
        this.computed = computed;
        this.dossier = dossier;
        this.judged = judged;
        this.asked = asked;
    }

    Dossier dossier() {
        return dossier;
    }

    int year() {
        return dossier.to().getYear();
    }

    Fact of(FactCode code) {
        FactDefinition definition = vocabulary.find(code).orElseThrow();
        Optional<ComputedFact> own =
                computed.stream().filter(fact -> fact.code().equals(code)).findFirst();
        if (own.isPresent()) {
            return own.get().formula() instanceof Formula.YearBefore before
                    ? said(definition, yearBefore(before.of()))
                    : computed(definition, own.get().formula());
        }
        return derived(definition).orElseGet(() -> said(definition));
    }

    private Fact computed(FactDefinition definition, Formula formula) {
        List<Map<FactCode, Fact>> entries =
                formula instanceof Formula.EntryMean mean ? entries(mean.fields()) : List.of();
        FormulaReference.Value value = formula.match(new FormulaReference(this::of, entries));
        if (!value.applies()) {
            return anything(definition, Fact.State.NOT_APPLICABLE, Exact.ZERO);
        }
        if (value.span().isEmpty()) {
            return anything(definition, Fact.State.UNKNOWN, Exact.ZERO);
        }
        Span span = value.span().get();
        boolean open = span.low().equals(least(definition)) && span.high().equals(greatest(definition));
        boolean disputed = !span.isExact()
                && (formula.facts().stream().anyMatch(code -> of(code).state() == Fact.State.DISPUTED)
                        || entries.stream()
                                .flatMap(entry -> entry.values().stream())
                                .anyMatch(field -> field.state() == Fact.State.DISPUTED));
        if (open && !disputed) {
            return anything(definition, Fact.State.UNKNOWN, Exact.ZERO);
        }
        List<LocalText> names = formula.facts().stream()
                .map(code -> vocabulary.find(code).orElseThrow().name())
                .toList();
        return new Fact(
                definition,
                disputed ? Fact.State.DISPUTED : Fact.State.KNOWN,
                span.low(),
                span.high(),
                least(definition),
                greatest(definition),
                false,
                true,
                Optional.of(LocalText.of(
                        names.stream().map(LocalText::zh).collect(Collectors.joining("、")),
                        names.stream().map(LocalText::en).collect(Collectors.joining(", ")))),
                Exact.ZERO);
    }

    /** What is said of each thing that a claim of one of {@code fields} names. */
    private List<Map<FactCode, Fact>> entries(List<FactCode> fields) {
        return dossier.claims().stream()
                .filter(claim -> fields.contains(claim.code()))
                .flatMap(claim -> claim.scope().flatMap(Scope::entry).stream())
                .distinct()
                .map(name -> fields.stream()
                        .collect(Collectors.toMap(
                                code -> code,
                                code -> said(
                                        vocabulary.find(code).orElseThrow(),
                                        dossier.claims().stream()
                                                .filter(claim -> claim.code().equals(code)
                                                        && claim.scope()
                                                                .flatMap(Scope::entry)
                                                                .equals(Optional.of(name)))
                                                .toList()))))
                .toList();
    }

    private Fact said(FactDefinition definition) {
        return said(definition, made(definition));
    }

    private Fact said(FactDefinition definition, List<Claim> made) {
        List<Claim> counted = made.stream().filter(asked::counts).toList();
        BigFraction claimed = made.stream()
                .filter(claim -> !asked.counts(claim) && !(claim.value() instanceof ClaimValue.NotApplicable))
                .map(claim -> range(definition, claim).low())
                .reduce(Exact.ZERO, Exact::max);
        Optional<Assurance> most = counted.stream().map(Claim::assurance).max(Comparator.naturalOrder());
        List<Claim> strongest = counted.stream()
                .filter(claim -> Optional.of(claim.assurance()).equals(most))
                .toList();
        List<Range> values = strongest.stream()
                .filter(claim -> !(claim.value() instanceof ClaimValue.NotApplicable))
                .map(claim -> range(definition, claim))
                .toList();
        boolean notApplicable = values.size() < strongest.size();
        boolean about = strongest.stream()
                .anyMatch(claim ->
                        !(claim.value() instanceof ClaimValue.NotApplicable) && claim.exactness() == Exactness.ABOUT);
        if (values.isEmpty()) {
            boolean approved = notApplicable && most.orElseThrow().compareTo(Assurance.REVIEWED) >= 0;
            return anything(definition, approved ? Fact.State.NOT_APPLICABLE : Fact.State.UNKNOWN, claimed);
        }
        if (notApplicable) {
            return anything(definition, Fact.State.DISPUTED, claimed);
        }
        BigFraction low = values.stream().map(Range::low).reduce(Exact::max).orElseThrow();
        BigFraction high = values.stream().map(Range::high).reduce(Exact::min).orElseThrow();
        if (Exact.compare(low, high) <= 0) {
            return fact(definition, Fact.State.KNOWN, low, high, about, false, claimed);
        }
        BigFraction lowest = values.stream().map(Range::low).reduce(Exact::min).orElseThrow();
        BigFraction highest =
                values.stream().map(Range::high).reduce(Exact::max).orElseThrow();
        return fact(definition, Fact.State.DISPUTED, lowest, highest, about, false, claimed);
    }

    /** What is claimed of the fact in its usual scope. */
    private List<Claim> made(FactDefinition definition) {
        return dossier.claims().stream()
                .filter(claim -> claim.code().equals(definition.code())
                        && !isUnreasonedJudgement(claim)
                        && !isOfAnotherScope(definition, claim))
                .toList();
    }

    /** What is claimed of the fact for the year before. */
    private List<Claim> yearBefore(FactCode code) {
        return dossier.claims().stream()
                .filter(claim -> claim.code().equals(code)
                        && claim.scope().flatMap(Scope::time).equals(Optional.of(Scope.Time.YEAR_BEFORE)))
                .toList();
    }

    /** How sure the word on a fact is; nothing is as sure as the word of the unit. */
    private Assurance sureness(FactDefinition definition) {
        return made(definition).stream()
                .filter(asked::counts)
                .map(Claim::assurance)
                .max(Comparator.naturalOrder())
                .orElse(Assurance.STATED);
    }

    private static boolean isOfAnotherScope(FactDefinition definition, Claim claim) {
        return claim.scope().isPresent() && !claim.scope().get().isWithin(definition.scope());
    }

    private boolean isUnreasonedJudgement(Claim claim) {
        return judged.containsKey(claim.code())
                && claim.value() instanceof ClaimValue.Numeric
                && claim.reason().isEmpty();
    }

    private Range range(FactDefinition definition, Claim claim) {
        BigFraction value = claim.value().match(new ClaimValue.Cases<BigFraction>() {
            @Override
            public BigFraction numeric(java.math.BigDecimal number) {
                return Exact.of(number);
            }

            @Override
            public BigFraction day(java.time.LocalDate day) {
                return Exact.of(day.toEpochDay());
            }

            @Override
            public BigFraction yesNo(boolean yes) {
                return yes ? Exact.ONE : Exact.ZERO;
            }

            @Override
            public BigFraction never() {
                return Exact.INFINITE;
            }

            @Override
            public BigFraction notApplicable() {
                throw new AssertionError();
            }
        });
        return switch (claim.exactness()) {
            case EXACT -> rounded(definition, value, claim.precision());
            case ABOUT -> about(definition, value);
            case MORE_THAN, AT_LEAST -> new Range(value, greatest(definition));
            case LESS_THAN, AT_MOST -> new Range(least(definition), value);
            case RANGE ->
                new Range(
                        value,
                        Exact.min(greatest(definition), Exact.of(claim.upTo().orElseThrow())));
        };
    }

    /** A tenth to each side, and at least half a unit of the last digit that is not zero. */
    private Range about(FactDefinition definition, BigFraction value) {
        BigFraction unit = Exact.ONE;
        while (value.signum() != 0 && !isMultiple(value, unit)) {
            unit = unit.divide(10);
        }
        while (value.signum() != 0 && isMultiple(value, unit.multiply(10))) {
            unit = unit.multiply(10);
        }
        BigFraction width = Exact.max(unit.divide(2), value.divide(10));
        BigFraction rounded = Exact.of(Exact.round(width, 6, RoundingMode.HALF_UP));
        return new Range(
                Exact.max(least(definition), value.subtract(rounded)),
                Exact.min(greatest(definition), value.add(rounded)));
    }

    private static boolean isMultiple(BigFraction value, BigFraction unit) {
        return value.divide(unit).getDenominator().equals(BigInteger.ONE);
    }

    /** What rounds to {@code value}, if its last printed digit stands for a ten or more. */
    private Range rounded(FactDefinition definition, BigFraction value, Optional<Integer> precision) {
        if (precision.isEmpty() || precision.get() <= 0) {
            return new Range(value, value);
        }
        BigFraction half = BigFraction.of(10).pow(precision.get()).divide(2);
        return new Range(
                Exact.max(least(definition), value.subtract(half)), Exact.min(greatest(definition), value.add(half)));
    }

    private Fact anything(FactDefinition definition, Fact.State state, BigFraction claimed) {
        return fact(definition, state, least(definition), greatest(definition), false, false, claimed);
    }

    private Fact fact(
            FactDefinition definition,
            Fact.State state,
            BigFraction low,
            BigFraction high,
            boolean about,
            boolean derived,
            BigFraction claimed) {
        return new Fact(
                definition,
                state,
                low,
                high,
                least(definition),
                greatest(definition),
                about,
                derived,
                Optional.empty(),
                claimed);
    }

    private BigFraction least(FactDefinition definition) {
        Bounds bounds = judged.get(definition.code());
        if (bounds != null) {
            return bounds.least();
        }
        return definition.kind() == FactKind.DATE ? AGES_AGO : Exact.ZERO;
    }

    private BigFraction greatest(FactDefinition definition) {
        Bounds bounds = judged.get(definition.code());
        if (bounds != null) {
            return bounds.most();
        }
        return switch (definition.kind()) {
            case RATE -> Exact.of(100);
            case YES_NO -> Exact.ONE;
            case COUNT, AMOUNT, DURATION, SCORE, DATE -> Exact.INFINITE;
        };
    }

    /**
     * What follows from other facts that are certain, where nothing is said or less surely: a rate from its parts first, then one
     * answer from the other.
     */
    private Optional<Fact> derived(FactDefinition definition) {
        return ratio(definition)
                .or(() -> vocabulary.derivations().stream()
                        .flatMap(derivation -> derivation.match(new Answers(definition)).stream())
                        .findFirst()
                        .map(value -> follows(definition, value)));
    }

    private Fact follows(FactDefinition definition, BigFraction value) {
        return fact(definition, Fact.State.KNOWN, value, value, false, true, Exact.ZERO);
    }

    /** Whether a fact gives way to what follows from another, of which the word is as sure as {@code other}. */
    private boolean yields(FactDefinition definition, Assurance other) {
        return said(definition).state() == Fact.State.UNKNOWN
                || sureness(definition).compareTo(other) < 0;
    }

    private Optional<Fact> ratio(FactDefinition definition) {
        Optional<SimpleRate> rate = vocabulary.simpleRate(definition.code());
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        FactDefinition numerator = vocabulary.find(rate.get().numerator()).orElseThrow();
        FactDefinition denominator = vocabulary.find(rate.get().denominator()).orElseThrow();
        Assurance weaker =
                sureness(numerator).compareTo(sureness(denominator)) < 0 ? sureness(numerator) : sureness(denominator);
        if (!yields(definition, weaker)) {
            return Optional.empty();
        }
        Fact part = said(numerator);
        Fact whole = said(denominator);
        if (!part.isExact()
                || !whole.isExact()
                || whole.low().signum() == 0
                || Exact.compare(part.low(), whole.low()) > 0) {
            return Optional.empty();
        }
        BigFraction percent = part.low().divide(whole.low()).multiply(100);
        BigFraction cut = Exact.of(Exact.round(percent, 6, RoundingMode.DOWN));
        return Optional.of(follows(definition, cut));
    }

    /** What a derivation says of one fact, given what is said of the other. */
    private final class Answers implements Derivation.Cases<Optional<BigFraction>> {
        private static final BigFraction WHOLE = BigFraction.of(100);

        private final FactDefinition definition;

        Answers(FactDefinition definition) {
            this.definition = definition;
        }

        private boolean isAsked(FactCode code) {
            return definition.code().equals(code);
        }

        private Optional<BigFraction> certain(FactCode code) {
            return known(code).filter(Fact::isExact).map(Fact::low);
        }

        private Optional<Fact> known(FactCode code) {
            FactDefinition other = vocabulary.find(code).orElseThrow();
            return Optional.of(said(other))
                    .filter(fact -> fact.state() == Fact.State.KNOWN
                            && ratio(other).isEmpty()
                            && yields(definition, sureness(other)));
        }

        @Override
        public Optional<BigFraction> limit(Derivation.Limit derivation) {
            return Optional.empty();
        }

        @Override
        public Optional<BigFraction> shortest(Derivation.Shortest derivation) {
            return Optional.empty();
        }

        @Override
        public Optional<BigFraction> unmet(Derivation.Unmet derivation) {
            if (isAsked(derivation.rate())) {
                return certain(derivation.unmet())
                        .filter(count -> count.signum() == 0)
                        .map(none -> WHOLE);
            }
            return isAsked(derivation.unmet())
                    ? certain(derivation.rate()).filter(WHOLE::equals).map(whole -> Exact.ZERO)
                    : Optional.empty();
        }

        @Override
        public Optional<BigFraction> presence(Derivation.Presence derivation) {
            if (isAsked(derivation.yesNo())) {
                return known(derivation.count())
                        .filter(count ->
                                count.low().signum() > 0 || count.high().signum() == 0)
                        .map(count -> count.low().signum() > 0 ? Exact.ONE : Exact.ZERO);
            }
            return isAsked(derivation.count())
                    ? certain(derivation.yesNo()).filter(answer -> answer.signum() == 0)
                    : Optional.empty();
        }
    }

    ImmutableList<Fact> of(Iterable<FactCode> codes) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        codes.forEach(code -> facts.add(of(code)));
        return facts.build();
    }
}
