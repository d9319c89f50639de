package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;

/**
 * How a scheme works a value out of other facts (算式). Each formula is closed and always gives a result: there are no loops and no
 * code. What is open in its facts stays open in its value, no wider than they leave it; a value that cannot be, such as a part above
 * its whole, counts as unknown. Null-free, immutable and thread-safe.
 */
public sealed interface Formula {
    /** Carries out the branch of {@code cases} that this formula belongs to. */
    <R> R match(Cases<R> cases);

    /** The facts that it reads, in the order it reads them, each once. */
    ImmutableList<FactCode> facts();

    /**
     * Whether two figures, or two days, stand in an order: yes or no. It does not apply where one of the two does not.
     *
     * @param left a numeric fact, or a day
     * @param order the order that makes it yes
     * @param right a fact of the same kind and unit
     */
    record Comparison(FactCode left, Order order, FactCode right) implements Formula {
        /** Refuses null. */
        public Comparison {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(Stream.of(left, right));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /**
     * What of a whole is reached, in percent: {@code 100 × (part − Σ notInPart) ÷ (whole − Σ notInWhole)}, cut to six decimals. It does
     * not apply where part or whole does not, or where nothing of the whole is left; an exclusion that does not apply excludes nothing.
     *
     * @param part a numeric fact
     * @param notInPart what is taken out of the part
     * @param whole a numeric fact of the same unit
     * @param notInWhole what is taken out of the whole
     */
    record Share(FactCode part, List<FactCode> notInPart, FactCode whole, List<FactCode> notInWhole)
            implements Formula {
        /** Copies the lists. */
        public Share {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(notInPart, "notInPart");
            Objects.requireNonNull(whole, "whole");
            Objects.requireNonNull(notInWhole, "notInWhole");
            notInPart = ImmutableList.copyOf(notInPart);
            notInWhole = ImmutableList.copyOf(notInWhole);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(Stream.of(Stream.of(part), notInPart.stream(), Stream.of(whole), notInWhole.stream())
                    .flatMap(codes -> codes));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.share(this);
        }
    }

    /**
     * What a rate falls short of 100 % by, for figures of which less is better.
     *
     * @param of a rate
     */
    record Complement(FactCode of) implements Formula {
        /** Refuses null. */
        public Complement {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.complement(this);
        }
    }

    /**
     * How far one figure goes beyond another; nothing where it does not. It does not apply where one of the two does not.
     *
     * @param of a numeric fact
     * @param over a fact of the same kind and unit
     */
    record Excess(FactCode of, FactCode over) implements Formula {
        /** Refuses null. */
        public Excess {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(over, "over");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(Stream.of(of, over));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.excess(this);
        }
    }

    /**
     * The sum of several figures. What does not apply adds nothing; where nothing applies, the sum does not either.
     *
     * @param of numeric facts of one unit, no rates, at least one
     */
    record Total(List<FactCode> of) implements Formula {
        /** Copies the list. */
        public Total {
            Objects.requireNonNull(of, "of");
            of = ImmutableList.copyOf(of);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(of.stream());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.total(this);
        }
    }

    /**
     * How many of several things are so, in percent of those that apply, cut to six decimals: 54 of 56 is not “no”. Where none applies,
     * it does not either.
     *
     * @param of yes/no facts, at least one
     */
    record YesShare(List<FactCode> of) implements Formula {
        /** Copies the list. */
        public YesShare {
            Objects.requireNonNull(of, "of");
            of = ImmutableList.copyOf(of);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(of.stream());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.yesShare(this);
        }
    }

    /**
     * The figure of the year before, as the dossier states it beside that of its own year (上年).
     *
     * @param of a numeric fact
     */
    record YearBefore(FactCode of) implements Formula {
        /** Refuses null. */
        public YearBefore {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.yearBefore(this);
        }
    }

    /**
     * The mean over however many things of one sort there are (projects, cases, units), each an entry with fields of its own, which are
     * the facts whose claims name it in their scope: {@code Σ weight × value ÷ Σ weight}, cut to six decimals. A field that nobody
     * states stays open; an entry of which value or weight does not apply is left out. It does not apply where no entry is left, nor
     * where all weights are nothing.
     *
     * @param of a numeric fact, stated of each entry
     * @param weight what each entry weighs; all alike if empty
     * @param only which of the entries count; all if empty
     * @param outOf how many entries there are; those that nobody names stay open, and without it there are no others
     */
    record EntryMean(FactCode of, Optional<FactCode> weight, Optional<Pick> only, Optional<FactCode> outOf)
            implements Formula {
        /** Refuses null. */
        public EntryMean {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(weight, "weight");
            Objects.requireNonNull(only, "only");
            Objects.requireNonNull(outOf, "outOf");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(
                    Stream.of(Stream.of(of), weight.stream(), outOf.stream()).flatMap(codes -> codes));
        }

        /** The facts that are stated of each entry. */
        public ImmutableList<FactCode> fields() {
            return distinct(Stream.concat(Stream.of(of), weight.stream()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.entryMean(this);
        }
    }

    /**
     * Some of the entries, by their value.
     *
     * @param end from which end
     * @param number how many at most, at least one; where there are fewer, all of them
     */
    record Pick(End end, int number) {
        /** Refuses null. */
        public Pick {
            Objects.requireNonNull(end, "end");
        }
    }

    /** An end of an order by value. */
    enum End {
        /** Those of the highest values. */
        HIGHEST("最高", "highest"),
        /** Those of the lowest values. */
        LOWEST("最低", "lowest");

        private final LocalText title;

        End(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The end in words. */
        public LocalText title() {
            return title;
        }
    }

    /** In what order two figures have to stand. */
    enum Order {
        /** The left is not more than the right. */
        AT_MOST("不多于", "at most"),
        /** The left is less than the right. */
        LESS("少于", "less than"),
        /** The left is not less than the right. */
        AT_LEAST("不少于", "at least"),
        /** The left is more than the right. */
        MORE("多于", "more than"),
        /** Both are the same. */
        EQUAL("等于", "equal to");

        private final LocalText title;

        Order(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The order in words. */
        public LocalText title() {
            return title;
        }
    }

    private static ImmutableList<FactCode> distinct(Stream<FactCode> codes) {
        return codes.distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * One branch for each formula, so that none is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** Two figures in an order. */
        R comparison(Comparison formula);

        /** A part of a whole. */
        R share(Share formula);

        /** What is missing to a whole. */
        R complement(Complement formula);

        /** What goes beyond. */
        R excess(Excess formula);

        /** A sum. */
        R total(Total formula);

        /** How many are so. */
        R yesShare(YesShare formula);

        /** Of the year before. */
        R yearBefore(YearBefore formula);

        /** A mean over entries. */
        R entryMean(EntryMean formula);
    }
}
