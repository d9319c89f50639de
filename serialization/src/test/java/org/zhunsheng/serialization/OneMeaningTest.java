package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.examine.RuleSet;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** No two facts of the vocabulary mean the same, and whatever duties and indicators ask can be answered. */
class OneMeaningTest {
    private static final RuleSet RULES = RuleSets.bundled();
    /** A text up to so long may stand for several facts: its area or its measure word decides. */
    private static final int SHORT = 5;

    /** Facts that {@code meanings} puts together, two at least each. */
    private static List<Collection<FactDefinition>> together(Function<FactDefinition, Collection<String>> meanings) {
        ListMultimap<String, FactDefinition> facts = ArrayListMultimap.create();
        for (FactDefinition fact : RULES.vocabulary().facts()) {
            new HashSet<>(meanings.apply(fact)).forEach(meaning -> facts.put(meaning, fact));
        }
        return facts.asMap().values().stream().filter(same -> same.size() > 1).toList();
    }

    /** The name without the counting word at its end, and what is counted, whose it is and how it lies in time. */
    private static String meaning(FactDefinition fact) {
        String name = fact.name()
                .zh()
                .replaceAll("(件数|次数|人数|份数|户数|家数|条数|项数|场次|数量|件次|人次|数|率|金额)$", "")
                .replaceAll("[的、（）()，]", "");
        return name + fact.kind() + fact.unit() + fact.scope() + fact.measure();
    }

    @Test
    void noTwoFactsHaveOneNameOrNamesThatDifferByACountingWord() {
        assertThat(together(fact -> List.of(fact.name().zh()))).isEmpty();
        assertThat(together(fact -> List.of(fact.name().en()))).isEmpty();
        assertThat(together(fact -> List.of(meaning(fact)))).isEmpty();
    }

    @Test
    void aLongTextStandsForOneFactUnlessTheMeasureWordTellsThemApart() {
        for (Collection<FactDefinition> same : together(fact -> {
            Set<String> texts = new HashSet<>(fact.variants());
            texts.add(fact.name().zh());
            texts.removeIf(text -> text.length() <= SHORT);
            return texts;
        })) {
            assertThat(same).extracting(OneMeaningTest::measureWord).doesNotHaveDuplicates();
        }
    }

    private static String measureWord(FactDefinition fact) {
        return fact.kind() + " " + fact.unit().map(UnitClass::name).orElse("");
    }

    @Test
    void whateverADutyAsksCanBeStatedByAReport() {
        RULES.duties()
                .duties()
                .forEach(duty -> assertThat(duty.rule().facts()).as(duty.id()).allSatisfy(code -> {
                    FactDefinition fact = RULES.vocabulary().find(code).orElseThrow();
                    assertThat(fact.assessorOnly()).isFalse();
                    assertThat(fact.name().zh()).isNotBlank();
                }));
    }

    @Test
    void whateverAnIndicatorAsksCanBeStatedByAReportUnlessAnAssessorJudgesIt() {
        BundledData data = BundledData.load();
        Vocabulary vocabulary = data.vocabulary();
        for (String id : data.catalogueIds()) {
            IndicatorCatalogue catalogue = data.catalogue(id).orElseThrow();
            catalogue
                    .indicators()
                    .forEach(indicator -> assertThat(indicator.provedBy())
                            .as("%s %s", id, indicator.code())
                            .allSatisfy(
                                    code -> assertThat(vocabulary.find(code)).isPresent()));
            ScoringScheme scheme = data.demonstrationScheme(id).orElseThrow();
            for (SchemeItem item : scheme.items()) {
                boolean judged = item.method() instanceof ScoringMethod.Judged;
                assertThat(item.method().facts())
                        .as("%s %s", id, item.indicator())
                        .allSatisfy(code -> assertThat(vocabulary.find(code).orElseThrow())
                                .satisfies(fact -> assertThat(fact.assessorOnly() && !judged)
                                        .as("nobody but an assessor could answer %s", code)
                                        .isFalse()));
            }
        }
    }

    @Test
    void whateverADutyOrAnItemAsksIsUsuallyOfAScopeThatAReportStates() {
        Stream.concat(
                        RULES.duties().duties().stream().flatMap(duty -> duty.rule().facts().stream()),
                        RULES.scheme().items().stream().flatMap(item -> item.method().facts().stream()))
                .distinct()
                .forEach(code -> assertThat(RULES.vocabulary()
                                .find(code)
                                .orElseThrow()
                                .scope()
                                .whose())
                        .as(code.value())
                        .isNotEqualTo(Optional.of(Scope.Whose.COURT))
                        .isNotEqualTo(Optional.of(Scope.Whose.OTHER)));
    }

    @Test
    void aLimitIsCountedInTheUnitOfItsFact() {
        RULES.duties()
                .duties()
                .forEach(duty -> daysOf(duty.rule())
                        .ifPresent(unit -> assertThat(duty.rule().facts())
                                .as(duty.id())
                                .allSatisfy(code -> assertThat(RULES.vocabulary()
                                                .find(code)
                                                .orElseThrow()
                                                .unit())
                                        .contains(unit))));
    }

    private static Optional<UnitClass> daysOf(DutyRule rule) {
        if (rule instanceof DutyRule.Longest longest) {
            return Optional.of(longest.unit().unit());
        }
        return rule instanceof DutyRule.Shortest shortest
                ? Optional.of(shortest.unit().unit())
                : Optional.empty();
    }

    @Test
    void whateverAnIndicatorIsScoredByIsDefinedAndOfItsKind() {
        for (SchemeItem item : RULES.scheme().items()) {
            assertThat(item.method().facts()).as(item.indicator().toString()).allSatisfy(code -> {
                FactDefinition fact = RULES.vocabulary().find(code).orElseThrow();
                assertThat(fact.kind() == FactKind.RATE).isEqualTo(fact.unit().equals(Optional.of(UnitClass.PERCENT)));
            });
        }
    }
}
