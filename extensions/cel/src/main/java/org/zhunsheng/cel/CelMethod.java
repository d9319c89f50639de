package org.zhunsheng.cel;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;

/**
 * Points by an expression in CEL (Common Expression Language). There is no binary floating point in it: counts are whole numbers,
 * and rates, amounts and points are whole numbers of a small unit, a hundredth unless {@code decimals} says otherwise, so that 92.5 %
 * is 9250 and half a point 50.
 *
 * <p>An expression reads the facts that the item names by their codes, with {@code _} in place of {@code -}; {@code
 * applies_CODE} says whether a fact applies (its dots are {@code _} too), and where it does not the fact is 0, false or the day that
 * never comes. {@code full} is the points of the item, {@code year} the year in which the period ends. Days are timestamps at midnight
 * UTC; what never happened is at the end of the year 9999. The standard operators and functions of CEL are there, its macros are not,
 * so the time it takes grows with its length and nothing else. An expression is checked when the scheme loads; one that fails on a
 * unit, as by dividing by zero, gives nothing, and the ledger says so.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://cel.dev">cel.dev</a>
 */
public final class CelMethod implements MethodExtension {
    private static final ImmutableList<Parameter> PARAMETERS = ImmutableList.of(
            new Parameter(Expression.PARAMETER, LocalText.of("得分表达式（CEL）", "the points, as a CEL expression"), true),
            new Parameter(
                    Expression.DECIMALS,
                    LocalText.of(
                            "比率、金额和分值的小数位数，0 至 6，默认 2", "decimals of rates, amounts and points, 0 to 6, by default 2"),
                    false));

    /** The method, as {@link java.util.ServiceLoader} makes it. */
    public CelMethod() {}

    @Override
    public String type() {
        return "cel";
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public ImmutableList<Fault> check(ItemRequest request) {
        return Expression.faults(request);
    }

    @Override
    public Scorer compile(ItemRequest request) {
        return Expression.of(request);
    }
}
