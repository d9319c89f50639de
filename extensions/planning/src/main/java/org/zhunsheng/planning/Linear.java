package org.zhunsheng.planning;

import java.util.Map;
import java.util.TreeMap;

/** A sum of columns of an integer program, each with its factor, and a constant. Mutable while it is put together. */
final class Linear {
    private final Map<Integer, Double> factors = new TreeMap<>();
    private double constant;

    /** The sum of nothing. */
    static Linear zero() {
        return new Linear();
    }

    /** One column. */
    static Linear of(int column) {
        return zero().plus(column, 1);
    }

    Linear plus(int column, double factor) {
        factors.merge(column, factor, Double::sum);
        return this;
    }

    Linear plus(double number) {
        constant += number;
        return this;
    }

    Linear plus(Linear other, double factor) {
        other.factors.forEach((column, own) -> plus(column, own * factor));
        constant += other.constant * factor;
        return this;
    }

    /** This sum times {@code factor}. */
    Linear times(double factor) {
        return zero().plus(this, factor);
    }

    Map<Integer, Double> factors() {
        return factors;
    }

    double constant() {
        return constant;
    }
}
