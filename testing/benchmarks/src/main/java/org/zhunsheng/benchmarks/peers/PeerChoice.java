package org.zhunsheng.benchmarks.peers;

/** Who scores. */
public enum PeerChoice {
    /** The engine, total only. */
    ENGINE,
    /** The engine, total and every line with its reason. */
    ENGINE_LEDGER,
    /** Straight-line Java for this scheme. */
    PLAIN_JAVA,
    /** Decimals in maps, with reasons. */
    IN_HOUSE,
    /** Drools rules. */
    DROOLS,
    /** Drools decisions. */
    DROOLS_DMN,
    /** Evrete. */
    EVRETE,
    /** Easy Rules. */
    EASY_RULES,
    /** CEL. */
    CEL;

    Peer make(PlainUnits units) {
        return switch (this) {
            case ENGINE -> new EnginePeer(units);
            case ENGINE_LEDGER -> new EngineLedgerPeer(units);
            case PLAIN_JAVA -> new PlainJavaPeer(units);
            case IN_HOUSE -> new InHousePeer(units);
            case DROOLS -> new DroolsPeer(units);
            case DROOLS_DMN -> new DmnPeer(units);
            case EVRETE -> new EvretePeer(units);
            case EASY_RULES -> new EasyRulesPeer(units);
            case CEL -> new CelPeer(units);
        };
    }
}
