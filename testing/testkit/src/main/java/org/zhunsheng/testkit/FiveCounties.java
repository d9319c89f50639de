package org.zhunsheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.vocabulary.FactKind;

/**
 * Five units that a scheme has to tell apart: an excellent, a good, a mediocre and a bad one of which everything is checked or backed,
 * and one that is as good as the excellent one by its own word alone. And three levers that cost nothing but words: to say that all is
 * well, to say that what loses points does not apply, and to leave out whatever nobody else has found. No lever may raise what is called
 * proved. Immutable and thread-safe.
 */
public final class FiveCounties {
    private static final String EVIDENCE = "paper";
    private static final int LAST_DAY = 28;

    private final Assessor verified;
    private final ImmutableMap<FactCode, Claim> best;
    private final ImmutableMap<FactCode, Claim> worst;
    private final ImmutableMap<String, Dossier> counties;

    /** Something that a unit can do with its claims. */
    private enum Lever {
        OWN_WORD,
        DOES_NOT_APPLY,
        LEAVING_OUT
    }

    private FiveCounties(AssessmentBasis basis, UnitKind kind) {
        this.verified = Assessor.compile(basis).verified();
        Dossier empty = DossierArbitraries.of(basis).dossiers(kind).sample();
        Dossier frame = Dossier.builder()
                .unit(empty.unit())
                .from(empty.from())
                .to(empty.to())
                .addEvidence(Evidence.builder()
                        .id(EVIDENCE)
                        .kind(EvidenceKind.DOCUMENT)
                        .title("材料")
                        .build())
                .build();
        this.best = chosen(basis, frame, 1);
        this.worst = chosen(basis, frame, -1);
        Map<String, Dossier> counties = new LinkedHashMap<>();
        counties.put("excellent", county(frame, "excellent", 0));
        counties.put("good", county(frame, "good", 5));
        counties.put("mediocre", county(frame, "mediocre", 2));
        counties.put("bad", county(frame, "bad", 1));
        counties.put("fraudulent", named(frame, "fraudulent", stated(best.values())));
        this.counties = ImmutableMap.copyOf(counties);
    }

    /** The five of {@code basis}, all of {@code kind}. */
    public static FiveCounties of(AssessmentBasis basis, UnitKind kind) {
        return new FiveCounties(basis, kind);
    }

    /** The five, by what they are. */
    public ImmutableMap<String, Dossier> counties() {
        return counties;
    }

    /** Each fact with the value that is worth most, or least, given the others: found by trying, one fact after the other. */
    private ImmutableMap<FactCode, Claim> chosen(AssessmentBasis basis, Dossier frame, int sign) {
        Map<FactCode, Claim> chosen = new LinkedHashMap<>();
        for (FactCode code : ImmutableSortedSet.copyOf(verified.reads())) {
            FactKind fact = basis.vocabulary().find(code).orElseThrow().kind();
            Optional<Points> most = Optional.empty();
            for (ClaimValue value : values(fact, frame)) {
                Map<FactCode, Claim> tried = new LinkedHashMap<>(chosen);
                Claim claim = checked(code, value);
                tried.put(code, claim);
                Optional<Points> points =
                        low(named(frame, "tried", tried.values())).map(low -> sign > 0 ? low : Points.ZERO.minus(low));
                if (points.isPresent() && (most.isEmpty() || points.get().compareTo(most.get()) > 0)) {
                    most = points;
                    chosen.put(code, claim);
                }
            }
        }
        return ImmutableMap.copyOf(chosen);
    }

    /** The lower end less what is still possible above it, so that a value that rules out points weighs, too. */
    private Optional<Points> low(Dossier dossier) {
        try {
            var total = verified.assess(dossier).total();
            return Optional.of(total.low().plus(total.high()));
        } catch (InvalidModelException e) {
            return Optional.empty();
        }
    }

    private static ImmutableList<ClaimValue> values(FactKind kind, Dossier frame) {
        return switch (kind) {
            case YES_NO -> ImmutableList.of(ClaimValue.yes(), ClaimValue.no());
            case DATE ->
                ImmutableList.of(
                        ClaimValue.on(frame.to().plusDays(1)),
                        ClaimValue.on(frame.from().plusDays(LAST_DAY)),
                        ClaimValue.on(frame.to().plusYears(1)),
                        ClaimValue.never());
            case COUNT, RATE, AMOUNT, DURATION, SCORE ->
                ImmutableList.of(
                        ClaimValue.number(0), ClaimValue.number(1), ClaimValue.number(10), ClaimValue.number(100));
        };
    }

    private static Claim checked(FactCode code, ClaimValue value) {
        return Claim.builder()
                .code(code)
                .value(value)
                .standing(AssuranceLevel.VERIFIED)
                .reason(value instanceof ClaimValue.Numeric ? Optional.of("经核验") : Optional.empty())
                .build();
    }

    /** Every {@code nth} fact is at its worst, none if 0; one fact in two is only backed by evidence. */
    private Dossier county(Dossier frame, String name, int nth) {
        List<Claim> claims = new ArrayList<>();
        int place = 0;
        for (FactCode code : best.keySet()) {
            boolean bad = nth > 0 && place % nth == 0;
            Claim claim = Optional.ofNullable((bad ? worst : best).get(code)).orElseThrow();
            claims.add(
                    place % 2 == 0
                            ? claim
                            : Claim.builder()
                                    .fillFrom(claim)
                                    .standing(AssuranceLevel.SELF_REPORTED)
                                    .addEvidence(EVIDENCE)
                                    .build());
            place++;
        }
        return named(frame, name, claims);
    }

    private static ImmutableList<Claim> stated(Iterable<Claim> claims) {
        return ImmutableList.copyOf(Iterables.transform(
                claims,
                claim -> Claim.builder()
                        .fillFrom(claim)
                        .standing(AssuranceLevel.SELF_REPORTED)
                        .evidence(List.of())
                        .build()));
    }

    private static Dossier named(Dossier frame, String name, Iterable<Claim> claims) {
        return Dossier.builder()
                .fillFrom(frame)
                .unit(GovernmentUnit.builder().fillFrom(frame.unit()).id(name).build())
                .claims(claims)
                .build();
    }

    /**
     * No lever, pulled for all facts at once, raises the verified total of any of the five, the grade that is called certain, or the place
     * that it holds for certain among the others, or clears a veto.
     *
     * @throws LawBrokenError if one does
     */
    public void noLeverRaisesWhatIsProved() {
        for (Map.Entry<String, Dossier> county : counties.entrySet()) {
            Scored before = score(county.getValue());
            for (Lever lever : Lever.values()) {
                Scored after = score(pulled(lever).apply(county.getValue()));
                String name = county.getKey() + " by " + lever;
                require(
                        after.total().low().compareTo(before.total().low()) <= 0,
                        name,
                        "the verified total was " + before.total() + " and is " + after.total());
                require(
                        after.grade()
                                        .disqualification()
                                        .compareTo(before.grade().disqualification())
                                >= 0,
                        name,
                        "the vetoes are now " + after.grade().disqualification());
                require(
                        !after.grade().isCertain()
                                || after.grade()
                                                .lowest()
                                                .from()
                                                .compareTo(
                                                        before.grade().lowest().from())
                                        <= 0,
                        name,
                        "the grade is now certain to be "
                                + after.grade().lowest().id());
                require(
                        place(county.getKey(), after) >= place(county.getKey(), before),
                        name,
                        "the place is now " + place(county.getKey(), after));
            }
        }
    }

    /** The place that a unit holds whatever is still open of the others. */
    private long place(String name, Scored own) {
        return 1
                + counties.entrySet().stream()
                        .filter(other -> !other.getKey().equals(name))
                        .map(other -> score(other.getValue()).total().high())
                        .filter(high -> high.compareTo(own.total().low()) > 0)
                        .count();
    }

    private Scored score(Dossier dossier) {
        return Scored.of(verified.assess(dossier));
    }

    private UnaryOperator<Dossier> pulled(Lever lever) {
        return dossier -> {
            List<Claim> claims = new ArrayList<>(dossier.claims());
            switch (lever) {
                case OWN_WORD -> claims.addAll(stated(best.values()));
                case DOES_NOT_APPLY -> {
                    claims.removeIf(claim -> claim.assurance() == Assurance.STATED);
                    best.keySet()
                            .forEach(code -> claims.add(Claim.builder()
                                    .code(code)
                                    .value(ClaimValue.notApplicable())
                                    .reason("本单位无此事项")
                                    .build()));
                }
                case LEAVING_OUT -> claims.removeIf(claim -> !claim.assurance().isProved());
            }
            return Dossier.builder().fillFrom(dossier).claims(claims).build();
        };
    }

    private static void require(boolean holds, String subject, String what) {
        if (!holds) {
            throw new LawBrokenError("no lever raises what is proved", subject, what);
        }
    }
}
