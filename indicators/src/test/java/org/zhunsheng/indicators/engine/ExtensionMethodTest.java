package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.indicators.engine.Worlds.BREACHES;
import static org.zhunsheng.indicators.engine.Worlds.CASES;
import static org.zhunsheng.indicators.engine.Worlds.FILED_ON;
import static org.zhunsheng.indicators.engine.Worlds.PUBLISHED;
import static org.zhunsheng.indicators.engine.Worlds.atLeast;
import static org.zhunsheng.indicators.engine.Worlds.claim;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.extension.ItemRequest;
import org.zhunsheng.indicators.extension.MethodExtension;
import org.zhunsheng.indicators.extension.MethodExtensions;
import org.zhunsheng.indicators.extension.SettledFacts;
import org.zhunsheng.indicators.scheme.ScoringMethod;

/** A method that is plugged in: half a point for each case, and half a point less if it was not published. */
class ExtensionMethodTest {
    private static final MethodExtension HALVES = new MethodExtension() {
        @Override
        public String type() {
            return "halves";
        }

        @Override
        public ImmutableList<Parameter> parameters() {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Fault> check(ItemRequest request) {
            return ImmutableList.of();
        }

        @Override
        public Scorer compile(ItemRequest request) {
            return facts -> ImmutableList.of(
                    new Line(
                            Points.of(facts.number(CASES).multiply(new BigDecimal("0.5"))),
                            LocalText.of("每件半分", "half a point for each")),
                    new Line(
                            facts.isApplicable(PUBLISHED) && facts.yes(PUBLISHED) ? Points.ZERO : Points.of("-0.5"),
                            LocalText.of("未公布", "not published")));
        }
    };

    private static Assessment assess(Claim... claims) {
        ScoringMethod method = new ScoringMethod.Extension("halves", List.of(CASES, PUBLISHED), Map.of());
        return Assessor.compile(AssessmentBasis.builder()
                        .fillFrom(Worlds.basis(Worlds.scheme(Worlds.item(0, "2", method))))
                        .extensions(MethodExtensions.of(List.of(HALVES)))
                        .build())
                .assess(Worlds.dossier(claims));
    }

    @ParameterizedTest
    @CsvSource({"0,true,0", "3,true,1.5", "4,true,2", "3,false,1"})
    void itsLinesAddUp(long cases, boolean published, String points) {
        assertThat(assess(claim(CASES, cases), claim(PUBLISHED, published ? ClaimValue.yes() : ClaimValue.no()))
                        .total())
                .hasToString(points);
    }

    @Test
    void theScoreIsBroughtBetweenNothingAndThePointsOfTheItem() {
        assertThat(OneItem.lines(assess(claim(CASES, 9), claim(PUBLISHED, ClaimValue.yes()))))
                .containsExactly("EXTENSION 4.5", "EXTENSION 0", "EXTENSION_BOUNDS -2.5");
        assertThat(OneItem.lines(assess(claim(CASES, 0), claim(PUBLISHED, ClaimValue.no()))))
                .containsExactly("EXTENSION 0", "EXTENSION -0.5", "EXTENSION_BOUNDS 0.5");
    }

    @Test
    void everythingIsOpenUntilAllItsFactsAreSettled() {
        assertThat(OneItem.lines(assess(claim(CASES, 3)))).containsExactly("EXTENSION_OPEN 0 / 2");
        assertThat(OneItem.lines(assess(atLeast(CASES, 3), claim(PUBLISHED, ClaimValue.yes()))))
                .containsExactly("EXTENSION_OPEN 0 / 2");
        assertThat(OneItem.lines(
                        assess(claim(CASES, 3), claim(PUBLISHED, ClaimValue.yes()), claim(PUBLISHED, ClaimValue.no()))))
                .containsExactly("EXTENSION_OPEN 0 / 2");
    }

    @Test
    void itSeesWhatDoesNotApply() {
        assertThat(assess(claim(CASES, 3), claim(PUBLISHED, ClaimValue.notApplicable()))
                        .total())
                .hasToString("1");
    }

    @Test
    void whatItSaysCountsIfItAddsToBothEnds() {
        assertThat(assess(claim(CASES, 3), claim(PUBLISHED, ClaimValue.yes())).reached())
                .extracting(Reached::counts)
                .containsExactly(true, false); // 1.5 for the cases, nothing for being published
    }

    /** What becomes of a method that reads as {@code reading} does; its facts are {@code CASES}, {@code PUBLISHED} and a day. */
    private static ThrowingCallable reading(Function<SettledFacts, Object> reading) {
        MethodExtension extension = new MethodExtension() {
            @Override
            public String type() {
                return "reads";
            }

            @Override
            public ImmutableList<Parameter> parameters() {
                return ImmutableList.of();
            }

            @Override
            public ImmutableList<Fault> check(ItemRequest request) {
                return ImmutableList.of();
            }

            @Override
            public Scorer compile(ItemRequest request) {
                return facts -> ImmutableList.of(new Line(
                        Points.ZERO, LocalText.same(reading.apply(facts).toString())));
            }
        };
        ScoringMethod method = new ScoringMethod.Extension("reads", List.of(CASES, PUBLISHED, FILED_ON), Map.of());
        Assessor assessor = Assessor.compile(AssessmentBasis.builder()
                .fillFrom(Worlds.basis(Worlds.scheme(Worlds.item(0, "2", method))))
                .extensions(MethodExtensions.of(List.of(extension)))
                .build());
        return () -> assessor.assess(Worlds.dossier(
                claim(CASES, 3), claim(PUBLISHED, ClaimValue.yes()), claim(FILED_ON, ClaimValue.never())));
    }

    @Test
    void itReadsOnlyItsOwnFactsAndEachByItsKind() {
        assertThatCode(reading(facts -> facts.number(CASES))).doesNotThrowAnyException();
        assertThatCode(reading(facts -> facts.yes(PUBLISHED))).doesNotThrowAnyException();
        assertThatCode(reading(facts -> facts.day(FILED_ON))).doesNotThrowAnyException();
        for (ThrowingCallable wrong : List.of(
                reading(facts -> facts.number(PUBLISHED)),
                reading(facts -> facts.yes(CASES)),
                reading(facts -> facts.day(CASES)),
                reading(facts -> facts.number(BREACHES)),
                reading(facts -> facts.isApplicable(BREACHES)))) {
            assertThatThrownBy(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not a fact of this method, or of another kind");
        }
    }
}
