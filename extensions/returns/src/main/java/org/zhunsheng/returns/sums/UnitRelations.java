package org.zhunsheng.returns.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Strictness;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.UnitReturn;

/** The figures of units as figures of one system: {@code unit-7.litigation.new} is that of the seventh unit. */
final class UnitRelations {
    private static final String PREFIX = "unit-";
    private static final String SUM = "units.";

    private UnitRelations() {}

    /** The figure {@code code} of the unit with this number; nothing if the code would become too long. */
    static Optional<FactCode> codeOf(int unit, FactCode code) {
        String name = PREFIX + unit + "." + code.value();
        return name.length() <= FactCode.MAX_LENGTH ? Optional.of(FactCode.of(name)) : Optional.empty();
    }

    /** The number of the unit whose figure {@code code} is. */
    static Optional<Integer> unitOf(FactCode code) {
        return code.value().matches(PREFIX + "\\d+\\..*")
                ? Optional.of(Integer.valueOf(
                        code.value().substring(PREFIX.length(), code.value().indexOf('.'))))
                : Optional.empty();
    }

    /** The figure that {@code code} is, whoever's it is. */
    static FactCode figureOf(FactCode code) {
        return unitOf(code).isPresent()
                ? FactCode.of(code.value().substring(code.value().indexOf('.') + 1))
                : code;
    }

    /** That the figure of the area is the sum of those of {@code units}, or no less where units are missing. */
    static Optional<Relation> sum(FactCode code, List<Integer> units, boolean complete) {
        List<Term> parts = units.stream()
                .flatMap(unit -> codeOf(unit, code).stream())
                .map(part -> new Term(part, false))
                .toList();
        return parts.isEmpty() || parts.size() < units.size()
                ? Optional.empty()
                : Optional.of(new Relation.Sum(
                        SUM + code.value(),
                        code,
                        parts,
                        complete,
                        Optional.of(Strictness.HARD),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The figure whose sum {@code relation} is. */
    static Optional<FactCode> totalOf(Relation relation) {
        return relation instanceof Relation.Sum sum && relation.id().startsWith(SUM)
                ? Optional.of(sum.total())
                : Optional.empty();
    }

    /** The hard relations of the vocabulary among the figures that {@code one} states, as those of the unit with this number. */
    static ImmutableList<Relation> of(Vocabulary vocabulary, int unit, UnitReturn one) {
        Set<FactCode> stated =
                one.entries().stream().map(entry -> entry.cell().code()).collect(Collectors.toSet());
        ImmutableList.Builder<Relation> relations = ImmutableList.builder();
        for (Relation relation : vocabulary.relations()) {
            ImmutableSet<FactCode> codes = relation.codes();
            if (relation.strictness() == Strictness.HARD
                    && codes.stream().filter(stated::contains).limit(2).count() == 2
                    && codes.stream().allMatch(code -> codeOf(unit, code).isPresent())) {
                relations.add(relation.match(new Renaming(unit)));
            }
        }
        return relations.build();
    }

    /** The same relation among the figures of one unit. */
    private static final class Renaming implements Relation.Cases<Relation> {
        private final int unit;

        Renaming(int unit) {
            this.unit = unit;
        }

        private FactCode code(FactCode code) {
            return codeOf(unit, code).orElseThrow();
        }

        private String id(Relation relation) {
            return PREFIX + unit + "." + relation.id();
        }

        private List<Term> terms(List<Term> terms) {
            return terms.stream()
                    .map(term -> new Term(code(term.code()), term.minus()))
                    .toList();
        }

        @Override
        public Relation sum(Relation.Sum sum) {
            return new Relation.Sum(
                    id(sum),
                    code(sum.total()),
                    terms(sum.parts()),
                    sum.complete(),
                    sum.severity(),
                    sum.title(),
                    sum.source(),
                    sum.note());
        }

        @Override
        public Relation bound(Relation.Bound bound) {
            return new Relation.Bound(
                    id(bound),
                    terms(bound.smaller()),
                    terms(bound.larger()),
                    bound.severity(),
                    bound.title(),
                    bound.source(),
                    bound.note());
        }

        @Override
        public Relation balance(Relation.Balance balance) {
            return new Relation.Balance(
                    id(balance),
                    terms(balance.left()),
                    terms(balance.right()),
                    balance.severity(),
                    balance.title(),
                    balance.source(),
                    balance.note());
        }

        @Override
        public Relation rate(Relation.Rate rate) {
            return new Relation.Rate(
                    id(rate),
                    code(rate.rate()),
                    terms(rate.numerator()),
                    rate.bases().stream().map(this::terms).toList(),
                    rate.complementOf().map(this::code),
                    rate.severity(),
                    rate.title(),
                    rate.source(),
                    rate.note());
        }

        @Override
        public Relation change(Relation.Change change) {
            return new Relation.Change(
                    id(change), code(change.fact()), change.severity(), change.title(), change.source(), change.note());
        }
    }
}
