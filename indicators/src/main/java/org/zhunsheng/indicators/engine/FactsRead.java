package org.zhunsheng.indicators.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Variant;

/** The facts that a scheme reads, and how: which an assessor judges, and by which units are compared. */
final class FactsRead {
    private final Set<FactCode> codes = new LinkedHashSet<>();
    private final Set<FactCode> compared = new LinkedHashSet<>();
    private final Map<FactCode, Judgement> judgements = new HashMap<>();

    private FactsRead() {}

    static FactsRead by(ScoringScheme scheme) {
        FactsRead read = new FactsRead();
        for (SchemeItem item : scheme.items()) {
            read.method(item.method());
            item.variants().stream()
                    .map(Variant::method)
                    .flatMap(Optional::stream)
                    .forEach(read::method);
        }
        scheme.bonuses().stream()
                .map(Bonus::clauses)
                .flatMap(List::stream)
                .map(Occurrence::fact)
                .forEach(read.codes::add);
        scheme.vetoes().forEach(veto -> read.codes.add(veto.condition().fact()));
        return read;
    }

    private void method(ScoringMethod method) {
        codes.addAll(method.facts());
        if (method instanceof ScoringMethod.RelativeToBest relative) {
            compared.add(relative.fact());
        } else if (method instanceof ScoringMethod.Rank rank) {
            compared.add(rank.fact());
        } else if (method instanceof ScoringMethod.Judged judged) {
            judgements.put(
                    judged.fact(),
                    new Judgement(judged.least().micros(), judged.most().micros(), false));
        } else if (method instanceof ScoringMethod.Deduction deduction) {
            deduction.clauses().forEach(this::clause);
        }
    }

    private void clause(Clause clause) {
        if (clause instanceof Clause.AsJudged judged) {
            judgements.put(
                    judged.fact(),
                    new Judgement(judged.least().micros(), judged.most().micros(), true));
        }
    }

    /** Every fact, in the order it is first read. */
    Set<FactCode> codes() {
        return codes;
    }

    /** The facts that units are compared by. */
    Set<FactCode> compared() {
        return compared;
    }

    /** The bounds of a fact that is judged. */
    Optional<Judgement> judgement(FactCode code) {
        return Optional.ofNullable(judgements.get(code));
    }
}
