package org.zhunsheng.indicators.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.vocabulary.Relation;

/** A sound vocabulary, and each kind of fault planted in a layer on top of it. */
class VocabularyCheckTest {
    private static final List<Relation> SOUND = RelationSketch.relations(
            "t = a + b", "heads <= hearings", "carried + t == closed + open", "rate % heads / hearings");

    @Test
    void aSoundVocabularyHasNoFaults() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void aFigureThatIsNotHeldIsTold() {
        assertThat(faults("a <= nowhere")).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.UNKNOWN_FIGURE);
            assertThat(fault.figures()).containsExactly(RelationSketch.code("nowhere"));
        });
    }

    @Test
    void anIdThatIsTakenIsTold() {
        List<Relation> relations = new ArrayList<>(SOUND);
        relations.add(RelationSketch.soft("r1", "b <= t"));
        assertThat(VocabularyCheck.check(relations, figures()))
                .extracting(VocabularyFault::kind)
                .containsExactly(VocabularyFault.Kind.DUPLICATE_RELATION);
    }

    @Test
    void relationsThatCannotAllHoldAreTold() {
        assertThat(faults(
                        "rate % 100 - other-rate",
                        "third-rate = rate + other-rate + fourth-rate",
                        "fourth-rate % 100 - third-rate",
                        "fourth-rate % 100 - fifth-rate",
                        "fifth-rate <= rate",
                        "fifth-rate <= other-rate"))
                .anySatisfy(fault -> assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.CONTRADICTORY));
    }

    @Test
    void aRelationThatFollowsFromOthersIsTold() {
        assertThat(faults("a <= t")).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.IMPLIED);
            assertThat(fault.relations()).containsExactly("layer-r1", "r1");
        });
    }

    @Test
    void aFigureThatIsLeftOneValueIsTold() {
        assertThat(faults("rate % 100 - other-rate", "rate <= other-rate", "other-rate <= rate"))
                .anySatisfy(fault -> {
                    assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.FIXED);
                    assertThat(fault.figures()).containsExactly(RelationSketch.code("rate"));
                });
    }

    @Test
    void aFigureThatIsAlwaysZeroIsTold() {
        assertThat(faults("a = t + c")).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.ALWAYS_ZERO);
            assertThat(fault.figures()).containsExactly(RelationSketch.code("b"));
            assertThat(fault.relations()).containsExactly("r1", "layer-r1");
        });
    }

    @Test
    void figuresThatGoRoundInACircleAreTheSame() {
        assertThat(faults("hearings <= c", "c <= heads")).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.ALWAYS_EQUAL);
            assertThat(fault.figures()).containsExactly(RelationSketch.code("heads"), RelationSketch.code("hearings"));
            assertThat(fault.relations()).containsExactly("r2", "layer-r1", "layer-r2");
        });
    }

    @Test
    void differentScopesAreTold() {
        assertThat(faults("court <= hearings"))
                .extracting(VocabularyFault::kind)
                .containsExactly(VocabularyFault.Kind.SCOPES_TIED);
    }

    @Test
    void differentUnitsAreTold() {
        assertThat(faults("fines <= closed"))
                .extracting(VocabularyFault::kind)
                .containsExactly(VocabularyFault.Kind.UNITS_MIXED);
        assertThat(faults("c % a / closed"))
                .extracting(VocabularyFault::kind)
                .containsExactly(VocabularyFault.Kind.UNITS_MIXED);
    }

    @Test
    void countsInDifferentMeasureWordsAreAWarning() {
        assertThat(faults("visits <= closed")).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.MEASURES_DIFFER);
            assertThat(fault.kind().isError()).isFalse();
        });
    }

    @Test
    void whatNoReportStatesCanNeverBeAnswered() {
        assertThat(faults("sampled <= closed")).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(VocabularyFault.Kind.UNANSWERABLE);
            assertThat(fault.figures()).containsExactly(RelationSketch.code("sampled"));
        });
    }

    @Test
    void everyKindHasItsTextInBothLanguages() {
        for (VocabularyFault.Kind kind : VocabularyFault.Kind.values()) {
            VocabularyFault fault =
                    new VocabularyFault(kind, ImmutableList.of("r1"), ImmutableSortedSet.of(RelationSketch.code("a")));
            assertThat(Stream.of(Lang.values()).map(fault::message))
                    .allMatch(text -> text.contains("r1") || text.contains("x.a"));
        }
    }

    private static List<VocabularyFault> faults(String... layer) {
        List<Relation> relations = new ArrayList<>(SOUND);
        relations.addAll(RelationSketch.numbered("layer-r", layer));
        return VocabularyCheck.check(relations, figures());
    }

    private static ImmutableMap<FactCode, FigureTraits> figures() {
        ImmutableMap.Builder<FactCode, FigureTraits> figures = ImmutableMap.builder();
        for (String name : List.of("t", "a", "b", "c", "heads", "hearings", "carried", "closed", "open")) {
            figures.put(RelationSketch.code(name), traits(UnitClass.CASE, true));
        }
        for (String name : List.of("rate", "other-rate", "third-rate", "fourth-rate", "fifth-rate")) {
            figures.put(RelationSketch.code(name), traits(UnitClass.PERCENT, true));
        }
        return figures.put(
                        RelationSketch.code("court"),
                        new FigureTraits(
                                new Scope(
                                        Optional.of(Scope.Whose.COURT),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.of(UnitClass.CASE),
                                true))
                .put(RelationSketch.code("visits"), traits(UnitClass.PERSON_TIME, true))
                .put(RelationSketch.code("fines"), traits(UnitClass.YUAN, true))
                .put(RelationSketch.code("sampled"), traits(UnitClass.CASE, false))
                .buildOrThrow();
    }

    private static FigureTraits traits(UnitClass unit, boolean reported) {
        return new FigureTraits(Scope.USUAL, Optional.of(unit), reported);
    }
}
