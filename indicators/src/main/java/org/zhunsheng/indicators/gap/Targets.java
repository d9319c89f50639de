package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * What the facts of an indicator would have to be for it to earn all of its points (达标值). A figure that is known is moved no further
 * than needed. Immutable and thread-safe.
 */
public final class Targets {
    private static final String ASSUMED = "假定整改到位 / assumed to be put right";

    private final Assessment assessment;
    /** The items of the scheme by their indicators, with their places. */
    private final ImmutableMap<IndicatorCode, Integer> places;

    private final ImmutableListMultimap<IndicatorCode, Veto> vetoes;

    private Targets(Assessment assessment) {
        this.assessment = assessment;
        ImmutableMap.Builder<IndicatorCode, Integer> items = ImmutableMap.builder();
        for (int i = 0; i < assessment.scheme().items().size(); i++) {
            items.put(assessment.scheme().items().get(i).indicator(), i);
        }
        this.places = items.buildOrThrow();
        ImmutableListMultimap.Builder<IndicatorCode, Veto> zeroing = ImmutableListMultimap.builder();
        for (Veto veto : assessment.scheme().vetoes()) {
            if (veto.effect() instanceof Veto.Effect.ZeroItem zero) {
                zeroing.put(zero.indicator(), veto);
            }
        }
        this.vetoes = zeroing.build();
    }

    /** The targets of the unit of {@code assessment}. */
    public static Targets of(Assessment assessment) {
        return new Targets(assessment);
    }

    /**
     * Claims by which the indicators of {@code codes} earn all of their points, each fact once. Empty for what no fact of the unit
     * alone decides, such as a place among others. A fact that does not apply is left as it is.
     */
    public ImmutableList<Claim> claims(Collection<IndicatorCode> codes) {
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (SchemeItem item : items(codes)) {
            deadlines(item).forEach(deadline -> claims.addAll(inTime(deadline)));
        }
        return claims.addAll(claims(conditions(codes))).build();
    }

    /**
     * What has to hold of figures and yes/no facts for the indicators of {@code codes} to earn all of their points; days are in
     * {@link #claims}. Of a fact that does not apply, nothing.
     */
    public ImmutableList<Condition> conditions(Collection<IndicatorCode> codes) {
        List<Condition> conditions = new ArrayList<>();
        for (SchemeItem item : items(codes)) {
            FullScoreConditions fullMarks = new FullScoreConditions(
                    assessment.vocabulary(), scaleOf(item).points());
            conditions.addAll(methodOf(item).match(fullMarks));
            vetoes.get(item.indicator()).forEach(veto -> conditions.add(fullMarks.opposite(veto.condition())));
        }
        return conditions.stream()
                .flatMap(condition -> stated(condition).stream())
                .filter(condition ->
                        !(assessment.dossier().knowledge(condition.fact()) instanceof Knowledge.NotApplicable))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Condition> stated(Condition condition) {
        return new StatedConditions(assessment, new FullScoreConditions(assessment.vocabulary(), Points.ZERO))
                .of(condition);
    }

    /** Claims by which {@code veto} is ruled out, each fact once; empty where too little is known to tell. */
    ImmutableList<Claim> ruledOut(Veto veto) {
        FullScoreConditions conditions = new FullScoreConditions(assessment.vocabulary(), Points.ZERO);
        return claims(stated(conditions.opposite(veto.condition())));
    }

    private ImmutableList<Claim> claims(List<Condition> conditions) {
        return Multimaps.index(conditions, Condition::fact).asMap().entrySet().stream()
                .map(entry -> claim(entry.getKey(), value(entry.getKey(), entry.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Claims by which {@code bonus} gives all that it can, each fact once; without a cap, one occurrence more than is known. */
    ImmutableList<Claim> earned(Bonus bonus) {
        List<Condition> wanted = new ArrayList<>();
        for (Occurrence clause : bonus.clauses()) {
            if (!(assessment.dossier().knowledge(clause.fact()) instanceof Knowledge.NotApplicable)) {
                BigDecimal times = clause.cap()
                        .or(bonus::cap)
                        .map(cap -> cap.toBigDecimal().divide(clause.each().toBigDecimal(), 0, RoundingMode.UP))
                        .orElseGet(() -> known(clause.fact())
                                .or(() -> assessment.certainNumber(clause.fact()))
                                .orElse(BigDecimal.ZERO)
                                .add(BigDecimal.ONE));
                wanted.addAll(stated(new Condition.AtLeast(clause.fact(), times)));
            }
        }
        return claims(wanted);
    }

    /** The deadlines by which {@code code} is scored. */
    ImmutableList<ScoringMethod.Deadline> deadlines(IndicatorCode code) {
        return items(ImmutableList.of(code)).stream()
                .flatMap(item -> deadlines(item).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<ScoringMethod.Deadline> deadlines(SchemeItem item) {
        return methodOf(item).undivided().stream()
                .filter(ScoringMethod.Deadline.class::isInstance)
                .map(ScoringMethod.Deadline.class::cast)
                .collect(ImmutableList.toImmutableList());
    }

    /** The items of {@code codes}, in the order of the scheme. */
    private ImmutableList<SchemeItem> items(Collection<IndicatorCode> codes) {
        return codes.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(assessment.scheme().items()::get)
                .collect(ImmutableList.toImmutableList());
    }

    private Variant scaleOf(SchemeItem item) {
        return item.scaleFor(assessment.dossier().unit().kind());
    }

    private ScoringMethod methodOf(SchemeItem item) {
        return scaleOf(item).method().orElse(item.method());
    }

    private ImmutableList<Claim> inTime(ScoringMethod.Deadline deadline) {
        Dossier dossier = assessment.dossier();
        if (deadline.due() instanceof Due.Within within) {
            LocalDate start = dossier.knowledge(within.start()) instanceof Knowledge.Known known
                            && known.value() instanceof ClaimValue.Day day
                    ? day.day()
                    : dossier.to();
            return ImmutableList.of(
                    claim(within.start(), ClaimValue.on(start)), claim(deadline.fact(), ClaimValue.on(start)));
        }
        LocalDate last = ((Due.AnnualDate) deadline.due()).lastDay(dossier.to().getYear());
        return ImmutableList.of(claim(deadline.fact(), ClaimValue.on(last)));
    }

    private static Claim claim(FactCode fact, ClaimValue value) {
        return Claim.builder()
                .code(fact)
                .value(value)
                .standing(AssuranceLevel.VERIFIED)
                .reason(value instanceof ClaimValue.Numeric ? Optional.of(ASSUMED) : Optional.empty())
                .build();
    }

    private ClaimValue value(FactCode fact, Collection<Condition> wanted) {
        Optional<BigDecimal> now = known(fact);
        Optional<BigDecimal> value = Optional.empty();
        for (Condition condition : wanted) {
            if (condition instanceof Condition.Yes) {
                return ClaimValue.yes();
            }
            if (condition instanceof Condition.No) {
                return ClaimValue.no();
            }
            Optional<BigDecimal> from = value.or(() -> now);
            value = Optional.of(
                    condition instanceof Condition.AtLeast least
                            ? from.map(least.value()::max).orElse(least.value())
                            : from.map(((Condition.AtMost) condition).value()::min)
                                    .orElse(((Condition.AtMost) condition).value()));
        }
        return ClaimValue.number(value.orElseThrow());
    }

    private Optional<BigDecimal> known(FactCode fact) {
        return assessment.dossier().knowledge(fact) instanceof Knowledge.Known known
                        && known.value() instanceof ClaimValue.Numeric numeric
                ? Optional.of(numeric.number())
                : Optional.empty();
    }
}
