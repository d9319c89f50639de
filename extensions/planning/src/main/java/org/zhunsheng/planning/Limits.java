package org.zhunsheng.planning;

/**
 * How far the search goes besides the time that it is given.
 *
 * @param members the most remedies of a part for which every set of them is scored; beyond it the part is scored by its effects
 * @param states the most states of a decision diagram; beyond it integer programs look for the best set
 * @param nodes the most branches of an integer program that are looked into
 */
record Limits(int members, int states, int nodes) {
    static final Limits USUAL = new Limits(Part.MOST_MEMBERS, 3_000_000, Integer.MAX_VALUE);
}
