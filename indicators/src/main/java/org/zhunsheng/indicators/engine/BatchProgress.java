package org.zhunsheng.indicators.engine;

/** Is told how a long batch gets on, and can end it. Called from the threads that score, one at a time. */
@FunctionalInterface
public interface BatchProgress {
    /** Never ends a batch. */
    BatchProgress NONE = units -> true;

    /**
     * Some more units are done.
     *
     * @param done how many are done in all
     * @return whether to go on
     */
    boolean goOn(int done);
}
