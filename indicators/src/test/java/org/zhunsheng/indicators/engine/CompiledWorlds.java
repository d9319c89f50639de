package org.zhunsheng.indicators.engine;

import java.util.List;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/** Schemes as the engine compiles them for a county. */
final class CompiledWorlds {
    private CompiledWorlds() {}

    static CompiledScheme compile(ScoringScheme scheme) {
        AssessmentBasis basis = Worlds.basis(scheme);
        Tailoring tailored = Tailoring.of(List.of(), basis.catalogue(), scheme);
        return new SchemeCompiler(basis, tailored, index(scheme), UnitKind.COUNTY, View.STATED).compile();
    }

    static FactIndex index(ScoringScheme scheme) {
        return new FactIndex(
                Worlds.vocabulary(), scheme.computed(), FactsRead.by(scheme), LimitedTimes.of(Worlds.basis(scheme)));
    }

    /** The only item of a scheme. */
    static CompiledScheme.Item item(String points, ScoringMethod method) {
        return compile(Worlds.scheme(Worlds.item(0, points, method))).items().get(0);
    }
}
