package org.zhunsheng.testkit;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.Direction;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Veto;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.SimpleRate;

/**
 * The laws that a scheme keeps, as checks of single cases. Each throws a {@link LawBrokenError} that names the rule. {@link SchemeLaws}
 * runs them over many cases. Immutable and thread-safe.
 */
public final class Laws {
    private final AssessmentBasis basis;
    private final UnitKind kind;
    private final Scoring scoring;

    private Laws(AssessmentBasis basis, UnitKind kind, Scoring scoring) {
        this.basis = basis;
        this.kind = kind;
        this.scoring = scoring;
    }

    /** The laws of {@code basis} for units of {@code kind}, with their dossiers scored by {@code scoring}. */
    public static Laws of(AssessmentBasis basis, UnitKind kind, Scoring scoring) {
        return new Laws(basis, kind, scoring);
    }

    /** Every indicator comes to at most what is available, and to no less than nothing unless its deduction has no floor. */
    public void bounded(Dossier dossier) {
        scoring.score(dossier).items().forEach((code, item) -> {
            boolean below = item.interval().low().compareTo(Points.ZERO) < 0 && !hasNoFloor(code);
            if (below || item.interval().high().compareTo(item.available()) > 0) {
                throw broken(
                        "bounded",
                        code,
                        "it comes to " + item.interval() + " of " + item.available() + "; " + said(dossier, code));
            }
        });
    }

    private boolean hasNoFloor(IndicatorCode code) {
        return method(code)
                .filter(method -> method instanceof ScoringMethod.Deduction deduction
                        && deduction.floor().isEmpty())
                .isPresent();
    }

    /** The lines of the ledger come to the total, and those of an indicator to its points, to the last digit. */
    public void ledgerSumsToTotal(Dossier dossier) {
        Scored scored = scoring.score(dossier);
        scored.items().forEach((code, item) -> {
            if (!item.lines().equals(item.interval())) {
                throw broken(
                        "ledger sums to total",
                        code,
                        "its lines come to " + item.lines() + " and it to " + item.interval() + ": "
                                + item.explained());
            }
        });
        if (!scored.ledger().equals(scored.total())) {
            throw new LawBrokenError(
                    "ledger sums to total",
                    "the whole",
                    "the lines come to " + scored.ledger() + " and the total is " + scored.total());
        }
    }

    /**
     * One more claim about a fact that nobody has spoken of leaves the total within what it could be before. Facts that work on a rule
     * which gives this up by choice are left out: a bonus that has to be applied for, children that are left out
     * or count with their least while nothing is known of them, a group that is not rated below a coverage, a stated rate beside its
     * parts, an answer beside another that it follows from.
     */
    public void moreEvidenceNarrows(Dossier dossier, Claim more) {
        boolean spoken = !(dossier.knowledge(more.code()) instanceof Knowledge.Unknown);
        if (spoken
                || !canNarrow()
                || unclaimed().contains(more.code())
                || entangled().contains(more.code())) {
            return;
        }
        Scored before = scoring.score(dossier);
        Scored after = scoring.score(with(dossier, more));
        if (before.total().contains(after.total())) {
            return;
        }
        Optional<IndicatorCode> widened = after.items().keySet().stream()
                .filter(code -> !interval(before, code).contains(interval(after, code)))
                .findFirst();
        throw new LawBrokenError(
                "more evidence narrows",
                widened.map(this::named).orElse("the whole"),
                "the total was " + before.total() + "; with " + said(more) + " it is " + after.total()
                        + widened.map(code ->
                                        ", the indicator " + interval(before, code) + " and " + interval(after, code))
                                .orElse(""));
    }

    private boolean canNarrow() {
        return basis.scheme().nodes().stream()
                .noneMatch(node -> node.unknown() != NodeRule.Unknown.OPEN
                        || node.coverageAtLeast().isPresent());
    }

    private Set<FactCode> unclaimed() {
        return basis.scheme().bonuses().stream()
                .filter(bonus -> bonus.unclaimed() == Bonus.Unclaimed.NOTHING)
                .flatMap(bonus -> bonus.clauses().stream())
                .map(Occurrence::fact)
                .collect(Collectors.toSet());
    }

    private Set<FactCode> entangled() {
        Set<FactCode> entangled = new HashSet<>();
        for (SimpleRate rate : basis.vocabulary().simpleRates().values()) {
            entangled.add(rate.rate());
            entangled.add(rate.numerator());
            entangled.add(rate.denominator());
        }
        basis.vocabulary().derivations().forEach(derivation -> entangled.addAll(derivation.match(TIED)));
        return entangled;
    }

    /** The facts that a derivation ties: one follows from the other where it is not stated. */
    private static final Derivation.Cases<Set<FactCode>> TIED = new Derivation.Cases<>() {
        @Override
        public Set<FactCode> limit(Derivation.Limit derivation) {
            return Set.of(derivation.overdue(), derivation.longest());
        }

        @Override
        public Set<FactCode> shortest(Derivation.Shortest derivation) {
            return Set.of(derivation.tooShort(), derivation.shortest());
        }

        @Override
        public Set<FactCode> unmet(Derivation.Unmet derivation) {
            return Set.of(derivation.rate(), derivation.unmet());
        }

        @Override
        public Set<FactCode> presence(Derivation.Presence derivation) {
            return Set.of(derivation.count(), derivation.yesNo());
        }
    };

    /**
     * An indicator that rests on one figure or one day does not lose when it gets better, in the direction that the catalogue declares.
     * {@code better} and the dossier's own claim are about one fact; which of them is better, the law sees to.
     */
    public void monotone(Dossier dossier, Claim other) {
        for (SchemeItem item : basis.scheme().items()) {
            Indicator indicator = Optional.ofNullable(basis.catalogue().byCode().get(item.indicator()))
                    .orElseThrow();
            Optional<Direction> direction = indicator.direction();
            boolean alone = method(item.indicator())
                    .filter(method -> method.facts().equals(List.of(other.code())))
                    .isPresent();
            if (alone && direction.isPresent() && isOrdered(direction.get()) && vetoesNothing(other.code())) {
                monotone(dossier, other, item.indicator(), direction.get());
            }
        }
    }

    private static boolean isOrdered(Direction direction) {
        return direction != Direction.YES_OR_NO;
    }

    private boolean vetoesNothing(FactCode fact) {
        return basis.scheme().vetoes().stream()
                .noneMatch(veto -> veto.effect() instanceof Veto.Effect.ZeroItem
                        && veto.condition().fact().equals(fact));
    }

    private void monotone(Dossier dossier, Claim other, IndicatorCode code, Direction direction) {
        if (!(dossier.knowledge(other.code()) instanceof Knowledge.Known known)
                || known.exactness() != Exactness.EXACT) {
            return;
        }
        Claim own = claim(other.code(), known.value());
        int compared = compare(own.value(), other.value());
        boolean otherIsBetter = direction == Direction.MORE_IS_BETTER ? compared < 0 : compared > 0;
        Claim better = otherIsBetter ? other : own;
        Claim worse = otherIsBetter ? own : other;
        ScoreInterval good = interval(scoring.score(replaced(dossier, better)), code);
        ScoreInterval bad = interval(scoring.score(replaced(dossier, worse)), code);
        if (good.low().compareTo(bad.low()) < 0 || good.high().compareTo(bad.high()) < 0) {
            throw broken(
                    "monotone, " + direction,
                    code,
                    "with " + said(worse) + " it comes to " + bad + ", with " + said(better) + " to " + good);
        }
    }

    private static int compare(ClaimValue one, ClaimValue other) {
        if (one instanceof ClaimValue.Numeric first && other instanceof ClaimValue.Numeric second) {
            return Long.compare(first.micros(), second.micros());
        }
        if (one instanceof ClaimValue.Day first && other instanceof ClaimValue.Day second) {
            return first.day().compareTo(second.day());
        }
        return 0;
    }

    /** Where none of an indicator's facts applies, what the others come to by themselves stays as it was. */
    public void notApplicableIsNeutral(Dossier dossier) {
        for (SchemeItem item : basis.scheme().items()) {
            Set<FactCode> facts = method(item.indicator())
                    .map(method -> Set.copyOf(method.facts()))
                    .orElse(Set.of());
            Dossier without = dossier;
            for (FactCode fact : facts) {
                without = replaced(without, notApplicable(fact));
            }
            Scored before = scoring.score(dossier);
            Scored after = scoring.score(without);
            for (IndicatorCode other : before.items().keySet()) {
                if (!other.equals(item.indicator())
                        && Collections.disjoint(reads(other), facts)
                        && !interval(before, other).equals(interval(after, other))) {
                    throw broken(
                            "not applicable is neutral",
                            other,
                            "it comes to " + interval(before, other) + ", and where " + item.indicator()
                                    + " does not apply to " + interval(after, other));
                }
            }
        }
    }

    private Set<FactCode> reads(IndicatorCode code) {
        Set<FactCode> facts =
                new HashSet<>(method(code).map(ScoringMethod::facts).orElseThrow());
        facts.addAll(facts.stream()
                .flatMap(fact -> basis.vocabulary().simpleRate(fact).stream())
                .flatMap(rate -> Stream.of(rate.numerator(), rate.denominator()))
                .collect(Collectors.toSet()));
        basis.scheme().vetoes().stream()
                .filter(veto -> veto.effect() instanceof Veto.Effect.ZeroItem zero
                        && zero.indicator().equals(code))
                .forEach(veto -> facts.add(veto.condition().fact()));
        return facts;
    }

    /** The order of claims means nothing. */
    public void permutation(Dossier dossier, Random random) {
        List<Claim> shuffled = new ArrayList<>(dossier.claims());
        Collections.shuffle(shuffled, random);
        Dossier other = Dossier.builder().fillFrom(dossier).claims(shuffled).build();
        same("permutation", scoring.score(dossier), scoring.score(other), "the claims come in another order");
    }

    /** The same dossier scores the same, however often. */
    public void deterministic(Dossier dossier) {
        same("determinism", scoring.score(dossier), scoring.score(dossier), "the same is scored again");
    }

    private void same(String law, Scored one, Scored other, String what) {
        if (one.written().equals(other.written())) {
            return;
        }
        Optional<IndicatorCode> differs = one.items().keySet().stream()
                .filter(code -> !Optional.ofNullable(one.items().get(code))
                        .equals(Optional.ofNullable(other.items().get(code))))
                .findFirst();
        throw new LawBrokenError(
                law,
                differs.map(this::named).orElse("the whole"),
                what + ": " + one.total() + " became " + other.total()
                        + differs.map(code -> ", the indicator " + interval(one, code) + " " + interval(other, code))
                                .orElse(""));
    }

    private Optional<ScoringMethod> method(IndicatorCode code) {
        return basis.scheme().items().stream()
                .filter(item -> item.indicator().equals(code))
                .map(item -> item.scaleFor(kind).method().orElse(item.method()))
                .findFirst();
    }

    private static ScoreInterval interval(Scored scored, IndicatorCode code) {
        return Optional.ofNullable(scored.items().get(code)).orElseThrow().interval();
    }

    private static Dossier with(Dossier dossier, Claim more) {
        List<Claim> claims = new ArrayList<>(dossier.claims());
        claims.add(more);
        return Dossier.builder().fillFrom(dossier).claims(claims).build();
    }

    private static Dossier replaced(Dossier dossier, Claim claim) {
        List<Claim> claims = new ArrayList<>(dossier.claims());
        claims.removeIf(old -> old.code().equals(claim.code()));
        claims.add(claim);
        return Dossier.builder().fillFrom(dossier).claims(claims).build();
    }

    private static Claim claim(FactCode fact, ClaimValue value) {
        return DossierArbitraries.claim(fact, value, Exactness.EXACT);
    }

    private static Claim notApplicable(FactCode fact) {
        return Claim.builder()
                .code(fact)
                .value(ClaimValue.notApplicable())
                .standing(AssuranceLevel.REVIEWED)
                .reason("测试 / test")
                .build();
    }

    private static String said(Claim claim) {
        return claim.code() + " = " + claim.value();
    }

    private String said(Dossier dossier, IndicatorCode code) {
        Set<FactCode> facts = ImmutableSet.copyOf(reads(code));
        return dossier.claims().stream()
                .filter(claim -> facts.contains(claim.code()))
                .map(Laws::said)
                .collect(Collectors.joining(", "));
    }

    private LawBrokenError broken(String law, IndicatorCode code, String detail) {
        return new LawBrokenError(law, named(code), detail);
    }

    /** The indicator and the method, with the clauses of a deduction. */
    private String named(IndicatorCode code) {
        String method = method(code).map(Laws::named).orElse("?");
        return basis.catalogue()
                        .titleOf(code)
                        .map(title -> code + " " + title.en())
                        .orElse(code.toString()) + ", " + method;
    }

    private static String named(ScoringMethod method) {
        String name = method.getClass().getSimpleName();
        return method instanceof ScoringMethod.Deduction deduction
                ? name + deduction.clauses().stream().map(Clause::id).toList()
                : name;
    }
}
