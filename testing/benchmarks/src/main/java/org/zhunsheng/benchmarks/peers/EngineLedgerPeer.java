package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Contribution;

/** The engine with every line of the ledger and its reason; the total is the sum of the lines. */
final class EngineLedgerPeer implements Peer {
    private final Assessor assessor;
    private final ImmutableList<Dossier> dossiers;

    EngineLedgerPeer(PlainUnits units) {
        this.assessor = Assessor.compile(EngineWorld.basis(units.rules()));
        this.dossiers = EngineWorld.dossiers(units);
    }

    @Override
    public long totalMicros(int unit) {
        long micros = 0;
        for (Contribution line : assessor.assess(dossiers.get(unit)).ledger()) {
            micros += line.low().micros();
        }
        return micros;
    }
}
