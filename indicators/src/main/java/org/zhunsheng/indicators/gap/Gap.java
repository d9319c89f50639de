package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.Remedy;

/**
 * Something that is missing, with what it costs and what would close it (找短板、查弱项、补漏洞). What a period that is over has shown
 * cannot be mended for its own assessment; what nobody has proved still can be. Immutable and thread-safe.
 *
 * @param kind what sort of gap it is
 * @param indicator the indicator, or for a shortfall the first-level dimension
 * @param title its title
 * @param cause why it is a gap
 * @param lost the points lost: the lower end for certain, the upper end at worst
 * @param gain what closing it does to the total; empty where the facts of the unit alone cannot close it
 * @param still what still counts of it for this assessment: proving what is open, mending what there is to date; empty for nothing
 * @param toProve the facts that nobody has settled; proving them decides the points still open
 * @param dueBy the last day on which everything that is open can still be done in time; empty where points are lost for certain, where
 *     claims differ, and where a day depends on an event of which the day is not known
 * @param remedy the most usual way to mend it; only where facts show that something is lacking
 * @param ifSo the most usual way to mend it if what is open turns out badly; empty where a fault is shown
 * @param problems the ids of the admitted problems that speak of it
 * @param plans the ids of the plans that cover it
 */
public record Gap(
        Kind kind,
        IndicatorCode indicator,
        LocalText title,
        Cause cause,
        ScoreInterval lost,
        Optional<Gain> gain,
        Optional<Gain> still,
        ImmutableList<FactCode> toProve,
        Optional<LocalDate> dueBy,
        Optional<Remedy> remedy,
        Optional<Remedy> ifSo,
        ImmutableList<String> problems,
        ImmutableList<String> plans) {
    /** Refuses null. */
    public Gap {
        Objects.requireNonNull(ifSo, "ifSo");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(lost, "lost");
        Objects.requireNonNull(gain, "gain");
        Objects.requireNonNull(still, "still");
        Objects.requireNonNull(toProve, "toProve");
        Objects.requireNonNull(dueBy, "dueBy");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(plans, "plans");
    }

    /** Whether something of it can only be mended for the next assessment. */
    public boolean isForNextYear() {
        return still.isEmpty() || !gain.equals(still);
    }

    /** Whether, asked on the day {@code on}, nothing of it is due yet: that it is unproved is no fault. */
    public boolean isNotYetDue(LocalDate on) {
        return dueBy.filter(last -> !on.isAfter(last)).isPresent();
    }

    /** What is to be done first: prove what is open, explain what disagrees, mend what is shown to be lacking. */
    public Action action() {
        return switch (cause) {
            case NOTHING_PROVES_IT, PROOF_INCOMPLETE -> Action.PROVE;
            case PROOF_DISPUTED -> Action.EXPLAIN;
            case DIMENSION_LAGS, POINTS_LOST, RULE_MISSING, DUE_MISSED -> Action.MEND;
        };
    }

    /** What is done about a gap. */
    public enum Action {
        /** 佐证: nothing decides it; a figure or a paper would. */
        PROVE("佐证", "prove"),
        /** 整改: facts show that something is lacking. */
        MEND("整改", "fix"),
        /** 说明: what is said of it disagrees. */
        EXPLAIN("说明", "explain");

        private final LocalText title;

        Action(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The name of the action. */
        public LocalText title() {
            return title;
        }
    }

    /** What sort of gap it is. */
    public enum Kind {
        /** 短板: a whole dimension stays below the share asked for. */
        SHORTFALL("短板", "shortfall"),
        /** 弱项: an indicator has lost a part of its points by its figures. */
        WEAKNESS("弱项", "weakness"),
        /** 漏洞: a stated fact shows that a rule or system is missing or broken, or that something was not done when it was due. */
        LOOPHOLE("漏洞", "loophole"),
        /** 待佐证: nothing decides an indicator; its proof is missing, incomplete or disputed. It may be met all along. */
        UNPROVED("待佐证", "unproved");

        private final LocalText title;

        Kind(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The name of the kind. */
        public LocalText title() {
            return title;
        }
    }

    /** Why it is a gap. */
    public enum Cause {
        /** Even if all that is open turns out well, the dimension stays below the share asked for. */
        DIMENSION_LAGS("该一级指标即使待定事项全部得到证明，得分率仍偏低", "the dimension stays low even if all that is open is proved"),
        /** Points are lost for certain. */
        POINTS_LOST("已确定失分", "points are lost for certain"),
        /** A stated fact says that a rule, a list, a system or the like is not there. */
        RULE_MISSING("数据表明制度未建立或者未执行", "a stated fact shows that a rule or system is missing or broken"),
        /** Something was done late or not at all. */
        DUE_MISSED("数据表明未按期办理", "a stated fact shows that it was late or never done"),
        /** Nobody has said anything of its facts. */
        NOTHING_PROVES_IT("尚无数据或者材料", "no figure or paper yet"),
        /** Some of its facts are open. */
        PROOF_INCOMPLETE("数据或者材料不全", "a figure or paper is still missing"),
        /** Claims about its facts differ. */
        PROOF_DISPUTED("说法不一", "claims about it differ");

        private final LocalText title;

        Cause(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The cause in words. */
        public LocalText title() {
            return title;
        }
    }
}
