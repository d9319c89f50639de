package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.value.Fraction;

/**
 * The simplex method over exact fractions with bounds on variables and on sums of them, strict ones among them (Dutertre and de Moura,
 * 2006). It says which bounds cannot hold together, and with which weights they contradict each other. Bland's rule keeps it from
 * cycling. Not thread-safe: one for each system.
 */
final class ExactSimplex {
    private final int variables;
    private final List<@Nullable DeltaNumber> lows = new ArrayList<>();
    private final List<@Nullable DeltaNumber> highs = new ArrayList<>();
    private final List<DeltaNumber> values = new ArrayList<>();
    /** Where each variable stands: its column if it is not basic, or −1 − its row. */
    private final List<Integer> places = new ArrayList<>();

    private final int[] columns;
    private final List<Integer> basics = new ArrayList<>();
    private final List<Fraction[]> table = new ArrayList<>();

    /**
     * One bound of a contradiction.
     *
     * @param variable the variable, or the sum as numbered by {@link #addSum}
     * @param upper whether it is its upper bound
     * @param weight with which weight it contradicts the others; above zero for lower bounds, below for upper
     */
    record Clash(int variable, boolean upper, Fraction weight) {}

    ExactSimplex(int variables) {
        this.variables = variables;
        this.columns = new int[variables];
        for (int i = 0; i < variables; i++) {
            columns[i] = i;
            add(DeltaNumber.ZERO, i);
        }
    }

    private void add(DeltaNumber value, int place) {
        lows.add(null);
        highs.add(null);
        values.add(value);
        places.add(place);
    }

    /** Numbers the sum of {@code coefficients} times the variables, one for each; to be called before the first {@link #check}. */
    int addSum(Fraction[] coefficients) {
        int number = values.size();
        table.add(coefficients.clone());
        basics.add(number);
        add(DeltaNumber.ZERO, -table.size());
        return number;
    }

    /** The variable is at least {@code bound}. Returns the clash with its upper bound, if there is one. */
    Optional<ImmutableList<Clash>> atLeast(int variable, DeltaNumber bound) {
        DeltaNumber low = lows.get(variable);
        if (low == null || bound.compareTo(low) > 0) {
            lows.set(variable, bound);
            return boundsOf(variable);
        }
        return Optional.empty();
    }

    /** The variable is at most {@code bound}. Returns the clash with its lower bound, if there is one. */
    Optional<ImmutableList<Clash>> atMost(int variable, DeltaNumber bound) {
        DeltaNumber high = highs.get(variable);
        if (high == null || bound.compareTo(high) < 0) {
            highs.set(variable, bound);
            return boundsOf(variable);
        }
        return Optional.empty();
    }

    private Optional<ImmutableList<Clash>> boundsOf(int variable) {
        DeltaNumber low = lows.get(variable);
        DeltaNumber high = highs.get(variable);
        if (low != null && high != null && low.compareTo(high) > 0) {
            return Optional.of(ImmutableList.of(
                    new Clash(variable, false, Fraction.ONE), new Clash(variable, true, Fraction.ONE.negate())));
        }
        int column = places.get(variable);
        if (column >= 0) {
            if (low != null && values.get(variable).compareTo(low) < 0) {
                move(variable, low);
            } else if (high != null && values.get(variable).compareTo(high) > 0) {
                move(variable, high);
            }
        }
        return Optional.empty();
    }

    /** Gives a variable that is not basic another value, and the basic ones what follows. */
    private void move(int variable, DeltaNumber value) {
        DeltaNumber step = value.minus(values.get(variable));
        int column = places.get(variable);
        for (int row = 0; row < table.size(); row++) {
            Fraction coefficient = table.get(row)[column];
            if (coefficient.signum() != 0) {
                int basic = basics.get(row);
                values.set(basic, values.get(basic).plus(step.times(coefficient)));
            }
        }
        values.set(variable, value);
    }

    /** The value of a variable or sum in the solution that the last {@link #check} or {@link #optimise} found. */
    DeltaNumber value(int variable) {
        return values.get(variable);
    }

    /** Looks for a solution. Returns the bounds that cannot hold together, if there is none. */
    Optional<ImmutableList<Clash>> check() {
        while (true) {
            int row = violatedRow();
            if (row < 0) {
                return Optional.empty();
            }
            int basic = basics.get(row);
            DeltaNumber low = lows.get(basic);
            boolean raise = low != null && values.get(basic).compareTo(low) < 0;
            DeltaNumber target = raise ? low : highs.get(basic);
            int column = entering(row, raise);
            if (column < 0) {
                return Optional.of(explain(row, raise));
            }
            if (target == null) {
                throw new IllegalStateException("a violated variable has no bound");
            }
            pivotTo(row, column, target);
        }
    }

    private int violatedRow() {
        int found = -1;
        for (int row = 0; row < basics.size(); row++) {
            int basic = basics.get(row);
            if ((found < 0 || basic < basics.get(found)) && (isBelow(basic) || isAbove(basic))) {
                found = row;
            }
        }
        return found;
    }

    private boolean isBelow(int variable) {
        DeltaNumber low = lows.get(variable);
        return low != null && values.get(variable).compareTo(low) < 0;
    }

    private boolean isAbove(int variable) {
        DeltaNumber high = highs.get(variable);
        return high != null && values.get(variable).compareTo(high) > 0;
    }

    private boolean canRise(int variable) {
        DeltaNumber high = highs.get(variable);
        return high == null || values.get(variable).compareTo(high) < 0;
    }

    private boolean canFall(int variable) {
        DeltaNumber low = lows.get(variable);
        return low == null || values.get(variable).compareTo(low) > 0;
    }

    /** The first variable by number that can move the basic variable of {@code row} in the direction. */
    private int entering(int row, boolean raise) {
        int found = -1;
        Fraction[] coefficients = table.get(row);
        for (int column = 0; column < variables; column++) {
            int sign = coefficients[column].signum();
            if (sign != 0 && (found < 0 || columns[column] < columns[found])) {
                int variable = columns[column];
                if ((sign > 0) == raise ? canRise(variable) : canFall(variable)) {
                    found = column;
                }
            }
        }
        return found;
    }

    private ImmutableList<Clash> explain(int row, boolean raise) {
        ImmutableList.Builder<Clash> clashes = ImmutableList.builder();
        Fraction[] coefficients = table.get(row);
        clashes.add(new Clash(basics.get(row), !raise, raise ? Fraction.ONE : Fraction.ONE.negate()));
        for (int column = 0; column < variables; column++) {
            Fraction coefficient = coefficients[column];
            if (coefficient.signum() != 0) {
                boolean upper = (coefficient.signum() > 0) == raise;
                clashes.add(new Clash(columns[column], upper, raise ? coefficient.negate() : coefficient));
            }
        }
        return clashes.build();
    }

    private void pivotTo(int row, int column, DeltaNumber target) {
        int basic = basics.get(row);
        int entering = columns[column];
        DeltaNumber step = target.minus(values.get(basic)).over(table.get(row)[column]);
        move(entering, values.get(entering).plus(step));
        pivot(row, column);
    }

    private void pivot(int row, int column) {
        Fraction[] pivotRow = table.get(row);
        Fraction pivot = pivotRow[column];
        Fraction inverse = Fraction.ONE.over(pivot);
        for (int j = 0; j < variables; j++) {
            if (pivotRow[j].signum() != 0) {
                pivotRow[j] = j == column ? inverse : pivotRow[j].times(inverse).negate();
            }
        }
        for (int i = 0; i < table.size(); i++) {
            Fraction[] other = table.get(i);
            Fraction factor = other[column];
            if (i != row && factor.signum() != 0) {
                for (int j = 0; j < variables; j++) {
                    if (pivotRow[j].signum() != 0) {
                        Fraction added = factor.times(pivotRow[j]);
                        other[j] = j == column ? added : other[j].plus(added);
                    }
                }
            }
        }
        int leaving = basics.get(row);
        int entering = columns[column];
        basics.set(row, entering);
        columns[column] = leaving;
        places.set(entering, -1 - row);
        places.set(leaving, column);
    }

    /**
     * From a solution to the one in which {@code variable} is greatest, or least. Returns whether there is one: without, it has no
     * bound in that direction.
     */
    boolean optimise(int variable, boolean greatest) {
        while (true) {
            int place = places.get(variable);
            if (place >= 0) {
                if (!push(place, greatest)) {
                    return bounded(variable, greatest);
                }
            } else {
                int column = entering(-1 - place, greatest);
                if (column < 0) {
                    return true;
                }
                boolean rises = (table.get(-1 - place)[column].signum() > 0) == greatest;
                if (!push(column, rises)) {
                    return false;
                }
            }
            if (atEnd(variable, greatest)) {
                return true;
            }
        }
    }

    private boolean atEnd(int variable, boolean greatest) {
        return greatest ? !canRise(variable) : !canFall(variable);
    }

    private boolean bounded(int variable, boolean greatest) {
        return (greatest ? highs : lows).get(variable) != null;
    }

    /** Moves a variable that is not basic as far as any bound allows. Returns whether anything bounds it. */
    private boolean push(int column, boolean rises) {
        int variable = columns[column];
        DeltaNumber own = (rises ? highs : lows).get(variable);
        @Nullable DeltaNumber longest = own == null ? null : distance(values.get(variable), own);
        int blocking = -1;
        for (int row = 0; row < table.size(); row++) {
            Fraction coefficient = table.get(row)[column];
            if (coefficient.signum() != 0) {
                int basic = basics.get(row);
                DeltaNumber end = ((coefficient.signum() > 0) == rises ? highs : lows).get(basic);
                if (end != null) {
                    DeltaNumber room = distance(values.get(basic), end).over(coefficient.abs());
                    int order = longest == null ? -1 : room.compareTo(longest);
                    if (order < 0 || (order == 0 && blocking >= 0 && basic < basics.get(blocking))) {
                        longest = room;
                        blocking = row;
                    }
                }
            }
        }
        if (longest == null) {
            return false;
        }
        move(
                variable,
                rises
                        ? values.get(variable).plus(longest)
                        : values.get(variable).minus(longest));
        if (blocking >= 0) {
            pivot(blocking, column);
        }
        return true;
    }

    private static DeltaNumber distance(DeltaNumber one, DeltaNumber other) {
        return one.compareTo(other) <= 0 ? other.minus(one) : one.minus(other);
    }
}
