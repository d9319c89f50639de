package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.RelationSystem.Condition;
import org.zhunsheng.indicators.relation.RelationSystem.Item;
import org.zhunsheng.indicators.relation.RelationSystem.Row;
import org.zhunsheng.indicators.relation.RelationSystem.Variable;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** Makes one system of all hard relations and all that is stated. */
final class SystemBuilder implements Relation.Cases<Optional<ImmutableList<ImmutableList<Row>>>> {
    static final ValueRange ZERO = ValueRange.exactly(Fraction.ZERO);
    private static final ValueRange ABOVE_ZERO = ValueRange.moreThan(BigDecimal.ZERO);
    private static final ValueRange PERCENT = ValueRange.between(Fraction.ZERO, Fraction.HUNDRED);

    /** A figure that is stated in more ways contradicts itself however many more there are; where the mistake lies cannot be told. */
    private static final int MOST_WAYS = 8;

    private final RelationSet relations;
    private final StatedValues values;
    private final DerivedValues derived;
    private final ErrorWeights weights;
    private final Map<FigureKey, Integer> numbers = new LinkedHashMap<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private String scope = "";

    private SystemBuilder(RelationSet relations, StatedValues values, DerivedValues derived, ErrorWeights weights) {
        this.relations = relations;
        this.values = values;
        this.derived = derived;
        this.weights = weights;
    }

    static RelationSystem build(
            RelationSet relations, StatedValues values, DerivedValues derived, ErrorWeights weights) {
        SystemBuilder builder = new SystemBuilder(relations, values, derived, weights);
        values.keys().forEach(builder::stated);
        values.scopes().forEach(builder::inScope);
        values.changes().keySet().forEach(builder::changed);
        return new RelationSystem(
                ImmutableList.copyOf(builder.variables),
                ImmutableList.copyOf(builder.items),
                ImmutableList.copyOf(builder.conditions));
    }

    private void stated(FigureKey key) {
        StatedValue value = values.find(key).orElseThrow();
        int variable = number(key, value.whole());
        if (!value.contradictory()) {
            boolean agreed = value.statements().size() > 1;
            Statement first = value.statements().get(0);
            items.add(item(variable, value.range(), agreed ? first.trusted() : first));
            return;
        }
        Map<ValueRange, List<Statement>> byRange = new LinkedHashMap<>();
        value.statements()
                .forEach(statement -> byRange.computeIfAbsent(statement.range(), any -> new ArrayList<>())
                        .add(statement));
        byRange.entrySet().stream().limit(MOST_WAYS).forEach(way -> {
            List<Statement> same = way.getValue();
            items.add(item(variable, way.getKey(), same.size() > 1 ? same.get(0).trusted() : same.get(0)));
        });
    }

    private Item item(int variable, ValueRange range, Statement statement) {
        ValueRange kept = statement.whole() ? range.wholeNumbers().orElse(range) : range;
        return new Item(variable, kept, weights.of(statement.certainty()), statement);
    }

    private int number(FigureKey key, boolean whole) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        boolean rate = relations.of(key.code()).stream()
                .anyMatch(relation ->
                        relation instanceof Relation.Rate of && of.rate().equals(key.code()));
        variables.add(new Variable(key, whole, rate ? PERCENT : ValueRange.NOT_NEGATIVE));
        numbers.put(key, variables.size() - 1);
        return variables.size() - 1;
    }

    private void inScope(String name) {
        scope = name;
        derived.reached(name).stream()
                .mapToObj(relations.relations()::get)
                .forEach(relation -> relation.match(this)
                        .ifPresent(alternatives -> conditions.add(new Condition(relation, -1, alternatives))));
    }

    /** What a stated change says of both years, if both are stated. */
    private void changed(StatedValues.Change change) {
        Integer now = numbers.get(change.key());
        Integer before = numbers.get(change.key().yearBefore());
        StatedValue stated = values.changes().get(change);
        boolean percent = change.kind() == ChangeKind.GROWTH;
        boolean ofZero = before != null
                && values.find(change.key().yearBefore())
                        .map(value -> value.range().contains(Fraction.ZERO))
                        .orElse(true);
        if (now == null || before == null || stated == null || (percent && ofZero)) {
            return;
        }
        variables.add(new Variable(change.key().changed(change.kind()), false, ValueRange.ALL));
        for (Statement statement : stated.statements()) {
            items.add(new Item(variables.size() - 1, statement.range(), weights.of(statement.certainty()), statement));
            conditions.add(new Condition(
                    ChangeCheck.relation(change.key()),
                    items.size() - 1,
                    ImmutableList.of(changeRows(now, before, percent, statement.range()))));
        }
    }

    private static ImmutableList<Row> changeRows(int now, int before, boolean percent, ValueRange change) {
        int[] years = {now, before};
        if (!percent) {
            return ImmutableList.of(new Row(years, new Fraction[] {Fraction.ONE, Fraction.ONE.negate()}, change));
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        change.low()
                .ifPresent(low -> rows.add(new Row(
                        years,
                        new Fraction[] {
                            Fraction.HUNDRED, Fraction.HUNDRED.plus(low).negate()
                        },
                        change.includesLow() ? ValueRange.NOT_NEGATIVE : ABOVE_ZERO)));
        change.high()
                .ifPresent(high -> rows.add(new Row(
                        years,
                        new Fraction[] {
                            Fraction.HUNDRED, Fraction.HUNDRED.plus(high).negate()
                        },
                        (change.includesHigh() ? ValueRange.NOT_NEGATIVE : ABOVE_ZERO).negate())));
        return rows.build();
    }

    @Override
    public Optional<ImmutableList<ImmutableList<Row>>> sum(Relation.Sum relation) {
        return sides(
                ImmutableList.of(new Term(relation.total(), false)),
                relation.parts(),
                relation.complete() ? ZERO : ValueRange.NOT_NEGATIVE);
    }

    @Override
    public Optional<ImmutableList<ImmutableList<Row>>> bound(Relation.Bound relation) {
        return sides(relation.larger(), relation.smaller(), ValueRange.NOT_NEGATIVE);
    }

    @Override
    public Optional<ImmutableList<ImmutableList<Row>>> balance(Relation.Balance relation) {
        return sides(relation.left(), relation.right(), ZERO);
    }

    @Override
    public Optional<ImmutableList<ImmutableList<Row>>> change(Relation.Change relation) {
        return Optional.empty();
    }

    private Optional<ImmutableList<ImmutableList<Row>>> sides(List<Term> one, List<Term> other, ValueRange allowed) {
        SumOfTerms sum = new SumOfTerms();
        sum.add(one, Fraction.ONE);
        sum.add(other, Fraction.ONE.negate());
        return Optional.of(ImmutableList.of(ImmutableList.of(sum.row(allowed))));
    }

    /** Adds what holds of a stated rate for each of its statements, and returns what holds of it whatever its value. */
    @Override
    public Optional<ImmutableList<ImmutableList<Row>>> rate(Relation.Rate relation) {
        FigureKey key = new FigureKey(relation.rate(), scope);
        Integer variable = numbers.get(key);
        if (variable == null || values.find(key).isEmpty()) {
            return Optional.empty();
        }
        List<List<Term>> bases = statedBases(relation);
        boolean hasComplement = relation.complementOf().filter(this::isStated).isPresent();
        if (bases.isEmpty() && !(hasComplement && relation.bases().isEmpty())) {
            return Optional.empty();
        }
        Optional<ShareColumn> column = ShareColumn.of(relation, relations, values, scope);
        column.ifPresent(shares -> bases.add(shares.terms()));
        for (int item = 0; item < items.size(); item++) {
            if (items.get(item).variable() == variable) {
                boolean widened = column.filter(ShareColumn::addsUp).isPresent();
                ValueRange range = widened
                        ? ShareColumn.widened(values.find(key).orElseThrow())
                        : items.get(item).range();
                conditions.add(new Condition(relation, item, tight(relation, bases, hasComplement, variable, range)));
            }
        }
        return hasComplement ? Optional.empty() : Optional.of(withinWhole(relation, bases));
    }

    /** The bases that are stated whole, if the most customary is among them. */
    private List<List<Term>> statedBases(Relation.Rate relation) {
        List<List<Term>> stated = new ArrayList<>();
        boolean first = !relation.bases().isEmpty()
                && areStated(relation.numerator())
                && areStated(relation.bases().get(0));
        if (first) {
            relation.bases().stream().filter(this::areStated).forEach(stated::add);
        }
        return stated;
    }

    private boolean areStated(List<Term> terms) {
        return terms.stream().map(Term::code).allMatch(this::isStated);
    }

    private boolean isStated(FactCode code) {
        return values.find(new FigureKey(code, scope)).isPresent();
    }

    private ImmutableList<ImmutableList<Row>> tight(
            Relation.Rate relation, List<List<Term>> bases, boolean hasComplement, int variable, ValueRange range) {
        ImmutableList.Builder<ImmutableList<Row>> alternatives = ImmutableList.builder();
        for (List<Term> base : bases) {
            ImmutableList.Builder<Row> rows = ImmutableList.builder();
            range.low()
                    .ifPresent(low -> rows.add(scaled(relation.numerator(), base, low)
                            .row(range.includesLow() ? ValueRange.NOT_NEGATIVE : ABOVE_ZERO)));
            range.high()
                    .ifPresent(high -> rows.add(scaled(relation.numerator(), base, high)
                            .row(range.includesHigh() ? ValueRange.NOT_NEGATIVE.negate() : ABOVE_ZERO.negate())));
            alternatives.add(rows.build());
        }
        relation.complementOf().filter(other -> hasComplement).ifPresent(other -> {
            int complement = number(new FigureKey(other, scope), false);
            alternatives.add(ImmutableList.of(new Row(
                    new int[] {variable, complement},
                    new Fraction[] {Fraction.ONE, Fraction.ONE},
                    ValueRange.exactly(Fraction.HUNDRED))));
        });
        return alternatives.build();
    }

    /** One hundred numerators less {@code rate} bases. */
    private SumOfTerms scaled(List<Term> numerator, List<Term> base, Fraction rate) {
        SumOfTerms sum = new SumOfTerms();
        sum.add(numerator, Fraction.HUNDRED);
        sum.add(base, rate.negate());
        return sum;
    }

    /** Whatever the rate, the numerator is not below zero and not above one of the bases. */
    private ImmutableList<ImmutableList<Row>> withinWhole(Relation.Rate relation, List<List<Term>> bases) {
        return bases.stream()
                .map(base -> ImmutableList.of(
                        scaled(relation.numerator(), base, Fraction.ZERO).row(ValueRange.NOT_NEGATIVE),
                        scaled(relation.numerator(), base, Fraction.HUNDRED).row(ValueRange.NOT_NEGATIVE.negate())))
                .collect(ImmutableList.toImmutableList());
    }

    /** Coefficients by variable, in the order of their first mention; what cancels out is left out. */
    private final class SumOfTerms {
        private final Map<Integer, Fraction> coefficients = new LinkedHashMap<>();

        void add(List<Term> terms, Fraction factor) {
            if (factor.signum() == 0) {
                return;
            }
            for (Term term : terms) {
                int variable = number(new FigureKey(term.code(), scope), false);
                coefficients.merge(variable, term.minus() ? factor.negate() : factor, Fraction::plus);
            }
        }

        Row row(ValueRange allowed) {
            coefficients.values().removeIf(coefficient -> coefficient.signum() == 0);
            return new Row(
                    coefficients.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    coefficients.values().toArray(Fraction[]::new),
                    allowed);
        }
    }
}
