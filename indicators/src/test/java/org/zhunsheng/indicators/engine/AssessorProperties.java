package org.zhunsheng.indicators.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.ScoringScheme;

class AssessorProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenario.scenarios();
    }

    @Provide
    Arbitrary<Scenario> provedScenarios() {
        return Scenario.provedScenarios();
    }

    @Property
    void everyItemLiesBetweenZeroAndItsPoints(@ForAll("scenarios") Scenario scenario) {
        for (IndicatorResult result : scenario.assess().results()) {
            assertThat(result.interval().low()).isGreaterThanOrEqualTo(Points.ZERO);
            assertThat(result.interval().high()).isLessThanOrEqualTo(result.available());
        }
    }

    @Property
    void theTotalLiesBetweenZeroAndTheAvailablePointsAndTheBonusBeyondThem(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = scenario.assess();
        boolean beyond =
                scenario.scheme().bonuses().stream().anyMatch(bonus -> bonus.counted() == Bonus.Counted.BEYOND);
        Points most = beyond ? assessment.available().plus(Points.of("1.5")) : assessment.available();
        assertThat(assessment.total().low()).isGreaterThanOrEqualTo(Points.ZERO);
        assertThat(assessment.total().high()).isLessThanOrEqualTo(most);
    }

    @Property
    void theLedgerSumsToTheTotalToTheLastDigit(@ForAll("scenarios") Scenario scenario) {
        Assessment assessment = scenario.assess();
        Points low = assessment.ledger().stream().map(Contribution::low).reduce(Points.ZERO, Points::plus);
        Points high = assessment.ledger().stream().map(Contribution::high).reduce(Points.ZERO, Points::plus);
        assertThat(low).isEqualTo(assessment.total().low());
        assertThat(high).isEqualTo(assessment.total().high());
    }

    @Property
    void theLinesOfAnItemSumToItsInterval(@ForAll("scenarios") Scenario scenario) {
        for (IndicatorResult result : scenario.assess().results()) {
            assertThat(result.ledger().stream().map(Contribution::low).reduce(Points.ZERO, Points::plus))
                    .isEqualTo(result.interval().low());
            assertThat(result.ledger().stream().map(Contribution::high).reduce(Points.ZERO, Points::plus))
                    .isEqualTo(result.interval().high());
        }
    }

    @Property
    void theOrderOfClaimsAndItemsChangesNothing(@ForAll("scenarios") Scenario scenario, @ForAll Random random) {
        List<Claim> claims = new ArrayList<>(scenario.claims());
        Collections.shuffle(claims, random);
        var items = new ArrayList<>(scenario.scheme().items());
        Collections.shuffle(items, random);
        Scenario shuffled = new Scenario(
                ScoringScheme.builder().fillFrom(scenario.scheme()).items(items).build(), claims);
        assertThat(written(shuffled.assess())).isEqualTo(written(scenario.assess()));
    }

    @Property
    void moreEvidenceOnlyNarrows(@ForAll("scenarios") Scenario scenario, @ForAll("provedScenarios") Scenario source) {
        Set<FactCode> spoken = scenario.claims().stream().map(Claim::code).collect(Collectors.toSet());
        List<Claim> claims = scenario.claims();
        Assessment before = scenario.assess();
        for (Claim claim : source.claims()) {
            if (spoken.contains(claim.code()) || Worlds.RATE_AND_ITS_PARTS.contains(claim.code())) {
                continue;
            }
            claims = Worlds.concat(claims, claim);
            Assessment after = new Scenario(scenario.scheme(), claims).assess();
            assertThat(before.total().contains(after.total()))
                    .as("%s within %s after %s", after.total(), before.total(), claim)
                    .isTrue();
            assertThat(after.coverage()).isGreaterThanOrEqualTo(before.coverage());
            before = after;
        }
    }

    @Property
    void fullEvidenceMakesTheEndsMeet(@ForAll("provedScenarios") Scenario scenario) {
        Assessment assessment = scenario.assess();
        assertThat(assessment.total().isExact()).isTrue();
        assertThat(assessment.coverage()).isEqualByComparingTo("100");
        assertThat(assessment.grade().isCertain()).isTrue();
    }

    @Property
    void closingAGapNeverLowersTheScore(@ForAll("scenarios") Scenario scenario, @ForAll int which) {
        Assessment before = scenario.assess();
        Assessment after = scenario.perfected(Math.floorMod(which, 5)).assess();
        assertThat(after.total().low()).isGreaterThanOrEqualTo(before.total().low());
    }

    @Property
    void aFactThatDoesNotApplyNeverCostsPoints(@ForAll("provedScenarios") Scenario scenario) {
        List<Claim> claims = scenario.claims().stream()
                .map(claim -> claim.code().equals(Worlds.BREACHES)
                        ? Worlds.claim(Worlds.BREACHES, ClaimValue.notApplicable())
                        : claim)
                .toList();
        Assessment after = new Scenario(scenario.scheme(), claims).assess();
        for (IndicatorResult result : after.results()) {
            assertThat(result.interval().low())
                    .isGreaterThanOrEqualTo(
                            result.status() == Status.NOT_APPLICABLE
                                    ? Points.ZERO
                                    : scenario.assess()
                                            .result(result.code())
                                            .orElseThrow()
                                            .interval()
                                            .low());
        }
    }

    @Property(tries = 50)
    void oneThreadAndTwoGiveTheSameBytes(@ForAll("scenarios") Scenario scenario) throws Exception {
        Assessor assessor = scenario.assessor();
        var dossier = Worlds.dossier(UnitKind.COUNTY, scenario.claims());
        String alone = written(assessor.assess(dossier));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> written =
                    threads.invokeAll(Collections.nCopies(8, () -> written(assessor.assess(dossier))));
            for (Future<String> one : written) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Property(tries = 100)
    void everyReasonHasATextInBothLanguages(@ForAll("scenarios") Scenario scenario) {
        for (Contribution line : scenario.assess().ledger()) {
            for (Lang lang : Lang.values()) {
                assertThat(line.reason().text(lang)).isNotBlank().doesNotContain("{");
            }
        }
    }

    private static String written(Assessment assessment) {
        return assessment.total() + "\n" + assessment.dimensions() + "\n" + assessment.results() + "\n"
                + assessment.ledger() + "\n" + assessment.grade();
    }
}
