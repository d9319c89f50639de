package org.zhunsheng.returns.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.returns.intake.SurveyReader;
import org.zhunsheng.serialization.BundledData;

/** Answers of surveys, their rates of return and their margins. */
class SurveyTest {
    private static final BundledData BUNDLED = BundledData.load();
    private static final SurveyAsked ASKED = SurveyAsked.of(
            BUNDLED.demonstrationScheme("cn-demonstration-reference-2023").orElseThrow(), Lang.ZH);
    private static final SurveyReader READER = new SurveyReader(ASKED, BUNDLED.vocabulary());
    private static final FactCode YES = FactCode.of("survey.public.satisfied");
    private static final FactCode FAIRLY = FactCode.of("survey.public.fairly");
    private static final FactCode NO = FactCode.of("survey.public.not");

    private static SurveyFile file(String csv) {
        return READER.read("answers.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static SurveyGroup group(String... csv) {
        SurveyAnswers answers =
                SurveyAnswers.of(ASKED, Stream.of(csv).map(SurveyTest::file).toList());
        assertThat(answers.faults()).isEmpty();
        return answers.items().get(0).groups().get(0);
    }

    private static SurveyGroup group(long yes, long no, OptionalLong population) {
        return new SurveyGroup(
                "公众",
                BigDecimal.ONE,
                ImmutableMap.of(YES, new BigDecimal(100), NO, BigDecimal.ZERO),
                ImmutableMap.of(YES, yes, NO, no),
                OptionalLong.empty(),
                0,
                population);
    }

    @Test
    void answersAreKnownByCodeByNameAndByTheWordThatIsQuoted() {
        SurveyGroup answered = group("""
                        组别,代码,答复,份数
                        社会公众,survey.public.satisfied,,120
                        社会公众,,公众问卷答“基本满意”的人数,60份
                        public,,不满意,20
                        社会公众,,发放,250
                        社会公众,,无效,10
                        """);
        assertThat(answered.counts())
                .containsExactly(
                        java.util.Map.entry(YES, 120L), java.util.Map.entry(FAIRLY, 60L), java.util.Map.entry(NO, 20L));
        assertThat(answered.returnRate()).contains(Fraction.of(84));
        assertThat(answered.validRate().orElseThrow().rounded(2)).isEqualByComparingTo("95.24");
        assertThat(answered.mean()).contains(Fraction.of(78));
        // 120 × 100 + 60 × 60 = 15,600 of 250: the fifty who are silent at worst, at best.
        assertThat(answered.ifAllHadAnswered())
                .contains(ValueRange.between(Fraction.of(624, 10), Fraction.of(824, 10)));
    }

    @Test
    void respondentsThatAreListedOneByOneAreCountedAndAnAnswerThatNobodyGaveIsZero() {
        SurveyGroup answered = group("答复\n满意\n满意\n不满意\n", "答复\n满意\n");
        assertThat(answered.counts())
                .containsEntry(YES, 3L)
                .containsEntry(FAIRLY, 0L)
                .containsEntry(NO, 1L);
    }

    @Test
    void anAnswerThatIsNotStatedIsOpenAndNeverZero() {
        SurveyGroup answered = group("组别,答复,份数\n社会公众,满意,120\n社会公众,基本满意,\n");
        assertThat(answered.open()).containsExactlyInAnyOrder(FAIRLY, NO);
        assertThat(answered.mean()).isEmpty();
        assertThat(answered.margin()).isEmpty();
    }

    /** The half-widths for a share of one half in every textbook: 4.9 points for 400 answers, 3 for 1,067; 2.19 for 2,000 and 90 %. */
    @ParameterizedTest
    @CsvSource({"200, 200, 4.91", "534, 533, 3.01", "900, 100, 1.87"})
    void theMarginIsThatOfARandomSample(long yes, long no, BigDecimal margin) {
        assertThat(group(yes, no, OptionalLong.empty()).margin().orElseThrow()).isEqualByComparingTo(margin);
    }

    @Test
    void aMarginShrinksWithThePartOfThePopulationThatAnsweredAndIsNotStatedOfAFew() {
        assertThat(group(200, 200, OptionalLong.of(800)).margin().orElseThrow()).isEqualByComparingTo("3.48");
        assertThat(group(200, 200, OptionalLong.of(400)).margin().orElseThrow()).isZero();
        assertThat(group(15, 14, OptionalLong.empty()).margin()).isEmpty();
        // Of a hundred who all say yes up to three in a hundred may think otherwise.
        assertThat(group(100, 0, OptionalLong.empty()).margin().orElseThrow()).isEqualByComparingTo("3");
    }

    /** Of 4,000 samples drawn from a population of known mean at least 94 in 100 have it within their margin. */
    @Test
    void theMarginHoldsTheTrueMeanInNinetyFiveOfAHundredSamples() {
        Random random = new Random(11);
        int held = 0;
        for (int sample = 0; sample < 4_000; sample++) {
            long yes = random.doubles(300).filter(one -> one < 0.7).count();
            SurveyGroup drawn = group(yes, 300 - yes, OptionalLong.empty());
            Fraction off = drawn.mean().orElseThrow().minus(Fraction.of(70)).abs();
            held += off.compareTo(Fraction.of(drawn.margin().orElseThrow())) <= 0 ? 1 : 0;
        }
        assertThat(held).isBetween(3_760, 3_880);
    }

    @Test
    void filesAreAddedUpInAnyEncodingAndOneThatIsThereTwiceCountsOnce() {
        byte[] town = "组别,答复,份数\n社会公众,满意,3\n社会公众,基本满意,0\n社会公众,不满意,1\n".getBytes(Charset.forName("GB18030"));
        SurveyAnswers answers = SurveyAnswers.of(
                ASKED, List.of(READER.read("a.csv", town), READER.read("b.csv", town), file("答复,份数\n满意,5\n")));
        assertThat(answers.files()).isEqualTo(2);
        assertThat(answers.faults()).extracting(one -> one.fault().code()).containsExactly("SURVEY_FILE_TWICE");
        assertThat(answers.items().get(0).groups().get(0).counts()).containsEntry(YES, 8L);
    }

    @ParameterizedTest
    @CsvSource({
        "'组别,答复,份数\n\n外星人,满意,3', UNKNOWN_GROUP",
        "'组别,答复,份数\n\n社会公众,尚可,3', UNKNOWN_ANSWER",
        "'组别,答复,份数\n\n社会公众,满意,3.5', NOT_WHOLE",
        "'组别,答复,份数\n\n社会公众,满意,30\n\n社会公众,发放,20', MORE_BACK_THAN_SENT",
        "'组别,答复,份数\n\n社会公众,满意,20\n\n社会公众,无效,1\n\n社会公众,发放,20', MORE_BACK_THAN_SENT",
        "'组别,答复,份数\n\n社会公众,满意,30\n\n社会公众,总体,20', MORE_THAN_POPULATION",
        "'甲,乙\n\n1,2', NO_TABLE"
    })
    void whatCannotBeIsTold(String csv, String code) {
        SurveyAnswers answers = SurveyAnswers.of(ASKED, List.of(file(csv)));
        assertThat(answers.faults()).extracting(one -> one.fault().code()).containsExactly(code);
        assertThat(answers.isComplete()).isFalse();
    }

    /** A paper that is void came back, too, and nobody answered by it. */
    @Test
    void aVoidPaperCountsAsReturnedAndNotAsAnAnswer() {
        SurveyGroup public20 = group("组别,答复,份数\n社会公众,满意,20\n社会公众,无效,1\n社会公众,发放,21\n社会公众,总体,20\n");
        assertThat(public20.returned()).isEqualTo(21);
        assertThat(public20.valid()).isEqualTo(20);
    }

    @Test
    void theTemplateIsReadBackAndTheClaimsSayHowManyCameBack() {
        String template = ASKED.template(BUNDLED.vocabulary(), Lang.ZH);
        assertThat(file(template).faults()).isEmpty();
        assertThat(file(template).tallies()).isEmpty();
        String filled = template.replaceAll("(?m),$", ",40");
        Dossier before = Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id("county")
                        .name("示例县人民政府")
                        .kind(UnitKind.COUNTY)
                        .build())
                .from(LocalDate.of(2025, 1, 1))
                .to(LocalDate.of(2025, 12, 31))
                .build();
        Dossier after = SurveyAnswers.of(ASKED, List.of(file(filled))).addTo(before);
        assertThat(after.claims())
                .hasSize(3)
                .allSatisfy(
                        claim -> assertThat(claim.source().orElseThrow()).isEqualTo("问卷（社会公众）：发放 40，收回 160，有效 120"));
    }
}
