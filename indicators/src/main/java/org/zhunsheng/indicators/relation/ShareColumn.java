package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * The shares of classes that are stated side by side and add up to about 100: they may rest on the sum of the classes, and single ones
 * may have been adjusted by one unit of the last digit so that they add up to exactly 100.
 *
 * @param terms the classes
 * @param sumOfClasses what the classes add up to
 * @param addsUp whether the shares as printed add up to exactly 100
 */
record ShareColumn(ImmutableList<Term> terms, SignedSum sumOfClasses, boolean addsUp) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The column that {@code rate} stands in, if two shares at least are stated with their classes and add up to about 100. */
    static Optional<ShareColumn> of(Relation.Rate rate, RelationSet relations, StatedValues values, String scope) {
        List<Term> classes = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal tolerance = BigDecimal.ZERO;
        int shares = 0;
        for (Relation.Rate sibling : relations.siblings(rate)) {
            Optional<StatedValue> share = values.find(new FigureKey(sibling.rate(), scope));
            boolean stated = sibling.numerator().stream()
                    .allMatch(term ->
                            values.find(new FigureKey(term.code(), scope)).isPresent());
            if (share.isPresent() && stated) {
                shares++;
                classes.addAll(sibling.numerator());
                sum = sum.add(share.get().statements().get(0).value());
                tolerance = tolerance.add(
                        BigDecimal.ONE.scaleByPowerOfTen(share.get().precision()));
            }
        }
        classes.sort(Comparator.comparing(Term::code));
        boolean distinct = classes.stream().map(Term::code).distinct().count() == classes.size();
        if (shares < 2 || !distinct || sum.subtract(HUNDRED).abs().compareTo(tolerance) > 0) {
            return Optional.empty();
        }
        return Optional.of(new ShareColumn(
                ImmutableList.copyOf(classes), SignedSum.of(classes, scope, values), sum.compareTo(HUNDRED) == 0));
    }

    /** What an adjusted share can stand for: one unit of its last digit to each side. */
    static ValueRange widened(StatedValue share) {
        Fraction unit = Fraction.powerOfTen(share.precision());
        Fraction value = Fraction.of(share.statements().get(0).value());
        return ValueRange.between(value.minus(unit), value.plus(unit));
    }
}
