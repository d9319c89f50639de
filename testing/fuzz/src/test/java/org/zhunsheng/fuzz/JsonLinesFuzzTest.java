package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Lines of a batch: what can be read is scored, its ledger adds up, and its gaps are found. */
class JsonLinesFuzzTest {
    private static final Documents DOCUMENTS = Documents.create();
    private static final Assessor ASSESSOR = assessor();

    private static Assessor assessor() {
        BundledData data = BundledData.load();
        return Assessor.compile(AssessmentBasis.builder()
                .catalogue(data.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(data.vocabulary())
                .scheme(data.demonstrationScheme())
                .build());
    }

    static Stream<byte[]> seeds() {
        return Splitter.on('\n')
                .omitEmptyStrings()
                .splitToStream(new String(
                        Seeds.file("examples/districts/made-up-counties-2023.jsonl"), StandardCharsets.UTF_8))
                .map(line -> line.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isScoredOrRefused(byte[] bytes) {
        int from = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                line(java.util.Arrays.copyOfRange(bytes, from, at));
                from = at + 1;
            }
        }
    }

    private static void line(byte[] line) {
        Object unit;
        try {
            unit = DOCUMENTS
                    .locate(ImmutableList.of(AnnualReport.class, Dossier.class), "line", line)
                    .value();
        } catch (UnreadableDocumentException e) {
            Refusals.check(e.violations());
            return;
        }
        Assessment assessment;
        try {
            assessment = ASSESSOR.assess(unit instanceof AnnualReport report ? report.toDossier() : (Dossier) unit);
        } catch (InvalidModelException e) {
            Refusals.check(e.violations());
            return;
        }
        Points low = Points.ZERO;
        Points high = Points.ZERO;
        for (Contribution contribution : assessment.ledger()) {
            low = low.plus(contribution.low());
            high = high.plus(contribution.high());
        }
        assertThat(low).isEqualTo(assessment.total().low());
        assertThat(high).isEqualTo(assessment.total().high());
        assertThat(GapAnalysis.of(assessment).gaps()).isNotNull();
    }
}
