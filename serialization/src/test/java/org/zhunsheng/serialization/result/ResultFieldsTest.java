package org.zhunsheng.serialization.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.compare.CohortRanking;
import org.zhunsheng.indicators.compare.UnitScore;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.ResultFormat;

/** Results whose fields all have different values, each known from where it comes. */
class ResultFieldsTest {
    private static ScoreInterval between(String low, String high) {
        return new ScoreInterval(Points.of(low), Points.of(high));
    }

    private static UnitScore unit(String id, ScoreInterval stated, ScoreInterval verified, ScoreInterval dimension) {
        return new UnitScore(
                id,
                LocalText.same(id),
                UnitKind.COUNTY,
                stated,
                verified,
                VetoState.CLEAR,
                LocalText.same("worst of " + id),
                ImmutableSortedMap.of(IndicatorCode.of("1"), dimension));
    }

    /** Verified: a 60–90, b 50–70, c 20–55, d 5–8; by what is stated b comes before a. */
    @Test
    void placesOfARanking() {
        RankingDocument document = RankingDocument.of(
                CohortRanking.of(List.of(
                        unit("a", between("61", "91"), between("60", "90"), between("6", "9")),
                        unit("b", between("65", "75"), between("50", "70"), between("5", "7")),
                        unit("c", between("21", "56"), between("20", "55"), between("2", "3")),
                        unit("d", between("5.5", "8.5"), between("5", "8"), between("0.5", "1")))),
                ImmutableMap.of(),
                new LawKept(Optional.empty(), false),
                Lang.EN);
        RankingDocument.Place b = document.all().places().get(1);
        assertThat(b.unit().id()).isEqualTo("b");
        assertThat(b.total()).isEqualTo(new IntervalResult(Points.of("65"), Points.of("75")));
        assertThat(b.verified()).isEqualTo(new IntervalResult(Points.of("50"), Points.of("70")));
        assertThat(List.of(b.stated(), b.place(), b.tied(), b.best(), b.worst(), b.notSeparable()))
                .containsExactly(1, 2, 0, 1, 3, 2);
        assertThat(b.toBest()).isEqualTo(new MoveResult(Points.of("-10"), Points.of("-20")));
        assertThat(b.toMedian()).isEqualTo(new MoveResult(Points.of("15"), Points.of("7.5")));
        assertThat(b.worstGrade()).isEqualTo("worst of b");
        assertThat(b.dimensions())
                .containsExactly(Map.entry(
                        IndicatorCode.of("1"),
                        new RankingDocument.Dimension(
                                new IntervalResult(Points.of("5"), Points.of("7")),
                                new MoveResult(Points.of("-1"), Points.of("-2")),
                                new MoveResult(Points.of("1.5"), Points.of("2")))));
    }

    @Test
    void aUnitThatAVetoStrikesIsToldByWhatIsVerified() {
        UnitScore plain = unit("a", between("61", "91"), between("60", "90"), between("6", "9"));
        UnitScore struck = new UnitScore(
                "s",
                plain.name(),
                plain.kind(),
                between("41", "71"),
                between("40", "70"),
                VetoState.STRUCK,
                plain.worst(),
                plain.dimensions());
        RankingDocument document = RankingDocument.of(
                CohortRanking.of(List.of(plain, struck)),
                ImmutableMap.of(),
                new LawKept(Optional.empty(), false),
                Lang.EN);
        assertThat(document.all().places()).hasSize(1);
        assertThat(document.all().struck()).singleElement().satisfies(unit -> {
            assertThat(unit.unit().id()).isEqualTo("s");
            assertThat(unit.verified()).isEqualTo(new IntervalResult(Points.of("40"), Points.of("70")));
        });
    }

    @Test
    void aLineOfABatch() {
        BundledData data = BundledData.load();
        Dossier dossier = Documents.create().read(Dossier.class, "dossier", """
                zhunsheng: dossier/1
                unit: {id: u1, name: 甲县人民政府, kind: COUNTY}
                from: "2023-01-01"
                to: "2023-12-31"
                claims:
                  - {code: approval.overdue, value: 3}
                  - {code: publicity.events, value: 12}
                """);
        Assessment assessment = Assessor.compile(AssessmentBasis.builder()
                        .catalogue(
                                data.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                        .vocabulary(data.vocabulary())
                        .scheme(data.demonstrationScheme())
                        .build())
                .assess(dossier);
        Map<String, ?> tree = ResultFormat.tree(BatchDocument.of(assessment, Optional.empty()));
        assertThat(assessment.total().low()).isNotEqualTo(assessment.total().high());
        assertThat(assessment.grade().lowest().id())
                .isNotEqualTo(assessment.grade().highest().id());
        assertThat(tree.get("unit")).isEqualTo("u1");
        assertThat(tree.get("name")).isEqualTo("甲县人民政府");
        assertThat(new BigDecimal(String.valueOf(tree.get("low"))))
                .isEqualByComparingTo(assessment.total().low().toBigDecimal());
        assertThat(new BigDecimal(String.valueOf(tree.get("high"))))
                .isEqualByComparingTo(assessment.total().high().toBigDecimal());
        assertThat(tree.get("lowestGrade"))
                .isEqualTo(assessment.grade().lowest().id());
        assertThat(tree.get("highestGrade"))
                .isEqualTo(assessment.grade().highest().id());
    }
}
