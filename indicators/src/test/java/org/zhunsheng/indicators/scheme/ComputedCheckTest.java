package org.zhunsheng.indicators.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.engine.Worlds;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** What the checker says of what a scheme works out for itself. */
class ComputedCheckTest {
    private static final FactCode OWN = FactCode.of("own.value");
    private static final FactCode OTHER = FactCode.of("own.other");

    private static SchemeFindings check(Condition read, ComputedFact... computed) {
        return SchemeChecker.check(
                Worlds.schemeOf(List.of(Worlds.item(0, "4", new ScoringMethod.MetOrNot(List.of(read)))))
                        .addComputed(computed)
                        .build(),
                Worlds.catalogue(1),
                Worlds.vocabulary());
    }

    private static ComputedFact computed(FactCode code, Formula formula) {
        return new ComputedFact(code, Worlds.TEXT, formula);
    }

    private static List<String> errors(Condition read, Formula formula) {
        return codes(check(read, computed(OWN, formula)).errors());
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    private static Condition atLeastOne() {
        return new Condition.AtLeast(OWN, java.math.BigDecimal.ONE);
    }

    @Test
    void whatFitsTogetherIsSound() {
        assertThat(errors(
                        new Condition.Yes(OWN),
                        new Formula.Comparison(Worlds.DONE, Formula.Order.AT_MOST, Worlds.CASES)))
                .isEmpty();
        assertThat(errors(
                        atLeastOne(),
                        new Formula.Share(Worlds.DONE, List.of(Worlds.ERRORS), Worlds.CASES, List.of(Worlds.ERRORS))))
                .isEmpty();
        assertThat(errors(atLeastOne(), new Formula.Complement(Worlds.RATE))).isEmpty();
        assertThat(errors(atLeastOne(), new Formula.YearBefore(Worlds.CASES))).isEmpty();
        assertThat(errors(atLeastOne(), new Formula.Total(Worlds.COUNTS))).isEmpty();
        assertThat(errors(atLeastOne(), new Formula.YesShare(Worlds.YES_NO))).isEmpty();
    }

    private static List<String> ofEntries(FactCode of, Optional<FactCode> weight, Optional<Integer> only) {
        Optional<Formula.Pick> pick = only.map(number -> new Formula.Pick(Formula.End.HIGHEST, number));
        return errors(atLeastOne(), new Formula.EntryMean(of, weight, pick, Optional.of(Worlds.CASES)));
    }

    @Test
    void aMeanOverEntriesIsOfNumbersAndOfOneEntryOrMoreAndEitherWeighedOrOfSome() {
        assertThat(ofEntries(Worlds.RATE, Optional.of(Worlds.DONE), Optional.empty()))
                .isEmpty();
        assertThat(ofEntries(Worlds.RATE, Optional.empty(), Optional.of(2))).isEmpty();
        assertThat(ofEntries(Worlds.RATE, Optional.empty(), Optional.of(0))).containsExactly("COMPUTED_ENTRY_NUMBER");
        assertThat(ofEntries(Worlds.RATE, Optional.of(Worlds.DONE), Optional.of(2)))
                .containsExactly("COMPUTED_ENTRY_WEIGHED");
        assertThat(ofEntries(Worlds.HEARD, Optional.empty(), Optional.empty())).containsExactly("FACT_KIND_IN_METHOD");
    }

    @Test
    void whatIsStatedOfEachEntryIsNotReadAsOneValue() {
        assertThat(errors(
                        new Condition.AtLeast(Worlds.RATE, java.math.BigDecimal.ONE),
                        new Formula.EntryMean(Worlds.RATE, Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly("COMPUTED_ENTRY_FIELD");
    }

    @Test
    void factsOfDifferentKindsOrUnitsDoNotGoTogether() {
        assertThat(errors(
                        new Condition.Yes(OWN),
                        new Formula.Comparison(Worlds.DONE, Formula.Order.AT_MOST, Worlds.RATE)))
                .containsExactly("COMPUTED_UNITS");
        assertThat(errors(atLeastOne(), new Formula.Complement(Worlds.DONE))).containsExactly("FACT_KIND_IN_METHOD");
        assertThat(errors(atLeastOne(), new Formula.YesShare(List.of(Worlds.DONE))))
                .containsExactly("FACT_KIND_IN_METHOD");
        assertThat(errors(
                        new Condition.Yes(OWN),
                        new Formula.Comparison(Worlds.HEARD, Formula.Order.EQUAL, Worlds.PUBLISHED)))
                .containsExactly("FACT_KIND_IN_METHOD", "FACT_KIND_IN_METHOD");
    }

    @Test
    void factsOfOneUnitAndTwoKindsAreNamedByTheirKinds() {
        FactCode mean = FactCode.of("own.mean");
        Vocabulary vocabulary = Vocabulary.builder()
                .id("kinds")
                .facts(Worlds.vocabulary().facts())
                .addFacts(FactDefinition.builder()
                        .code(mean)
                        .kind(FactKind.AMOUNT)
                        .name(Worlds.TEXT)
                        .unit(UnitClass.CASE)
                        .build())
                .build();
        SchemeFindings findings = SchemeChecker.check(
                Worlds.schemeOf(List.of(
                                Worlds.item(0, "4", new ScoringMethod.MetOrNot(List.of(new Condition.Yes(OWN))))))
                        .addComputed(computed(OWN, new Formula.Comparison(mean, Formula.Order.AT_MOST, Worlds.CASES)))
                        .build(),
                Worlds.catalogue(1),
                vocabulary);
        assertThat(findings.errors())
                .filteredOn(fault -> fault.code().equals("COMPUTED_UNITS"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().in(Lang.EN)).contains("(AMOUNT)", "(COUNT)"));
    }

    @Test
    void aComparisonIsReadAsAnAnswerAndNotAsANumber() {
        assertThat(errors(atLeastOne(), new Formula.Comparison(Worlds.DONE, Formula.Order.AT_MOST, Worlds.CASES)))
                .containsExactly("FACT_KIND_IN_METHOD");
    }

    @Test
    void theSameFactTwiceInOnePlaceIsAFault() {
        assertThat(errors(new Condition.Yes(OWN), new Formula.Comparison(Worlds.DONE, Formula.Order.LESS, Worlds.DONE)))
                .containsExactly("COMPUTED_TWICE");
        assertThat(errors(atLeastOne(), new Formula.Share(Worlds.DONE, List.of(), Worlds.CASES, List.of(Worlds.CASES))))
                .containsExactly("COMPUTED_TWICE");
        assertThat(errors(atLeastOne(), new Formula.Total(List.of(Worlds.DONE, Worlds.DONE))))
                .containsExactly("COMPUTED_TWICE");
    }

    @Test
    void aCodeIsTakenOnceAndNeverFromTheVocabulary() {
        Formula formula = new Formula.Complement(Worlds.RATE);
        assertThat(codes(check(atLeastOne(), computed(OWN, formula), computed(OWN, formula))
                        .errors()))
                .containsExactly("COMPUTED_CODE_TAKEN");
        assertThat(codes(check(atLeastOne(), computed(OWN, formula), computed(Worlds.DONE, formula))
                        .errors()))
                .containsExactly("COMPUTED_CODE_TAKEN");
    }

    @Test
    void aFormulaReadsOnlyWhatComesBeforeIt() {
        ComputedFact last = computed(OTHER, new Formula.YearBefore(Worlds.CASES));
        ComputedFact more = computed(OWN, new Formula.Excess(Worlds.CASES, OTHER));
        assertThat(codes(check(atLeastOne(), last, more).errors())).isEmpty();
        assertThat(codes(check(atLeastOne(), more, last).errors())).contains("COMPUTED_ORDER");
    }

    @Test
    void aFactThatNobodyDefinedIsToldWithTheNearest() {
        assertThat(errors(atLeastOne(), new Formula.Excess(FactCode.of("law.case"), Worlds.DONE)))
                .containsExactly("UNKNOWN_FACT");
    }

    @Test
    void aListOfNothingAndTooMuchInAShareAreFaults() {
        assertThat(errors(atLeastOne(), new Formula.Total(List.of()))).containsExactly("LIST_EMPTY_IN_METHOD");
        assertThat(errors(atLeastOne(), new Formula.YesShare(List.of()))).containsExactly("LIST_EMPTY_IN_METHOD");
    }

    @Test
    void whatNothingReadsIsWorthASecondLook() {
        assertThat(codes(check(new Condition.Yes(Worlds.HEARD), computed(OWN, new Formula.Complement(Worlds.RATE)))
                        .warnings()))
                .contains("COMPUTED_UNREAD");
    }

    @Test
    void theIndicatorHasToListWhatItsComputedFactsAreWorkedOutFrom() {
        Stream<Violation> errors = SchemeChecker.check(
                Worlds.schemeOf(List.of(Worlds.item(0, "4", new ScoringMethod.MetOrNot(List.of(atLeastOne())))))
                        .addComputed(computed(OWN, new Formula.YearBefore(FactCode.of("law.extra"))))
                        .build(),
                Worlds.catalogue(1),
                org.zhunsheng.indicators.vocabulary.Vocabulary.builder()
                        .fillFrom(Worlds.vocabulary())
                        .addFacts(org.zhunsheng.indicators.vocabulary.FactDefinition.builder()
                                .fillFrom(Worlds.vocabulary().find(Worlds.DONE).orElseThrow())
                                .code(FactCode.of("law.extra"))
                                .build())
                        .build())
                .errors()
                .stream();
        assertThat(errors.map(Violation::code)).containsExactly("NOT_PROVED_BY");
    }
}
