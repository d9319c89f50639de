package org.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.Direction;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.AssessmentBasis;

/** A fault planted for each law is caught by that law, and the message names the rule. */
class PlantedFaultsTest {
    private static final IndicatorCode CIRCULARS = IndicatorCode.of("2.1.2");
    private static final FactCode RECEIVED = FactCode.of("circulars.received");

    /** The engine with something done to what it gives. */
    abstract static class Planted implements SchemeLaws {
        private static final Scoring ENGINE = Scoring.by(County.basis());
        private final BiFunction<Dossier, Scored, Scored> fault;

        Planted(BiFunction<Dossier, Scored, Scored> fault) {
            this.fault = fault;
        }

        @Override
        public AssessmentBasis basis() {
            return County.basis();
        }

        @Override
        public Scoring scoring() {
            return dossier -> fault.apply(dossier, ENGINE.score(dossier));
        }
    }

    private static Scored with(Scored scored, IndicatorCode code, ScoreInterval points) {
        Scored.Item old = scored.items()
                .getOrDefault(code, scored.items().values().asList().get(0));
        ImmutableMap<IndicatorCode, Scored.Item> items = ImmutableMap.copyOf(Maps.transformEntries(
                scored.items(),
                (key, item) ->
                        code.equals(key) ? new Scored.Item(points, old.available(), points, old.explained()) : item));
        return new Scored(scored.total(), scored.grade(), scored.ledger(), items, scored.written() + points);
    }

    private static ScoreInterval exactly(String points) {
        return ScoreInterval.exactly(Points.of(points));
    }

    private static boolean knows(Dossier dossier, ClaimValue value) {
        return dossier.knowledge(RECEIVED) instanceof Knowledge.Known known
                && known.value().equals(value);
    }

    static class TooMuch extends Planted {
        TooMuch() {
            super((dossier, scored) ->
                    knows(dossier, ClaimValue.number(0)) ? with(scored, CIRCULARS, exactly("7")) : scored);
        }
    }

    static class LineLost extends Planted {
        LineLost() {
            super((dossier, scored) -> {
                Scored.Item item = scored.items()
                        .getOrDefault(
                                CIRCULARS, scored.items().values().asList().get(0));
                ImmutableMap<IndicatorCode, Scored.Item> items = ImmutableMap.copyOf(Maps.transformEntries(
                        scored.items(),
                        (key, old) -> CIRCULARS.equals(key)
                                ? new Scored.Item(item.interval(), item.available(), exactly("6"), item.explained())
                                : old));
                return new Scored(scored.total(), scored.grade(), scored.ledger(), items, scored.written());
            });
        }
    }

    static class Widens extends Planted {
        Widens() {
            super((dossier, scored) -> dossier.knowledge(RECEIVED) instanceof Knowledge.Unknown
                    ? new Scored(exactly("3"), scored.grade(), exactly("3"), scored.items(), scored.written())
                    : scored);
        }
    }

    static class TheWrongWay implements SchemeLaws {
        @Override
        public AssessmentBasis basis() {
            AssessmentBasis county = County.basis();
            return AssessmentBasis.builder()
                    .fillFrom(county)
                    .catalogue(IndicatorCatalogue.builder()
                            .fillFrom(county.catalogue())
                            .indicators(county.catalogue().indicators().stream()
                                    .map(indicator -> indicator.code().equals(CIRCULARS)
                                            ? Indicator.builder()
                                                    .fillFrom(indicator)
                                                    .direction(Direction.MORE_IS_BETTER)
                                                    .build()
                                            : indicator)
                                    .toList())
                            .build())
                    .build();
        }
    }

    static class NotNeutral extends Planted {
        NotNeutral() {
            super((dossier, scored) ->
                    dossier.knowledge(FactCode.of("heads.appeared")) instanceof Knowledge.NotApplicable
                            ? with(scored, CIRCULARS, exactly("1"))
                            : scored);
        }
    }

    static class FirstClaimCounts extends Planted {
        FirstClaimCounts() {
            super((dossier, scored) -> !dossier.claims().isEmpty()
                            && dossier.claims().get(0).code().equals(RECEIVED)
                    ? with(scored, CIRCULARS, exactly("2.5"))
                    : scored);
        }
    }

    static class Forgetful extends Planted {
        private static final AtomicInteger COUNT = new AtomicInteger();

        Forgetful() {
            super((dossier, scored) -> with(scored, CIRCULARS, exactly(Integer.toString(COUNT.incrementAndGet() % 5))));
        }
    }

    private static String brokenBy(Class<?> planted, String property) {
        Events failed = EngineTestKit.engine("jqwik")
                .selectors(selectClass(planted))
                .execute()
                .testEvents()
                .failed();
        Event event = failed.stream()
                .filter(found -> found.getTestDescriptor().getDisplayName().equals(property))
                .findFirst()
                .orElseThrow(() -> new AssertionError(property + " holds for " + planted));
        Throwable broken = event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
        assertThat(broken).isInstanceOf(LawBrokenError.class);
        return String.valueOf(broken.getMessage());
    }

    @Test
    void moreThanThereIsBreaksTheBounds() {
        assertThat(brokenBy(TooMuch.class, "everyScoreIsBounded"))
                .contains("law broken: bounded")
                .contains("by 2.1.2 No circulars of criticism, Deduction[each]")
                .contains("it comes to 7 of 6; circulars.received = 0");
    }

    @Test
    void aLostLineBreaksTheLedger() {
        assertThat(brokenBy(LineLost.class, "theLedgerSumsToTheTotal"))
                .contains("ledger sums to total")
                .contains("by 2.1.2")
                .contains("its lines come to 6");
    }

    @Test
    void aTotalThatMovesWithEvidenceBreaksNarrowing() {
        assertThat(brokenBy(Widens.class, "moreEvidenceNarrows"))
                .contains("more evidence narrows")
                .contains("the total was 3; with circulars.received = ");
    }

    @Test
    void aRuleThatGoesTheWrongWayBreaksMonotony() {
        assertThat(brokenBy(TheWrongWay.class, "whatGetsBetterScoresNoLess"))
                .contains("monotone, MORE_IS_BETTER")
                .contains("by 2.1.2 No circulars of criticism, Deduction[each]")
                .contains("with circulars.received = 0 it comes to 6, with circulars.received = 1 to 4");
    }

    @Test
    void anIndicatorThatLosesByAnothersAbsenceBreaksNeutrality() {
        assertThat(brokenBy(NotNeutral.class, "whatDoesNotApplyIsNeutral"))
                .contains("not applicable is neutral")
                .contains("by 2.1.2")
                .contains("where 2.1.1 does not apply to 1");
    }

    @Test
    void aRuleThatHeedsTheOrderBreaksPermutation() {
        assertThat(brokenBy(FirstClaimCounts.class, "theOrderOfClaimsMeansNothing"))
                .contains("permutation")
                .contains("by 2.1.2");
    }

    @Test
    void aRuleThatChangesItsMindBreaksDeterminism() {
        assertThat(brokenBy(Forgetful.class, "theSameScoresTheSame"))
                .contains("determinism")
                .contains("by 2.1.2");
    }
}
