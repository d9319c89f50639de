package org.zhunsheng.reading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.TestVocabulary;
import org.zhunsheng.reading.binding.Grade;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.ReadLimits;
import org.zhunsheng.serialization.UnreadableDocumentException;

/** Decisions are kept in a file and hold on the same passage, and on no other. */
class ReviewTest {
    private static final String TITLE = "丰和县人民政府关于2023年度法治政府建设情况的报告\n\n一、主要举措和成效\n\n";
    private static final String TEXT = TITLE + "组织行政决策合法性审查13次，审查合同43份。\n";
    private static final FactCode TOTAL = FactCode.of("legality-review.total");

    private final ReportReader reader = ReportReader.create(TestVocabulary.lexicon());

    private Extraction read(String text) {
        return reader.read(SourceReader.withDefaults().read(text.getBytes(StandardCharsets.UTF_8), "report.txt"));
    }

    private static Review decided(Review review, Verdict verdict, Optional<FactCode> code, Optional<BigDecimal> value) {
        Decision open = review.decisions().get(0);
        return new Review(
                review.source(),
                review.sha256(),
                ImmutableList.of(new Decision(
                        open.start(),
                        open.quote(),
                        open.before(),
                        open.behind(),
                        open.label(),
                        open.offered(),
                        verdict,
                        code,
                        value,
                        Optional.of("王某"),
                        Optional.empty())));
    }

    @Test
    void everyOpenStatementWaitsInANewReview() {
        Extraction extraction = read(TEXT);
        Review review = Review.of(extraction);
        assertThat(review.decisions())
                .hasSize(extraction.statements(Grade.PROPOSED).size());
        assertThat(review.decisions().get(0).quote()).isEqualTo("13次");
        assertThat(review.decisions().get(0).offered()).contains(TOTAL);
        assertThat(review.decisions().get(0).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void anAcceptedStatementEntersTheReport() {
        Extraction extraction = read(TEXT);
        Replay replay = decided(Review.of(extraction), Verdict.ACCEPT, Optional.of(TOTAL), Optional.empty())
                .replay(extraction);
        assertThat(replay.held()).hasSize(1);
        assertThat(replay.sameSource()).isTrue();
        assertThat(replay.extraction().toReport().measures().stream()
                        .flatMap(measure -> measure.figures().stream())
                        .filter(figure -> figure.code().equals(TOTAL))
                        .map(figure -> figure.value().intValueExact()))
                .containsExactly(13);
        assertThat(replay.extraction().tally().numbers())
                .isEqualTo(extraction.tally().numbers());
    }

    @Test
    void aCorrectedValueIsTheOneThatCounts() {
        Extraction extraction = read(TEXT);
        Replay replay = decided(
                        Review.of(extraction), Verdict.CORRECT, Optional.of(TOTAL), Optional.of(BigDecimal.valueOf(31)))
                .replay(extraction);
        assertThat(replay.extraction().statements(Grade.ASSERTED).get(0).value())
                .contains(BigDecimal.valueOf(31));
    }

    @Test
    void whatIsLeftUncodedStaysInTheReportAndWhatIsRejectedDoesNot() {
        Extraction extraction = read(TEXT);
        Review review = Review.of(extraction);
        long uncoded = decided(review, Verdict.LEAVE_UNCODED, Optional.empty(), Optional.empty())
                .replay(extraction)
                .extraction()
                .toReport()
                .measures()
                .stream()
                .mapToLong(measure -> measure.uncoded().size())
                .sum();
        long rejected = decided(review, Verdict.REJECT, Optional.empty(), Optional.empty())
                .replay(extraction)
                .extraction()
                .toReport()
                .measures()
                .stream()
                .mapToLong(measure -> measure.uncoded().size())
                .sum();
        assertThat(uncoded).isEqualTo(1);
        assertThat(rejected).isZero();
    }

    @Test
    void onAChangedFileADecisionHoldsWhereItsPassageStillStands() {
        Review review = decided(Review.of(read(TEXT)), Verdict.ACCEPT, Optional.of(TOTAL), Optional.empty());
        Replay moved = review.replay(read(TITLE + "调解矛盾纠纷320件。\n组织行政决策合法性审查13次，审查合同43份。\n"));
        assertThat(moved.sameSource()).isFalse();
        assertThat(moved.held()).hasSize(1);
        Replay changed = review.replay(read(TITLE + "组织行政决策合法性审查14次，审查合同43份。\n"));
        assertThat(changed.held()).isEmpty();
        assertThat(changed.lost()).hasSize(1);
    }

    @Test
    void aReviewComesBackFromItsFile() {
        Review review = decided(Review.of(read(TEXT)), Verdict.ACCEPT, Optional.of(TOTAL), Optional.empty());
        assertThat(ReviewFile.read("review.yaml", ReviewFile.toYaml(review).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(review);
    }

    @Test
    void aFileThatIsNoReviewIsRefused() {
        for (String yaml :
                new String[] {"zhunsheng: dossier/1\nsource: a\nsha256: b\ndecisions: []\n", "a: b\n", "[]"}) {
            assertThatThrownBy(() -> ReviewFile.read("review.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> decided(Review.of(read(TEXT)), Verdict.ACCEPT, Optional.empty(), Optional.empty()))
                .hasMessageContaining("needs a code");
    }

    @Test
    void anAcceptedNameIsSuggestedWithItsTestAndANearMiss() {
        Extraction extraction = read(TEXT);
        Replay replay = decided(Review.of(extraction), Verdict.ACCEPT, Optional.of(TOTAL), Optional.empty())
                .replay(extraction);
        assertThat(Suggestions.of(replay.extraction(), replay.held()))
                .contains("code: legality-review.total", "[13次]", "[43份]");
    }

    @Test
    void thePageHoldsTextItemsAndNoAddressToFetchFrom() {
        String page = ReviewPage.of(read(TEXT), BundledData.load().vocabulary(), Lang.ZH);
        assertThat(page)
                .contains("组织行政决策合法性审查13次", "\"grade\":\"proposed\"", "legality-review.total", "default-src 'none'");
        assertThat(page).doesNotContain("http://", "https://", "{{");
    }

    @Test
    void markupInTheTextStaysText() {
        String page = ReviewPage.of(
                read(TITLE + "审查合同43份</script><script>alert(1)</script>。\n"),
                BundledData.load().vocabulary(),
                Lang.EN);
        assertThat(page).doesNotContain("<script>alert");
    }

    private static final String HEAD = "zhunsheng: review/1\nsource: a.docx\nsha256: b\n";
    private static final String DECISION =
            "decisions:\n  - {start: 1, quote: a, verdict: CORRECT, code: legality-review.total, value: \"%s\"}\n";

    static Stream<String> whatIsNoReview() {
        return Stream.of(
                "",
                "null",
                HEAD + "decisions: [null]\n",
                HEAD + "decisions:\n  - {start: 1, quote: a, verdict: OPEN, on: 2023-02-30}\n",
                HEAD + "decisions:\n  - {start: 1, quote: a, verdict: OPEN, offered: [null]}\n",
                HEAD + "decisions:\n  - {start: 1, quote: a}\n",
                HEAD + DECISION.formatted("1E999999999"),
                HEAD + DECISION.formatted("1".repeat(41)),
                HEAD + DECISION.formatted("1").replace("\"1\"", "1E999999999"),
                HEAD + "decisions: [] #" + "#".repeat(ReadLimits.DEFAULT.lineLength()) + "\n",
                HEAD + "decisions: [] # \u001b\n",
                HEAD + "decisions:\n  - {start: 1, quote: \"" + "a".repeat(20_001) + "\", verdict: OPEN}\n",
                HEAD + "decisions: " + "[".repeat(40) + "]".repeat(40) + "\n");
    }

    @ParameterizedTest
    @MethodSource("whatIsNoReview")
    void aFileThatIsNoReviewIsRefusedWithinTheLimitsOfDocuments(String yaml) {
        assertThatThrownBy(() -> ReviewFile.read("review.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("null pointer");
    }

    @Test
    void everyFaultOfAReviewIsToldAtOnceInBothLanguagesWithItsPlaceAndTheNearestWord() {
        String yaml = HEAD + """
                unit: {id: " "}
                decisions:
                  - {start: 1, quote: a, verdict: ACCPET, kode: legality-review.total}
                  - {start: x, quote: b, verdict: OPEN, on: 2023-02-30}
                  - {start: 3, quote: c, verdict: ACCEPT}
                  - {start: 4, quote: d, verdict: CORRECT, code: Legality}
                """;
        assertThatThrownBy(() -> ReviewFile.read("review.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, refused -> {
                    assertThat(refused.violations().stream()
                                    .map(fault -> fault.path() + " " + fault.code() + " "
                                            + fault.place()
                                                    .orElseThrow()
                                                    .describe()
                                                    .en()))
                            .containsExactly(
                                    "unit.id UNIT_ID_BLANK line 4, column 12",
                                    "decisions[0].kode UNKNOWN_KEY line 6, column 49",
                                    "decisions[0].verdict NOT_A_CHOICE line 6, column 35",
                                    "decisions[1].start WRONG_TYPE line 7, column 13",
                                    "decisions[1].on NOT_DATE line 7, column 45",
                                    "decisions[2].code DECISION_NEEDS_CODE line 8, column 5",
                                    "decisions[3].code FACT_CODE_FORM line 9, column 50");
                    assertThat(refused.violations().get(1).message().en()).contains("nearest: code");
                    assertThat(refused.violations().get(2).message().zh()).contains("最接近的：ACCEPT");
                    assertThat(refused.violations()).allSatisfy(fault -> {
                        assertThat(fault.message().zh()).containsPattern("[\\p{IsHan}]");
                        assertThat(fault.mend().zh()).containsPattern("[\\p{IsHan}]");
                        assertThat(fault.mend().en()).isNotBlank();
                    });
                });
    }

    @Test
    void aCorrectedValueMayBeANumberOrAText() {
        for (String value : new String[] {"35.50", "\"35.50\""}) {
            String yaml =
                    HEAD + "decisions: [{start: 1, quote: a, verdict: CORRECT, code: legality-review.total, value: "
                            + value + "}]\n";
            Review review = ReviewFile.read("review.yaml", yaml.getBytes(StandardCharsets.UTF_8));
            assertThat(review.decisions().get(0).value()).contains(new BigDecimal("35.5"));
        }
    }

    @Test
    void aReviewOfTooManyBytesIsRefused() {
        assertThatThrownBy(() -> ReviewFile.read("review.yaml", new byte[ReadLimits.DEFAULT.bytes() + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
