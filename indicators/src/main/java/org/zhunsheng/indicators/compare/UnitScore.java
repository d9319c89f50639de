package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Objects;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.VetoState;

/**
 * As much of an assessment as it takes to rank units: a few hundred bytes, so that many thousands fit into memory. Immutable and
 * thread-safe.
 *
 * @param id the id of the unit
 * @param name its name
 * @param kind its kind
 * @param total what it comes to as stated, when the word of the unit counts
 * @param verified what it comes to as verified
 * @param disqualification whether a veto puts the unit out: it does if it strikes as verified or by what the unit itself admits
 * @param worst the worst grade that is possible as verified
 * @param dimensions what it comes to by first-level dimension, as verified
 */
public record UnitScore(
        String id,
        LocalText name,
        UnitKind kind,
        ScoreInterval total,
        ScoreInterval verified,
        VetoState disqualification,
        LocalText worst,
        ImmutableSortedMap<IndicatorCode, ScoreInterval> dimensions) {
    /** Refuses null. */
    public UnitScore {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(verified, "verified");
        Objects.requireNonNull(disqualification, "disqualification");
        Objects.requireNonNull(worst, "worst");
        Objects.requireNonNull(dimensions, "dimensions");
    }

    /** The score of an assessed unit. */
    public static UnitScore of(Assessment assessment) {
        GovernmentUnit unit = assessment.dossier().unit();
        ImmutableSortedMap.Builder<IndicatorCode, ScoreInterval> dimensions = ImmutableSortedMap.naturalOrder();
        Assessment verified = assessment.verified();
        for (GroupResult result : verified.dimensions()) {
            dimensions.put(result.code(), result.interval());
        }
        return new UnitScore(
                unit.id(),
                LocalText.of(unit.name(), unit.nameEn().orElse(unit.name())),
                unit.kind(),
                assessment.total(),
                verified.total(),
                assessment.disqualification(),
                verified.grade().lowest().title(),
                dimensions.build());
    }

    /** Whether it is out and takes no place. */
    public boolean isStruck() {
        return disqualification == VetoState.STRUCK;
    }
}
