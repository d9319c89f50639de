package org.zhunsheng.benchmarks.peers;

/**
 * One way to score the units. The units are already in the form it reads, and its rules are already compiled. Not for use by more
 * than one thread.
 */
interface Peer {
    /** The points of a unit, in millionths; what is unknown earns nothing. */
    long totalMicros(int unit);
}
