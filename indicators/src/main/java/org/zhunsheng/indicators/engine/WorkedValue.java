package org.zhunsheng.indicators.engine;

/**
 * What a formula comes to.
 *
 * @param state whether there is a value
 * @param low the least that it can be
 * @param high the most that it can be
 */
record WorkedValue(State state, long low, long high) {
    static final WorkedValue UNKNOWN = new WorkedValue(State.UNKNOWN, 0, 0);
    static final WorkedValue NOT_APPLICABLE = new WorkedValue(State.NOT_APPLICABLE, 0, 0);

    static WorkedValue between(long low, long high) {
        return new WorkedValue(State.VALUE, low, high);
    }

    /** Whether a formula has a value. */
    enum State {
        VALUE,
        NOT_APPLICABLE,
        UNKNOWN
    }
}
