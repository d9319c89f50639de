package org.zhunsheng.indicators.gap;

import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * A veto that is triggered, or that no check has ruled out. Immutable and thread-safe.
 *
 * @param veto the veto
 * @param state whether it is triggered or open
 * @param gain what a check that rules it out does to the total; empty for a veto that is triggered, which nothing undoes in its year
 */
public record VetoGap(Veto veto, VetoState state, Optional<Gain> gain) {
    /** Refuses null. */
    public VetoGap {
        Objects.requireNonNull(veto, "veto");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(gain, "gain");
    }
}
