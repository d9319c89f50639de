package org.zhunsheng.indicators.engine;

import java.util.Optional;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;

/** The units that a unit is compared with, as a table of its facts sees them. Every implementation is immutable and thread-safe. */
interface Peers {
    /** None: comparisons stay open. */
    Peers NONE = (slot, among, unit) -> Optional.empty();

    /** The others of {@code unit}, as far as the fact in {@code slot} goes; empty if there is nobody to compare with. */
    Optional<OtherUnits> others(int slot, Among among, String unit);
}
