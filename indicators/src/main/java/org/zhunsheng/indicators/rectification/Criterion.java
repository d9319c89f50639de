package org.zhunsheng.indicators.rectification;

import java.time.LocalDate;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.scheme.Condition;

/** Something that can be checked before an item is accepted (验收标准): a test on one fact. */
public sealed interface Criterion {
    /** The fact that is tested. */
    FactCode fact();

    /** Whether {@code dossier} shows that it is met. Only a fact that is known can show it. */
    Outcome check(Dossier dossier);

    /**
     * A condition holds.
     *
     * @param condition the condition
     */
    record Holds(Condition condition) implements Criterion {
        /** Refuses null. */
        public Holds {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public FactCode fact() {
            return condition.fact();
        }

        @Override
        public Outcome check(Dossier dossier) {
            if (!(dossier.knowledge(fact()) instanceof Knowledge.Known known)) {
                return Outcome.of(dossier.knowledge(fact()));
            }
            if (condition instanceof Condition.Yes) {
                return Outcome.of(known.value().equals(ClaimValue.yes()));
            }
            if (condition instanceof Condition.No) {
                return Outcome.of(known.value().equals(ClaimValue.no()));
            }
            if (!(known.value() instanceof ClaimValue.Numeric figure)) {
                return Outcome.NOT_MET;
            }
            boolean open = known.exactness() == Exactness.MORE_THAN;
            if (condition instanceof Condition.AtLeast least) {
                boolean met = figure.number().compareTo(least.value()) >= 0;
                return met ? Outcome.MET : open ? Outcome.OPEN : Outcome.NOT_MET;
            }
            boolean met = figure.number().compareTo(((Condition.AtMost) condition).value()) <= 0;
            return met ? open ? Outcome.OPEN : Outcome.MET : Outcome.NOT_MET;
        }
    }

    /**
     * Something was done by a day.
     *
     * @param fact a fact that says on which day it was done
     * @param day the last day in time
     */
    record DoneBy(FactCode fact, LocalDate day) implements Criterion {
        /** Refuses null. */
        public DoneBy {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(day, "day");
        }

        @Override
        public Outcome check(Dossier dossier) {
            return dossier.knowledge(fact) instanceof Knowledge.Known known
                    ? Outcome.of(known.value() instanceof ClaimValue.Day done
                            && !done.day().isAfter(day))
                    : Outcome.of(dossier.knowledge(fact));
        }
    }

    /** What a check shows. */
    enum Outcome {
        /** It is met. */
        MET("达到", "met"),
        /** It is not met. */
        NOT_MET("未达到", "not met"),
        /** The fact is unknown or disputed, so nobody can tell. */
        OPEN("无法认定", "cannot be told");

        private final LocalText title;

        Outcome(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The outcome in words. */
        public LocalText title() {
            return title;
        }

        private static Outcome of(boolean met) {
            return met ? MET : NOT_MET;
        }

        private static Outcome of(Knowledge other) {
            return other instanceof Knowledge.NotApplicable ? MET : OPEN;
        }
    }
}
