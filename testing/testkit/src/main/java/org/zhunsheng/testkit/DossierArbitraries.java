package org.zhunsheng.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/**
 * Dossiers about the facts that a scheme reads. Of every fact a dossier says nothing, a value, up to three statements such as “more
 * than” or “at most” a value, two values that differ, or that it does not apply, all of it reviewed unless said otherwise. They shrink
 * to dossiers that say little, in small numbers. Immutable and thread-safe.
 */
public final class DossierArbitraries {
    private static final int YEAR = 2023;
    private static final String PAPER = "paper";
    private static final ImmutableList<Exactness> OPEN = ImmutableList.of(
            Exactness.MORE_THAN, Exactness.AT_LEAST, Exactness.LESS_THAN, Exactness.AT_MOST, Exactness.ABOUT);
    private static final String REASON = "测试 / test";

    private final AssessmentBasis basis;
    private final ImmutableList<FactCode> facts;
    private final Map<FactCode, ScoringMethod.Judged> judged = new HashMap<>();

    private DossierArbitraries(AssessmentBasis basis) {
        this.basis = basis;
        this.facts = Assessor.compile(basis).reads().asList();
        for (SchemeItem item : basis.scheme().items()) {
            judgements(item.method());
            item.variants().stream()
                    .map(Variant::method)
                    .flatMap(Optional::stream)
                    .forEach(this::judgements);
        }
    }

    /** Dossiers about the facts that the scheme of {@code basis} reads. */
    public static DossierArbitraries of(AssessmentBasis basis) {
        return new DossierArbitraries(basis);
    }

    private void judgements(ScoringMethod method) {
        if (method instanceof ScoringMethod.Judged found) {
            judged.put(found.fact(), found);
        } else if (method instanceof ScoringMethod.Deduction deduction) {
            for (Clause clause : deduction.clauses()) {
                if (clause instanceof Clause.AsJudged found) {
                    judged.put(found.fact(), new ScoringMethod.Judged(found.fact(), found.least(), found.most()));
                }
            }
        }
    }

    /** Dossiers of units of {@code kind}, on 2023, in which some facts are known. */
    public Arbitrary<Dossier> dossiers(UnitKind kind) {
        return Combinators.combine(each(fact -> claims(fact).optional(0.6).map(found -> found.orElse(List.of()))))
                .as(claims -> dossier(kind, "unit", claims));
    }

    /** The same, each claim with an assurance of its own: stated, backed by a paper, reviewed or verified. */
    public Arbitrary<Dossier> assured(UnitKind kind) {
        return Combinators.combine(
                        dossiers(kind),
                        Arbitraries.of(Assurance.values()).list().ofSize(3 * facts.size()))
                .as(DossierArbitraries::assured);
    }

    private static Dossier assured(Dossier dossier, List<Assurance> assurances) {
        Dossier.Builder other = Dossier.builder().fillFrom(dossier);
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : dossier.claims()) {
            Assurance assurance = assurances.get(claims.size() % assurances.size());
            claims.add(Claim.builder()
                    .fillFrom(claim)
                    .standing(
                            switch (assurance) {
                                case STATED, BACKED -> AssuranceLevel.SELF_REPORTED;
                                case REVIEWED -> AssuranceLevel.REVIEWED;
                                case VERIFIED -> AssuranceLevel.VERIFIED;
                            })
                    .evidence(assurance == Assurance.BACKED ? List.of(PAPER) : List.of())
                    .build());
        }
        return other.claims(claims)
                .addEvidence(Evidence.builder()
                        .id(PAPER)
                        .kind(EvidenceKind.DOCUMENT)
                        .title(REASON)
                        .build())
                .build();
    }

    /** One of the facts that the scheme reads. */
    public Arbitrary<FactCode> fact() {
        return Arbitraries.of(facts);
    }

    /** Dossiers in which every fact is known for certain. */
    public Arbitrary<Dossier> settled(UnitKind kind) {
        return Combinators.combine(each(fact -> value(fact).map(value -> List.of(claim(fact, value, Exactness.EXACT)))))
                .as(claims -> dossier(kind, "unit", claims));
    }

    /** One exact claim about one of the facts. */
    public Arbitrary<Claim> claim() {
        return Arbitraries.of(facts).flatMap(fact -> value(fact).map(value -> claim(fact, value, Exactness.EXACT)));
    }

    private List<Arbitrary<List<Claim>>> each(Function<FactCode, Arbitrary<List<Claim>>> claims) {
        return facts.stream().map(claims).toList();
    }

    static Dossier dossier(UnitKind kind, String id, List<List<Claim>> claims) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder().id(id).name(id).kind(kind).build())
                .from(LocalDate.of(YEAR, 1, 1))
                .to(LocalDate.of(YEAR, 12, 31))
                .claims(claims.stream().flatMap(List::stream).toList())
                .build();
    }

    private Arbitrary<List<Claim>> claims(FactCode fact) {
        Arbitrary<ClaimValue> values = value(fact);
        Arbitrary<List<Claim>> exact = values.map(value -> List.of(claim(fact, value, Exactness.EXACT)));
        Arbitrary<List<Claim>> none = Arbitraries.just(List.of(Claim.builder()
                .code(fact)
                .value(ClaimValue.notApplicable())
                .standing(AssuranceLevel.REVIEWED)
                .reason(REASON)
                .build()));
        Arbitrary<List<Claim>> disputed = Combinators.combine(values, values)
                .as((one, other) -> List.of(claim(fact, one, Exactness.EXACT), claim(fact, other, Exactness.EXACT)));
        if (!definition(fact).kind().isNumeric() || judged.containsKey(fact)) {
            return Arbitraries.frequencyOf(Tuple.of(6, exact), Tuple.of(1, disputed), Tuple.of(1, none));
        }
        Arbitrary<Claim> open = Combinators.combine(values, Arbitraries.of(OPEN))
                .as((value, exactness) -> claim(fact, value, exactness));
        return Arbitraries.frequencyOf(
                Tuple.of(6, exact),
                Tuple.of(2, open.list().ofMinSize(1).ofMaxSize(3)),
                Tuple.of(1, disputed),
                Tuple.of(1, none));
    }

    private FactDefinition definition(FactCode fact) {
        return basis.vocabulary().find(fact).orElseThrow();
    }

    private Arbitrary<ClaimValue> value(FactCode fact) {
        ScoringMethod.Judged bounds = judged.get(fact);
        if (bounds != null) {
            return Arbitraries.longs()
                    .between(bounds.least().micros() / 10_000, bounds.most().micros() / 10_000)
                    .map(hundredths -> ClaimValue.number(BigDecimal.valueOf(hundredths, 2)));
        }
        FactKind kind = definition(fact).kind();
        return switch (kind) {
            case COUNT -> Arbitraries.longs().between(0, 20).map(ClaimValue::number);
            case RATE -> decimals(100);
            case AMOUNT, DURATION, SCORE -> decimals(1_000);
            case YES_NO -> Arbitraries.of(ClaimValue.yes(), ClaimValue.no());
            case DATE ->
                Arbitraries.integers()
                        .between(0, 500)
                        .map(days -> ClaimValue.on(LocalDate.of(YEAR, 1, 1).plusDays(days)));
        };
    }

    private static Arbitrary<ClaimValue> decimals(int most) {
        return Arbitraries.integers()
                .between(0, most * 100)
                .map(hundredths -> ClaimValue.number(BigDecimal.valueOf(hundredths, 2)));
    }

    static Claim claim(FactCode fact, ClaimValue value, Exactness exactness) {
        return Claim.builder()
                .code(fact)
                .value(value)
                .exactness(exactness)
                .standing(AssuranceLevel.REVIEWED)
                .reason(value instanceof ClaimValue.Numeric ? Optional.of(REASON) : Optional.empty())
                .build();
    }
}
