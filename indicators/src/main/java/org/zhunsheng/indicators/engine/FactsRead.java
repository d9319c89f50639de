package org.zhunsheng.indicators.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.scheme.Veto;

/** The facts that a scheme reads, and how: which an assessor judges, by which units are compared, and what claims have to rest on. */
final class FactsRead {
    private final Set<FactCode> codes = new LinkedHashSet<>();
    private final Set<FactCode> compared = new LinkedHashSet<>();
    private final Map<FactCode, Judgement> judgements = new HashMap<>();
    private final Set<FactCode> toClaim = new LinkedHashSet<>();
    private final Map<FactCode, Assurance> required = new HashMap<>();

    private boolean capsWord;
    private Optional<BigDecimal> deviationLimit = Optional.empty();

    private FactsRead() {}

    static FactsRead by(ScoringScheme scheme) {
        FactsRead read = new FactsRead();
        for (SchemeItem item : scheme.items()) {
            Assurance needed = item.counts().orElse(scheme.counts()).least();
            read.method(item.method(), needed);
            item.variants().stream()
                    .map(Variant::method)
                    .flatMap(Optional::stream)
                    .forEach(method -> read.method(method, needed));
        }
        read.capsWord = scheme.selfReport()
                        .filter(report -> report.itemAtMost().isPresent()
                                || report.totalAtMost().isPresent())
                        .isPresent()
                || scheme.items().stream()
                        .anyMatch(item -> item.unbackedAtMost().isPresent());
        read.deviationLimit = scheme.selfReport().flatMap(SelfReport::deviation).map(DeviationRule::limit);
        for (Bonus bonus : scheme.bonuses()) {
            for (Occurrence clause : bonus.clauses()) {
                read.codes.add(clause.fact());
                read.onlyAssessorsClaim(clause.fact());
                if (bonus.unclaimed() == Bonus.Unclaimed.NOTHING) {
                    read.toClaim.add(clause.fact());
                }
            }
        }
        for (Veto veto : scheme.vetoes()) {
            read.codes.add(veto.condition().fact());
            read.onlyAssessorsClaim(veto.condition().fact());
        }
        return read;
    }

    private void method(ScoringMethod method, Assurance needed) {
        codes.addAll(method.facts());
        method.facts().forEach(fact -> require(fact, needed));
        method.undivided().forEach(this::compareAndJudge);
    }

    private void compareAndJudge(ScoringMethod method) {
        if (method instanceof ScoringMethod.RelativeToBest relative) {
            compared.add(relative.fact());
        } else if (method instanceof ScoringMethod.Rank rank) {
            compared.add(rank.fact());
        } else if (method instanceof ScoringMethod.Judged judged) {
            onlyAssessorsClaim(judged.fact());
            judgements.put(
                    judged.fact(),
                    new Judgement(judged.least().micros(), judged.most().micros(), false));
        } else if (method instanceof ScoringMethod.Deduction deduction) {
            deduction.clauses().forEach(this::clause);
        }
    }

    private void require(FactCode fact, Assurance needed) {
        required.merge(fact, needed, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** Whether a breach, an honour or a judgement is so is not for the unit to say. */
    private void onlyAssessorsClaim(FactCode fact) {
        require(fact, Assurance.REVIEWED);
    }

    private void clause(Clause clause) {
        if (clause instanceof Clause.AsJudged judged) {
            onlyAssessorsClaim(judged.fact());
            judgements.put(
                    judged.fact(),
                    new Judgement(judged.least().micros(), judged.most().micros(), true));
        }
    }

    /** Whether the word of the unit earns less than its claims would. */
    boolean capsWord() {
        return capsWord;
    }

    /** How far the word of the unit may be from what was found before it costs points; empty if it never does. */
    Optional<BigDecimal> deviationLimit() {
        return deviationLimit;
    }

    /** Every fact, in the order it is first read. */
    Set<FactCode> codes() {
        return codes;
    }

    /** The facts that units are compared by. */
    Set<FactCode> compared() {
        return compared;
    }

    /** The facts that give nothing while nobody has claimed them. */
    Set<FactCode> toClaim() {
        return toClaim;
    }

    /** What a claim has to rest on to count towards what is verified: the most that anything that reads the fact asks for. */
    Assurance required(FactCode code) {
        return required.getOrDefault(code, Assurance.BACKED);
    }

    /** The bounds of a fact that is judged. */
    Optional<Judgement> judgement(FactCode code) {
        return Optional.ofNullable(judgements.get(code));
    }
}
