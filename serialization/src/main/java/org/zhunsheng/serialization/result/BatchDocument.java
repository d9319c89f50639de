package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.serialization.fingerprint.Fingerprint;

/**
 * One unit of many, as a line of JSON Lines. Immutable and thread-safe.
 *
 * @param unit the id of the unit
 * @param name its full name
 * @param kind what kind of body it is
 * @param from the first day of the period
 * @param to the last day of the period
 * @param low the lower end of the total as stated, in which the word of the unit counts
 * @param high its upper end
 * @param available the points that can be earned
 * @param coverage the share of the points that is stated, in percent
 * @param lowestGrade the id of the grade of the lower end as stated
 * @param highestGrade the id of the grade of the upper end as stated
 * @param verified the score as verified
 * @param disqualification whether a veto puts the unit out, as stated or as verified
 * @param vetoes the vetoes that strike or are open, by id
 * @param dimensions the first-level groups
 * @param ledger the lines that sum to the total, if they were asked for
 * @param law up to when the law was kept
 * @param basis what it was made from, by one fingerprint
 */
public record BatchDocument(
        String unit,
        String name,
        UnitKind kind,
        LocalDate from,
        LocalDate to,
        Points low,
        Points high,
        Points available,
        BigDecimal coverage,
        String lowestGrade,
        String highestGrade,
        VerifiedScore verified,
        VetoState disqualification,
        Map<String, VetoState> vetoes,
        List<Dimension> dimensions,
        Optional<List<LedgerLine>> ledger,
        LawKept law,
        Basis basis) {
    /** Refuses null. */
    public BatchDocument {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(coverage, "coverage");
        Objects.requireNonNull(lowestGrade, "lowestGrade");
        Objects.requireNonNull(highestGrade, "highestGrade");
        Objects.requireNonNull(verified, "verified");
        Objects.requireNonNull(disqualification, "disqualification");
        Objects.requireNonNull(vetoes, "vetoes");
        Objects.requireNonNull(dimensions, "dimensions");
        Objects.requireNonNull(ledger, "ledger");
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(basis, "basis");
    }

    /** {@code assessment} in short, with {@code ledger} if it was asked for. */
    public static BatchDocument of(Assessment assessment, Optional<List<LedgerLine>> ledger) {
        Dossier dossier = assessment.dossier();
        return new BatchDocument(
                dossier.unit().id(),
                dossier.unit().name(),
                dossier.unit().kind(),
                dossier.from(),
                dossier.to(),
                assessment.total().low(),
                assessment.total().high(),
                assessment.available(),
                assessment.coverage(),
                assessment.grade().lowest().id(),
                assessment.grade().highest().id(),
                VerifiedScore.of(assessment),
                assessment.disqualification(),
                vetoes(assessment),
                dimensions(assessment),
                ledger,
                LawKept.of(assessment),
                Basis.of(assessment));
    }

    private static Map<String, VetoState> vetoes(Assessment assessment) {
        Map<String, VetoState> states = new LinkedHashMap<>();
        for (VetoResult result : assessment.vetoStates()) {
            if (result.state() != VetoState.CLEAR) {
                states.put(result.veto().id(), result.state());
            }
        }
        return states;
    }

    private static ImmutableList<Dimension> dimensions(Assessment assessment) {
        return assessment.dimensions().stream()
                .map(result -> new Dimension(
                        result.code(),
                        result.interval().low(),
                        result.interval().high()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What a first-level group earns.
     *
     * @param code its code
     * @param low the points certain already
     * @param high the points still possible
     */
    public record Dimension(IndicatorCode code, Points low, Points high) {
        /** Refuses null. */
        public Dimension {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(low, "low");
            Objects.requireNonNull(high, "high");
        }
    }

    /**
     * What a result was made from: the fingerprint of an object with the version of the library under {@code program} and the SHA-256
     * digest of each input under its name ({@code dossier}, {@code catalogue}, {@code vocabulary}, {@code scheme}, {@code profiles} as a
     * list, {@code duties}, {@code instruments}, {@code calendar}, {@code cohort}), as the {@code basis} of an assessment gives them.
     *
     * @param sha256 the SHA-256 digest
     * @param sm3 the SM3 digest
     */
    public record Basis(String sha256, String sm3) {
        /** Refuses null. */
        public Basis {
            Objects.requireNonNull(sha256, "sha256");
            Objects.requireNonNull(sm3, "sm3");
        }

        /** The basis of {@code assessment}. */
        public static Basis of(Assessment assessment) {
            Fingerprint fingerprint =
                    BasisResult.of(assessment, Optional.empty(), Lang.EN).fingerprint();
            return new Basis(fingerprint.sha256(), fingerprint.sm3());
        }
    }
}
