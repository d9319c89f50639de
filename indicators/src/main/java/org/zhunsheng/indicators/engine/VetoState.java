package org.zhunsheng.indicators.engine;

/** Whether a veto strikes. */
public enum VetoState {
    /** It does not. */
    CLEAR,
    /** Nobody knows. */
    OPEN,
    /** It does. */
    STRUCK;

    static VetoState of(CompiledCondition test, FactTable facts) {
        if (facts.isNotApplicable(test.slot()) || test.fails(facts)) {
            return CLEAR;
        }
        return test.holds(facts) ? STRUCK : OPEN;
    }
}
