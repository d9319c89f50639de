package org.zhunsheng.benchmarks.peers;

/** Checks that all peers give the same totals. */
public final class PeersAgree {
    private static final int CHECKED = 1_000;

    private PeersAgree() {}

    /**
     * Compares {@code peer} with the engine over the first units.
     *
     * @throws IllegalStateException if a total differs
     */
    static void check(PlainUnits units, Peer peer) {
        PlainUnits checked = units.first(CHECKED);
        Peer engine = new EnginePeer(checked);
        for (int unit = 0; unit < checked.count(); unit++) {
            long expected = engine.totalMicros(unit);
            long actual = peer.totalMicros(unit);
            if (actual != expected) {
                throw new IllegalStateException("unit " + unit + ": " + actual + " instead of " + expected);
            }
        }
    }

    /** Checks every peer. */
    public static void main(String[] args) {
        PlainUnits units = PlainUnits.of(PeersBenchmark.INDICATORS, CHECKED);
        for (PeerChoice choice : PeerChoice.values()) {
            check(units, choice.make(units));
            System.out.println(choice + " agrees on " + CHECKED + " units");
        }
    }
}
