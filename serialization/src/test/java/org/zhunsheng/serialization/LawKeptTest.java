package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.advice.Advice;
import org.zhunsheng.indicators.compare.CohortRanking;
import org.zhunsheng.indicators.compare.Difference;
import org.zhunsheng.indicators.compare.UnitScore;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.serialization.result.AssessmentDocument;
import org.zhunsheng.serialization.result.BatchDocument;
import org.zhunsheng.serialization.result.GapsDocument;
import org.zhunsheng.serialization.result.LawKept;
import org.zhunsheng.serialization.result.RankingDocument;
import org.zhunsheng.serialization.result.WhatIfDocument;

/** Every result says up to when the law was kept, and whether its period ends later. */
class LawKeptTest {
    private static Assessment assessed(int year) {
        return Examiner.of(RuleSets.bundled())
                .examine(Dossier.builder()
                        .unit(GovernmentUnit.builder()
                                .id("county")
                                .name("某县")
                                .kind(UnitKind.COUNTY)
                                .build())
                        .from(LocalDate.of(year, 1, 1))
                        .to(LocalDate.of(year, 12, 31))
                        .build())
                .assessment();
    }

    private static Stream<Record> results(Assessment assessment) {
        GapAnalysis gaps = GapAnalysis.of(assessment);
        CohortRanking ranking = CohortRanking.of(ImmutableList.of(UnitScore.of(assessment)));
        return Stream.of(
                AssessmentDocument.of(assessment, gaps, ImmutableList.of(), Lang.ZH),
                GapsDocument.of(gaps, Advice.of(gaps, ImmutableList.of()), Lang.ZH),
                BatchDocument.of(assessment, Optional.empty()),
                WhatIfDocument.of(Difference.whatIf(assessment, ImmutableList.of()), ImmutableList.of(), Lang.ZH),
                RankingDocument.of(ranking, ImmutableMap.of(), LawKept.of(assessment), Lang.ZH));
    }

    @ParameterizedTest
    @CsvSource({"2023, false", "2025, false", "2026, true", "2027, true"})
    void aResultSaysUpToWhenTheLawWasKeptAndWhetherThePeriodEndsLater(int year, boolean later) {
        assertThat(results(assessed(year)))
                .allSatisfy(result -> assertThat(ResultFormat.toJson(result).replaceAll("\\s", ""))
                        .contains("\"law\":{\"upTo\":\"2026-02-01\",\"periodEndsLater\":" + later + "}"));
    }
}
