package org.zhunsheng.indicators.vocabulary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;

/**
 * What must hold between figures of one scope and one period, in one of five forms. Every implementation is immutable and
 * thread-safe.
 */
public sealed interface Relation {
    /** Names the relation: lower-case letters, digits and hyphens, in words joined by dots. */
    String id();

    /** What it means if it does not hold; {@link Strictness#HARD} if not given. */
    Optional<Strictness> severity();

    /** What it says, in words. */
    Optional<LocalText> title();

    /** The law or the statistics that it rests on. */
    Optional<String> source();

    /** What to know about it. */
    Optional<LocalText> note();

    /** Carries out the branch of {@code cases} that this relation belongs to. */
    <R> R match(Cases<R> cases);

    /** Every figure that it speaks of, each once, in the order in which it names them. */
    ImmutableSet<FactCode> codes();

    /** What it means if it does not hold. */
    default Strictness strictness() {
        return severity().orElse(Strictness.HARD);
    }

    /**
     * Parts make a total: all of it, or, if they are not complete, no more than it.
     *
     * @param total the total
     * @param parts the parts with their signs
     * @param complete whether the parts are all there is
     */
    record Sum(
            String id,
            FactCode total,
            List<Term> parts,
            boolean complete,
            Optional<Strictness> severity,
            Optional<LocalText> title,
            Optional<String> source,
            Optional<LocalText> note)
            implements Relation {
        /** Checks the id and the terms. */
        public Sum {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(total, "total");
            Objects.requireNonNull(parts, "parts");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(note, "note");
            parts = ImmutableList.copyOf(parts);
            RelationFaults faults = new RelationFaults(id);
            faults.present(parts, "parts");
            faults.distinct(Stream.concat(Stream.of(total), parts.stream().map(Term::code)), "parts");
            faults.throwIfAny();
        }

        @Override
        public ImmutableSet<FactCode> codes() {
            return codesOf(ImmutableList.of(new Term(total, false)), parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sum(this);
        }
    }

    /**
     * One side is at most the other.
     *
     * @param smaller the terms that are at most the others
     * @param larger the terms that are at least the others
     * @param zeroIfNotStated terms of the larger side that are taken for zero where no report states them and nothing tells them, such
     *     as what was carried over; only a soft relation has any
     */
    record Bound(
            String id,
            List<Term> smaller,
            List<Term> larger,
            List<FactCode> zeroIfNotStated,
            Optional<Strictness> severity,
            Optional<LocalText> title,
            Optional<String> source,
            Optional<LocalText> note)
            implements Relation {
        /** Checks the id and the terms. */
        public Bound {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(smaller, "smaller");
            Objects.requireNonNull(larger, "larger");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(note, "note");
            smaller = ImmutableList.copyOf(smaller);
            larger = ImmutableList.copyOf(larger);
            zeroIfNotStated = ImmutableList.copyOf(Objects.requireNonNull(zeroIfNotStated, "zeroIfNotStated"));
            RelationFaults.ofSides(id, smaller, "smaller", larger, "larger");
            RelationFaults.ofZeros(id, zeroIfNotStated, larger, severity);
        }

        /** A bound without terms that are taken for zero. */
        public Bound(
                String id,
                List<Term> smaller,
                List<Term> larger,
                Optional<Strictness> severity,
                Optional<LocalText> title,
                Optional<String> source,
                Optional<LocalText> note) {
            this(id, smaller, larger, List.of(), severity, title, source, note);
        }

        @Override
        public ImmutableSet<FactCode> codes() {
            return codesOf(smaller, larger);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bound(this);
        }
    }

    /**
     * Both sides are equal, such as carried over and new on the one, closed and carried on on the other.
     *
     * @param left the terms of one side
     * @param right the terms of the other
     */
    record Balance(
            String id,
            List<Term> left,
            List<Term> right,
            Optional<Strictness> severity,
            Optional<LocalText> title,
            Optional<String> source,
            Optional<LocalText> note)
            implements Relation {
        /** Checks the id and the terms. */
        public Balance {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(note, "note");
            left = ImmutableList.copyOf(left);
            right = ImmutableList.copyOf(right);
            RelationFaults.ofSides(id, left, "left", right, "right");
        }

        @Override
        public ImmutableSet<FactCode> codes() {
            return codesOf(left, right);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.balance(this);
        }
    }

    /**
     * A rate in percent is its numerator over the first of its customary bases that fits, or what another rate leaves of 100 %.
     *
     * @param rate the rate
     * @param numerator the terms above the line; none only if the rate is a complement
     * @param bases what may stand below the line, the most customary first
     * @param complementOf the rate that makes 100 % together with this one
     */
    record Rate(
            String id,
            FactCode rate,
            List<Term> numerator,
            List<List<Term>> bases,
            Optional<FactCode> complementOf,
            Optional<Strictness> severity,
            Optional<LocalText> title,
            Optional<String> source,
            Optional<LocalText> note)
            implements Relation {
        /** Checks the id and the terms. */
        public Rate {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(rate, "rate");
            Objects.requireNonNull(numerator, "numerator");
            Objects.requireNonNull(bases, "bases");
            Objects.requireNonNull(complementOf, "complementOf");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(note, "note");
            numerator = ImmutableList.copyOf(numerator);
            bases = bases.stream().<List<Term>>map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
            RelationFaults faults = new RelationFaults(id);
            if (!(numerator.isEmpty() && bases.isEmpty() && complementOf.isPresent())) {
                faults.present(numerator, "numerator");
                faults.present(bases, "bases");
            }
            faults.distinct(Stream.concat(Stream.of(rate), numerator.stream().map(Term::code)), "numerator");
            for (int i = 0; i < bases.size(); i++) {
                String path = "bases[" + i + "]";
                faults.present(bases.get(i), path);
                faults.distinct(
                        Stream.concat(Stream.of(rate), bases.get(i).stream().map(Term::code)), path);
            }
            faults.distinct(Stream.concat(Stream.of(rate), complementOf.stream()), "complementOf");
            faults.throwIfAny();
        }

        @Override
        public ImmutableSet<FactCode> codes() {
            return Stream.of(
                            Stream.of(rate),
                            numerator.stream().map(Term::code),
                            bases.stream().flatMap(List::stream).map(Term::code),
                            complementOf.stream())
                    .flatMap(part -> part)
                    .collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rate(this);
        }
    }

    /**
     * A figure of this year, the same of the year before, and the change that is stated between them. It holds of every figure without
     * being written; it is written where something special is to be said of it.
     *
     * @param fact the figure
     */
    record Change(
            String id,
            FactCode fact,
            Optional<Strictness> severity,
            Optional<LocalText> title,
            Optional<String> source,
            Optional<LocalText> note)
            implements Relation {
        /** Checks the id. */
        public Change {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(note, "note");
            new RelationFaults(id).throwIfAny();
        }

        @Override
        public ImmutableSet<FactCode> codes() {
            return ImmutableSet.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.change(this);
        }
    }

    private static ImmutableSet<FactCode> codesOf(List<Term> one, List<Term> other) {
        return Stream.concat(one.stream(), other.stream()).map(Term::code).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * One branch for each form, so that no form is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** Parts make a total. */
        R sum(Sum relation);

        /** One side is at most the other. */
        R bound(Bound relation);

        /** Both sides are equal. */
        R balance(Balance relation);

        /** A rate is a numerator over a base. */
        R rate(Rate relation);

        /** This year against the year before. */
        R change(Change relation);
    }
}
