package org.zhunsheng.testkit.reference;

import org.zhunsheng.indicators.vocabulary.SimpleRate;
import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.indicators.vocabulary.FactKind;

/** Reads one dossier, fact by fact. */
final class Facts {
    /** Every day lies after it. */
    private static final BigFraction AGES_AGO = Exact.INFINITE.negate();

    private final Vocabulary dictionary;
    private final Dossier dossier;
    private final Map<FactCode, Bounds> judged;

    /** The bounds of a fact that an assessor judges. */
    record Bounds(BigFraction least, BigFraction most) {}

    private record Range(BigFraction low, BigFraction high) {}

    Facts(Vocabulary dictionary, Dossier dossier, Map<FactCode, Bounds> judged) {
        this.dictionary = dictionary;
        this.dossier = dossier;
        this.judged = judged;
    }

    Dossier dossier() {
        return dossier;
    }

    int year() {
        return dossier.to().getYear();
    }

    Fact of(FactCode code) {
        FactDefinition definition = dictionary.find(code).orElseThrow();
        Fact said = said(definition);
        return said.state() == Fact.State.UNKNOWN ? derived(definition).orElse(said) : said;
    }

    private Fact said(FactDefinition definition) {
        List<Range> values = new ArrayList<>();
        boolean notApplicable = false;
        boolean about = false;
        for (Claim claim : dossier.claims()) {
            if (!claim.code().equals(definition.code()) || isUnreasonedJudgement(claim)) {
                continue;
            }
            if (claim.value() instanceof ClaimValue.NotApplicable) {
                notApplicable = true;
            } else {
                values.add(range(definition, claim));
                about |= claim.exactness() == Exactness.ABOUT;
            }
        }
        if (values.isEmpty()) {
            return anything(definition, notApplicable ? Fact.State.NOT_APPLICABLE : Fact.State.UNKNOWN);
        }
        if (notApplicable) {
            return anything(definition, Fact.State.DISPUTED);
        }
        BigFraction low = values.stream().map(Range::low).reduce(Exact::min).orElseThrow();
        BigFraction high = values.stream().map(Range::high).reduce(Exact::max).orElseThrow();
        boolean agree = values.stream().distinct().count() == 1;
        return new Fact(definition, agree ? Fact.State.KNOWN : Fact.State.DISPUTED, low, high, about, false);
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
        return new Range(value, claim.exactness() == Exactness.MORE_THAN ? greatest(definition) : value);
    }

    private Fact anything(FactDefinition definition, Fact.State state) {
        return new Fact(definition, state, least(definition), greatest(definition), false, false);
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

    /** A rate that nobody states follows from numerator and denominator, where these are certain. */
    private Optional<Fact> derived(FactDefinition definition) {
        Optional<SimpleRate> rate = dictionary.simpleRate(definition.code());
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        Fact part = said(dictionary.find(rate.get().numerator()).orElseThrow());
        Fact whole = said(dictionary.find(rate.get().denominator()).orElseThrow());
        if (!part.isExact()
                || !whole.isExact()
                || whole.low().signum() == 0
                || Exact.compare(part.low(), whole.low()) > 0) {
            return Optional.empty();
        }
        BigFraction percent = part.low().divide(whole.low()).multiply(100);
        BigFraction cut = Exact.of(Exact.round(percent, 6, RoundingMode.DOWN));
        return Optional.of(new Fact(definition, Fact.State.KNOWN, cut, cut, false, true));
    }

    ImmutableList<Fact> of(Iterable<FactCode> codes) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        codes.forEach(code -> facts.add(of(code)));
        return facts.build();
    }
}
