package org.zhunsheng.indicators.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/** What came of holding a relation against what is stated. Every implementation is immutable and thread-safe. */
public sealed interface RelationOutcome {
    /** The relation. */
    Relation relation();

    /** The scope of the figures that it was held against. */
    String scope();

    /** Carries out the branch of {@code cases} that this outcome belongs to. */
    <R> R match(Cases<R> cases);

    /**
     * One way in which both sides were compared.
     *
     * @param base what stands below the line, for a rate; empty for everything else and for a complement
     * @param basis how the base was come by
     * @param stated the side that is stated: the total, the larger, the left side or the rate
     * @param computed the other side
     * @param imbalance stated less computed; the relation can hold only if zero is in it or, for a bound, something above zero
     */
    record Comparison(
            ImmutableList<Term> base, Basis basis, ValueRange stated, ValueRange computed, ValueRange imbalance) {
        /** Refuses null. */
        public Comparison {
            Objects.requireNonNull(base, "base");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(computed, "computed");
            Objects.requireNonNull(imbalance, "imbalance");
        }
    }

    /** How the base of a comparison was come by. */
    enum Basis {
        /** No base is needed. */
        NONE,
        /** It is one of the customary bases. */
        CUSTOMARY,
        /** The sum of the classes, where shares do not rest on the printed total. */
        SUM_OF_CLASSES,
        /** What another rate leaves of 100 %. */
        COMPLEMENT
    }

    /**
     * It holds.
     *
     * @param by the comparison that fits, for a rate that by the first base that does
     * @param reading by which reading of the last digits
     * @param tooPrecise whether the stated figure has more digits than the others allow to know
     */
    record Agrees(Relation relation, String scope, Comparison by, ReadingFit reading, boolean tooPrecise)
            implements RelationOutcome {
        /** Refuses null. */
        public Agrees {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reading, "reading");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.agrees(this);
        }
    }

    /**
     * It does not hold.
     *
     * @param tried every comparison that was tried, the most customary first
     */
    record Disagrees(Relation relation, String scope, ImmutableList<Comparison> tried) implements RelationOutcome {
        /** Refuses null. */
        public Disagrees {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(tried, "tried");
        }

        /** The first comparison, which is the most customary. */
        public Comparison first() {
            return tried.get(0);
        }

        /** By how much and in which direction it is off, by the most customary comparison. */
        public ValueRange imbalance() {
            return first().imbalance();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.disagrees(this);
        }
    }

    /**
     * It cannot be told, since something is not stated.
     *
     * @param missing the figures that are not stated; for a rate those of the most customary base that lacks the fewest
     */
    record CannotTell(Relation relation, String scope, ImmutableSet<FactCode> missing) implements RelationOutcome {
        /** Refuses null. */
        public CannotTell {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(missing, "missing");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.cannotTell(this);
        }
    }

    /**
     * It does not apply: none of its figures is stated, or only the side that it says nothing of, or a rate is of nothing.
     *
     * @param zeroBase the base that is zero, if that is why
     */
    record DoesNotApply(Relation relation, String scope, Optional<ImmutableList<Term>> zeroBase)
            implements RelationOutcome {
        /** Refuses null. */
        public DoesNotApply {
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(zeroBase, "zeroBase");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.doesNotApply(this);
        }
    }

    /**
     * One branch for each outcome, so that none is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** It holds. */
        R agrees(Agrees outcome);

        /** It does not hold. */
        R disagrees(Disagrees outcome);

        /** It cannot be told. */
        R cannotTell(CannotTell outcome);

        /** It does not apply. */
        R doesNotApply(DoesNotApply outcome);
    }
}
