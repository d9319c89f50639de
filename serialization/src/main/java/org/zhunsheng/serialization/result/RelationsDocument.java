package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.indicators.audit.FigureCheck;
import org.zhunsheng.indicators.relation.DerivedValues.DerivedValue;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.serialization.result.ContradictionResult.Range;

/**
 * The figures of a report or dossier held against each other. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param period the period
 * @param findings what does not add up, what is to be verified and what agrees, the gravest first
 * @param derived figures that are not stated and follow from others to two decimals
 */
public record RelationsDocument(
        UnitResult unit, ReportingPeriod period, List<FindingResult> findings, List<DerivedFigure> derived) {
    /** Refuses null. */
    public RelationsDocument {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(derived, "derived");
    }

    /**
     * A figure that is not stated and follows from others.
     *
     * @param code the figure
     * @param scope whose it is and of which period; absent for the usual scope
     * @param range what it is
     * @param from the stated figures that it follows from
     * @param by the ids of the relations that it follows by
     */
    public record DerivedFigure(
            FactCode code, Optional<String> scope, Range range, List<FactCode> from, List<String> by) {
        /** Refuses null. */
        public DerivedFigure {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(by, "by");
        }

        static DerivedFigure of(DerivedValue value) {
            return new DerivedFigure(
                    value.key().code(),
                    Optional.of(value.key().scope()).filter(scope -> !scope.isEmpty()),
                    Range.of(value.range()),
                    value.from().stream().map(FigureKey::code).distinct().collect(ImmutableList.toImmutableList()),
                    value.by().stream().map(Relation::id).collect(ImmutableList.toImmutableList()));
        }
    }

    /** {@code check} of {@code unit} in {@code period}, its texts in {@code lang}. */
    public static RelationsDocument of(GovernmentUnit unit, ReportingPeriod period, FigureCheck check, Lang lang) {
        return new RelationsDocument(
                UnitResult.of(unit),
                period,
                FindingResult.of(check.findings(), lang),
                check.derived().stream().map(DerivedFigure::of).collect(ImmutableList.toImmutableList()));
    }
}
