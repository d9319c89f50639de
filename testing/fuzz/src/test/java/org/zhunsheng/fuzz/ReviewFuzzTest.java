package org.zhunsheng.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.review.ReviewFile;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Files of reviews. */
class ReviewFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of("""
                        zhunsheng: review/1
                        source: report.docx
                        sha256: "%s"
                        decisions:
                          - {start: 12, quote: "35件", before: "受理", behind: "，", label: "复议", offered: [reconsideration.accepted], verdict: ACCEPT, code: reconsideration.accepted, value: "35", by: "甲", on: "2024-01-03"}
                        """.formatted("0".repeat(64)), "zhunsheng: review/1\nsource: a\nsha256: b\ndecisions: []\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5s")
    void isReadOrRefused(byte[] bytes) {
        Review review;
        try {
            review = ReviewFile.read("review.yaml", bytes);
        } catch (UnreadableDocumentException e) {
            Refusals.check(e.violations());
            return;
        }
        assertThat(ReviewFile.read("again.yaml", ReviewFile.toYaml(review).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(review);
    }
}
