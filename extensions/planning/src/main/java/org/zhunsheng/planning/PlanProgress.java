package org.zhunsheng.planning;

/** Is told how far the search for a best plan has come. Called on the thread that searches. */
public interface PlanProgress {
    /** Tells nobody. */
    PlanProgress NONE = new PlanProgress() {};

    /** The engine has scored so many parts of the total under every set of the remedies that bear on them. */
    default void scored(int parts) {}

    /** Decision diagrams of so many states have been drawn. */
    default void drawn(long states) {}

    /** So many integer programs have been solved. */
    default void solved(int programs) {}
}
