package org.zhunsheng.indicators.advice;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.gap.GapAnalysis;

/**
 * What a unit is advised to do. The list begins with what the unit's own facts show: contradictions, duties not met, points lost,
 * disputes, what is partly stated, problems admitted, what is stated and not backed. Then comes what its peers have; what nobody has
 * said anything of comes last, as one request. Within a ground, what can be expected to gain more comes first, then what takes less
 * effort. Immutable and thread-safe.
 */
public final class Advice {
    private final ImmutableList<AdviceItem> items;
    private final Assumptions assumptions;
    private final Peers peers;

    private Advice(ImmutableList<AdviceItem> items, Assumptions assumptions, Peers peers) {
        this.items = items;
        this.assumptions = assumptions;
        this.peers = peers;
    }

    /** The advice for a unit by its gaps and by what the audit of its report found, without peers, under the usual assumptions. */
    public static Advice of(GapAnalysis gaps, List<Finding> findings) {
        return of(gaps, findings, Peers.NONE, Assumptions.USUAL);
    }

    /** The same with what {@code peers} have, under {@code assumptions}. */
    public static Advice of(GapAnalysis gaps, List<Finding> findings, Peers peers, Assumptions assumptions) {
        return new Advice(new AdviceSearch(gaps, peers, assumptions).items(findings), assumptions, peers);
    }

    /** Everything that is advised, in order. */
    public ImmutableList<AdviceItem> items() {
        return items;
    }

    /** What is to be proved, what is to be mended, or what is to be explained. */
    public ImmutableList<AdviceItem> items(Gap.Action kind) {
        return items.stream().filter(item -> item.kind() == kind).collect(ImmutableList.toImmutableList());
    }

    /** What the order and the effort rest on. */
    public Assumptions assumptions() {
        return assumptions;
    }

    /** The peers that the unit was held against. */
    public Peers peers() {
        return peers;
    }
}
