package org.zhunsheng.indicators.engine;

/** What the parts of a {@link RollUp} come to in one assessment, in millionths of a point. Immutable and thread-safe. */
public final class RollUpValues {
    private final CompiledScheme scheme;
    private final ScoreSheet sheet;
    private final FactTable facts;

    private RollUpValues(CompiledScheme scheme, ScoreSheet sheet, FactTable facts) {
        this.scheme = scheme;
        this.sheet = sheet;
        this.facts = facts;
    }

    /** Those of {@code assessment}; places are those of its {@link Assessment#rollUp}. */
    public static RollUpValues of(Assessment assessment) {
        return new RollUpValues(assessment.compiled(), assessment.sheet(), assessment.facts());
    }

    /** The lower end of the item at {@code place} item vetoes included. */
    public long itemLow(int place) {
        return sheet.items().low(place);
    }

    /** The lower end of the group at {@code place}, or of the whole before it is scaled. */
    public long nodeLow(int place) {
        return sheet.nodes().low(place);
    }

    /** The most that the group at {@code place}, or the whole before it is scaled, can come to. */
    public long nodePoints(int place) {
        return sheet.nodes().available(place);
    }

    /** The lower end of the bonus at {@code place}. */
    public long bonusLow(int place) {
        LedgerSink.Sum sum = new LedgerSink.Sum();
        scheme.bonuses().get(place).program().run(facts, sum);
        return sum.low();
    }

    /** Whether the veto at {@code place} is certain not to strike. */
    public boolean isClear(int place) {
        return VetoState.of(scheme.vetoes().get(place).test(), facts) == VetoState.CLEAR;
    }
}
