package org.zhunsheng.planning;

/**
 * How sure it is that no plan is better. What is measured is the effort in person-days where the least effort was asked for, and the
 * lower end of the total in millionths of a point where the highest was. Immutable and thread-safe.
 *
 * @param optimal whether no plan can be better
 * @param found what the plan comes to
 * @param bound what no plan can beat; equal to {@code found} if optimal
 * @param programs how many integer programs were solved
 * @param states how many states of decision diagrams were drawn
 * @param scored how many sets of remedies the engine scored
 * @param choices how many remedies there were to choose from
 */
public record Proof(boolean optimal, long found, long bound, int programs, long states, long scored, int choices) {
    /** By how much a better plan could be better at most. */
    public long gap() {
        return Math.abs(bound - found);
    }
}
