package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.VetoState;

/**
 * What is kept of an assessment to compare it with others; little enough for tens of thousands of units. Immutable and thread-safe.
 *
 * @param id the id of the unit
 * @param name its name
 * @param kind its kind
 * @param period the period assessed
 * @param stated its total as stated
 * @param total its total as verified, by which it is placed
 * @param available the points of all that applies to it
 * @param coverage the share of them that is verified, in percent
 * @param grade the grades that are possible as verified
 * @param isStruck whether a veto puts it out, so that it takes no place
 * @param dimensions what it earns in each dimension, as verified
 * @param law up to when the law was kept, and whether its period ends later
 */
public record UnitStanding(
        String id,
        Text name,
        UnitKind kind,
        String period,
        ScoreInterval stated,
        ScoreInterval total,
        Points available,
        String coverage,
        Text grade,
        boolean isStruck,
        ImmutableList<DimensionStanding> dimensions,
        ImmutableList<Text> law) {
    /** Refuses null. */
    public UnitStanding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(stated, "stated");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(dimensions, "dimensions");
        Objects.requireNonNull(law, "law");
    }

    /**
     * A dimension of a unit.
     *
     * @param code its code
     * @param title its name
     * @param interval what the unit earns
     * @param available what it can earn
     */
    public record DimensionStanding(String code, LocalText title, ScoreInterval interval, Points available) {
        /** Refuses null. */
        public DimensionStanding {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(interval, "interval");
            Objects.requireNonNull(available, "available");
        }

        private static DimensionStanding of(GroupResult result) {
            return new DimensionStanding(
                    result.code().toString(), result.title(), result.interval(), result.available());
        }
    }

    /** What is kept of {@code assessment}. */
    public static UnitStanding of(Assessment assessment) {
        var unit = assessment.dossier().unit();
        Assessment verified = assessment.verified();
        return new UnitStanding(
                unit.id(),
                ScorecardAssembly.unitName(unit),
                unit.kind(),
                ScorecardAssembly.period(assessment),
                assessment.total(),
                verified.total(),
                verified.available(),
                verified.coverage().toPlainString(),
                ScorecardAssembly.grade(assessment.standing()),
                assessment.disqualification() == VetoState.STRUCK,
                verified.dimensions().stream().map(DimensionStanding::of).collect(ImmutableList.toImmutableList()),
                LawEntries.of(assessment));
    }
}
