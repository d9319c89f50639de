package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.vocabulary.FactAggregation;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** What the bundled facts have to say of themselves, by what they count: written down here a second time, from the meaning of each. */
class VocabularyRulesTest {
    private static final BundledData DATA = BundledData.load();
    private static final Vocabulary VOCABULARY = DATA.vocabulary();

    /** The longest time of a county is that of the unit that took longest, never the sum. */
    @Test
    void theLongestOrLargestOfAnAreaIsTheGreatestOfItsUnits() {
        assertThat(VOCABULARY.facts())
                .filteredOn(fact -> fact.code().value().matches(".*\\.(longest|largest)[-.].*"))
                .hasSizeGreaterThan(50)
                .allSatisfy(fact ->
                        assertThat(fact.aggregation()).as(fact.code().value()).isEqualTo(FactAggregation.MAX));
    }

    /** A law that gives ten working days is about a time in working days. */
    @Test
    void aTimeIsCountedInTheDaysOfItsDuty() {
        assertThat(DATA.duties().duties())
                .allSatisfy(duty -> unit(duty)
                        .ifPresent(unit ->
                                assertThat(fact(duty).unit()).as(duty.id()).hasValue(unit)));
    }

    private static Optional<UnitClass> unit(Duty duty) {
        if (duty.rule() instanceof DutyRule.Longest longest) {
            return Optional.of(unit(longest.unit()));
        }
        return duty.rule() instanceof DutyRule.Shortest shortest
                ? Optional.of(unit(shortest.unit()))
                : Optional.empty();
    }

    private static UnitClass unit(DayUnit unit) {
        return unit == DayUnit.WORKING_DAYS ? UnitClass.WORKING_DAY : UnitClass.DAY;
    }

    private static FactDefinition fact(Duty duty) {
        FactCode code = duty.rule() instanceof DutyRule.Longest longest
                ? longest.fact()
                : ((DutyRule.Shortest) duty.rule()).fact();
        return VOCABULARY.find(code).orElseThrow();
    }

    /** The hotline, suits, petitions, mediation and services are those of the area; disclosure and contracts are each organ's own. */
    @ParameterizedTest
    @CsvSource({
        "hotline, AREA",
        "service, AREA",
        "litigation, AREA",
        "appearance, AREA",
        "mediation, AREA",
        "petitions, AREA",
        "coercion, AREA",
        "penalty, AREA",
        "publicity, AREA",
        "emergency, AREA",
        "disclosure, OWN",
        "contract, OWN",
        "legality-review, OWN",
        "civil, OWN",
        "fair-competition, OWN"
    })
    void whoseAFigureIsFollowsFromWhatItCounts(String area, Scope.Whose whose) {
        assertThat(VOCABULARY.facts())
                .filteredOn(fact -> fact.code().value().startsWith(area + ".")
                        && fact.scope().whose().isPresent())
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(fact.scope().whose()).as(fact.code().value()).hasValue(whose));
    }

    /** The first base is the one by which a rate is customarily worked out: it alone can prove one wrong. */
    @ParameterizedTest
    @CsvSource({
        "service.moved-in-rate, service.items.moved-in, service.items.due-in",
        "service.online-rate, service.items.online, service.items",
        "service.one-visit-rate, service.items.one-visit, service.items",
        "service.at-once-rate, service.items.at-once, service.items",
        "proposals.answered-rate, proposals.answered, proposals.total",
        "proposals.solved-rate, proposals.solved, proposals.total",
        "proposals.satisfaction-rate, proposals.satisfied, proposals.total",
        "litigation.lost-rate, litigation.lost, litigation.closed",
        "litigation.won-rate, litigation.won, litigation.closed",
        "litigation.closed-rate, litigation.closed, litigation.received",
        "appearance.rate, appearance.attended, appearance.hearings",
        "appearance.first-head-rate, appearance.first-head, appearance.hearings",
        "hotline.on-time-rate, hotline.closed-on-time, hotline.due",
        "hotline.closed-rate, hotline.closed, hotline.received",
        "hotline.satisfaction-rate, hotline.satisfied, hotline.reviewed",
        "hotline.solved-rate, hotline.solved, hotline.reviewed",
        "reconsideration.closed-rate, reconsideration.closed, reconsideration.accepted",
        "reconsideration.corrected-rate, reconsideration.corrected, reconsideration.closed",
        "reconsideration.settled-rate, reconsideration.settled, reconsideration.closed",
        "training.exam.pass-rate, training.exam.passed, training.exam.sat",
        "training.exam.excellent-rate, training.exam.excellent, training.exam.sat",
        "normative.filed-in-time-rate, normative.filed-in-time, normative.filed",
        "normative.filed-in-form-rate, normative.filed-in-form, normative.filed",
        "decision.expert-rate, decision.expert-argued, decision.expert-due",
        "mediation.settled-rate, mediation.settled, mediation.accepted",
        "petitions.closed-rate, petitions.closed, petitions.total",
        "petitions.in-time-rate, petitions.closed-in-time, petitions.due"
    })
    void aRateIsOfItsMostCustomaryBase(String rate, String numerator, String base) {
        ImmutableList<Relation.Rate> rates = VOCABULARY.relations().stream()
                .filter(Relation.Rate.class::isInstance)
                .map(Relation.Rate.class::cast)
                .filter(relation -> relation.rate().value().equals(rate))
                .collect(ImmutableList.toImmutableList());
        assertThat(rates).singleElement().satisfies(relation -> {
            assertThat(words(relation.numerator())).isEqualTo(numerator);
            assertThat(words(relation.bases().get(0))).isEqualTo(base);
        });
    }

    private static String words(Iterable<Term> terms) {
        return ImmutableList.copyOf(terms).stream()
                .map(term -> (term.minus() ? "-" : "") + term.code().value())
                .collect(Collectors.joining(" "));
    }

    /** The eight grounds of the form of the State Council's office for refusing a request. */
    @Test
    void aRefusalHasOneOfEightGrounds() {
        assertThat(VOCABULARY.relations())
                .filteredOn(relation -> relation.id().equals("disclosure.requests.refused.by-ground"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Relation.Sum.class,
                        sum -> assertThat(sum.parts())
                                .extracting(term -> term.code().value().replace("disclosure.requests.refused.", ""))
                                .containsExactly(
                                        "state-secret",
                                        "forbidden",
                                        "safety",
                                        "third-party",
                                        "internal",
                                        "process",
                                        "enforcement-files",
                                        "query"));
    }
}
