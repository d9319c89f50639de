package org.zhunsheng.indicators.engine;

import java.util.Objects;
import org.zhunsheng.indicators.scheme.Veto;

/**
 * Whether a veto strikes. It is a result of its own, not a number. Immutable and thread-safe.
 *
 * @param veto the veto
 * @param state whether it strikes
 */
public record VetoResult(Veto veto, VetoState state) {
    /** Refuses null. */
    public VetoResult {
        Objects.requireNonNull(veto, "veto");
        Objects.requireNonNull(state, "state");
    }
}
