package org.zhunsheng.indicators.audit;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.derivation.DerivedFacts;
import org.zhunsheng.indicators.derivation.DerivedFacts.DerivedFact;
import org.zhunsheng.indicators.derivation.KnownFacts;
import org.zhunsheng.indicators.derivation.ValuesInWords;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** What a report tells of facts in their usual scope, and what follows from it. */
final class AuditedFacts {
    private final Vocabulary vocabulary;
    private final KnownFacts known;
    private final ImmutableMap<FactCode, DerivedFact> derived;
    private final ImmutableList<DerivedFact> contradicted;

    private AuditedFacts(Vocabulary vocabulary, KnownFacts known, DerivedFacts.Result result) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.derived = Maps.uniqueIndex(
                result.facts(), fact -> Objects.requireNonNull(fact).claim().code());
        this.contradicted = result.contradicted();
    }

    static AuditedFacts of(AnnualReport report, Vocabulary vocabulary, DerivedFacts derivations) {
        Dossier dossier = ValuesInWords.read(report.toDossier(), vocabulary);
        DerivedFacts.Result result = derivations.of(dossier);
        ImmutableList<Claim> all = Stream.concat(
                        dossier.claims().stream(), result.facts().stream().map(DerivedFact::claim))
                .collect(ImmutableList.toImmutableList());
        return new AuditedFacts(vocabulary, KnownFacts.of(all, vocabulary), result);
    }

    /** What a number can be, if the claims about it do not contradict each other. */
    Optional<ValueRange> number(FactCode code) {
        return known.strongest(code).stream().allMatch(claim -> claim.value() instanceof ClaimValue.Numeric)
                ? known.range(code)
                : Optional.empty();
    }

    /** The claim that says most of {@code code}; empty if there is none, or if claims contradict each other. */
    Optional<Claim> claim(FactCode code) {
        ImmutableList<Claim> strongest = known.strongest(code);
        if (strongest.isEmpty()) {
            return Optional.empty();
        }
        boolean number = strongest.get(0).value() instanceof ClaimValue.Numeric;
        boolean agree = number
                ? known.range(code).isPresent()
                : strongest.stream().map(Claim::value).distinct().count() == 1;
        return agree ? strongest.stream().min(Comparator.comparing(Claim::exactness)) : Optional.empty();
    }

    /** A claim as it is told: a number with the sign of its exactness. */
    static LocalText shown(Claim claim) {
        return claim.text("");
    }

    /** {@code text}, with the facts that it follows from if {@code code} is not stated. */
    LocalText withSource(FactCode code, LocalText text) {
        DerivedFact fact = derived.get(code);
        if (fact == null) {
            return text;
        }
        LocalText from = names(fact.from());
        return LocalText.of(text.zh() + "，由“" + from.zh() + "”推得", text.en() + ", from “" + from.en() + "”");
    }

    /** What is stated otherwise than what follows from the rest. */
    ImmutableList<DerivedFact> contradicted() {
        return contradicted;
    }

    /** What is stated of {@code code}. */
    Optional<Claim> stated(FactCode code) {
        return known.strongest(code).stream().findFirst();
    }

    LocalText names(ImmutableSet<FactCode> codes) {
        return LocalText.of(
                codes.stream().map(code -> name(code).zh()).collect(joining("、")),
                codes.stream().map(code -> name(code).en()).collect(joining(", ")));
    }

    LocalText name(FactCode code) {
        return vocabulary.find(code).map(fact -> fact.name()).orElseGet(() -> LocalText.same(code.value()));
    }
}
