package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.indicators.relation.DerivedValues.DerivedValue;
import org.zhunsheng.indicators.relation.RelationReport;

/**
 * What holding the figures of a report or dossier against each other comes to. Immutable and thread-safe.
 *
 * @param findings what does not add up, what is to be verified and what agrees, the gravest first
 * @param derived figures that are not stated and follow, to two decimals, from figures that are not in dispute
 */
public record FigureCheck(ImmutableList<Finding> findings, ImmutableList<DerivedValue> derived) {
    /** Refuses null. */
    public FigureCheck {
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(derived, "derived");
    }

    private static final int DECIMALS = 2;

    static FigureCheck of(ImmutableList<Finding> findings, RelationReport report) {
        return new FigureCheck(
                findings,
                report.derived().all().values().stream()
                        .filter(value -> value.isKnownTo(DECIMALS))
                        .filter(value -> value.from().stream()
                                .noneMatch(from -> report.disputed().contains(from)))
                        .collect(ImmutableList.toImmutableList()));
    }
}
