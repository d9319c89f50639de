package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.Remedy;

/**
 * Something that is missing, with what it costs and what would close it (找短板、查弱项、补漏洞). Immutable and thread-safe.
 *
 * @param kind which of the three it is
 * @param indicator the indicator, or for a shortfall the first-level dimension
 * @param title its title
 * @param cause why it is a gap
 * @param lost the points lost: the lower end for certain, the upper end at worst
 * @param gain what closing it does to the total; empty where the facts of the unit alone cannot close it
 * @param toProve the facts that nobody has settled; proving them decides the points still open
 * @param remedy the most usual way to close it
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
        ImmutableList<FactCode> toProve,
        Optional<Remedy> remedy,
        ImmutableList<String> problems,
        ImmutableList<String> plans) {

    /** Which of the three searches finds it. */
    public enum Kind {
        /** 短板: a whole dimension lags. */
        SHORTFALL("短板", "shortfall"),
        /** 弱项: an indicator is below its full points for certain. */
        WEAKNESS("弱项", "weakness"),
        /** 漏洞: nothing proves an indicator, or its proof is incomplete or disputed. */
        LOOPHOLE("漏洞", "loophole");

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
        DIMENSION_LAGS("该维度即使待定事项全部得到证明,得分率仍偏低", "the dimension stays low even if all that is open is proved"),
        /** Points are lost for certain. */
        POINTS_LOST("已确定失分", "points are lost for certain"),
        /** Nobody has said anything of its facts. */
        NOTHING_PROVES_IT("没有材料证明", "nothing proves it"),
        /** Some of its facts are open. */
        PROOF_INCOMPLETE("证明不完整", "its proof is incomplete"),
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
