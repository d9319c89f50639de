package org.zhunsheng.benchmarks.peers;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessor;

/** The engine: both ends of the total, reasons on demand. */
final class EnginePeer implements Peer {
    private final Assessor assessor;
    private final ImmutableList<Dossier> dossiers;

    EnginePeer(PlainUnits units) {
        this.assessor = Assessor.compile(EngineWorld.basis(units.rules()));
        this.dossiers = EngineWorld.dossiers(units);
    }

    @Override
    public long totalMicros(int unit) {
        return assessor.assess(dossiers.get(unit)).total().low().micros();
    }
}
