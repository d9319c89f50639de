package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.compare.Difference;
import org.zhunsheng.indicators.compare.LineChange;

/**
 * How a unit would stand if facts were otherwise. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param set the facts as they would be
 * @param before how it stands
 * @param after how it would stand
 * @param change how far the total would move
 * @param lines the lines of the ledger that would change; their changes add up to that of the total
 * @param law up to when the law was kept
 */
public record WhatIfDocument(
        UnitResult unit,
        List<Setting> set,
        AssuranceResult before,
        AssuranceResult after,
        MoveResult change,
        List<Line> lines,
        LawKept law) {
    /** Refuses null. */
    public WhatIfDocument {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(set, "set");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(law, "law");
    }

    /** {@code difference}, which the claims {@code set} make, with its texts in {@code lang}. */
    public static WhatIfDocument of(Difference difference, List<Claim> set, Lang lang) {
        return new WhatIfDocument(
                UnitResult.of(difference.before().dossier().unit()),
                set.stream()
                        .map(claim -> new Setting(claim.code(), claim.value()))
                        .collect(ImmutableList.toImmutableList()),
                AssuranceResult.of(difference.before()),
                AssuranceResult.of(difference.after()),
                MoveResult.of(difference.total()),
                difference.changedLines().stream()
                        .map(line -> Line.of(line, lang))
                        .collect(ImmutableList.toImmutableList()),
                LawKept.of(difference.before()));
    }

    /**
     * A fact as it would be.
     *
     * @param code the fact
     * @param value its value, as a claim of a dossier has it
     */
    public record Setting(FactCode code, ClaimValue value) {
        /** Refuses null. */
        public Setting {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A line of the ledger that would change.
     *
     * @param subject the indicator, group, bonus or veto that the line belongs to; {@code total} for the whole
     * @param before the line as it is; absent if it would be new
     * @param after the line as it would be; absent if it would go
     * @param change what that moves the total by
     */
    public record Line(String subject, Optional<LedgerLine> before, Optional<LedgerLine> after, MoveResult change) {
        /** Refuses null. */
        public Line {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(change, "change");
        }

        private static Line of(LineChange line, Lang lang) {
            return new Line(
                    line.subject(),
                    line.before().map(before -> LedgerLine.of(before, lang)),
                    line.after().map(after -> LedgerLine.of(after, lang)),
                    MoveResult.of(line.change()));
        }
    }
}
