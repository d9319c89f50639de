package org.zhunsheng.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.Inapplicable;
import org.zhunsheng.indicators.engine.Trials;

/** What a trial gives in a few steps is what scoring the whole unit again gives, in random worlds, one trial after another. */
class TrialsTest {
    private static final int WORLDS = 300;
    private static final int TRIALS = 12;

    @Test
    void aTrialGivesTheTotalOfTheWholeUnitScoredAgain() {
        int differing = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            RandomWorld world = RandomWorld.of(seed);
            Assessor alone = Assessor.compile(world.basis());
            Assessor assessor = world.cohort().map(alone::among).orElse(alone);
            List<Claim> others = world.dossiers().stream()
                    .flatMap(dossier -> dossier.claims().stream())
                    .map(TrialsTest::withoutEvidence)
                    .toList();
            if (others.isEmpty()) {
                continue;
            }
            Random random = new Random(seed);
            for (Dossier dossier : world.dossiers()) {
                for (Assessment before : ImmutableList.of(
                        assessor.assess(dossier), assessor.assess(dossier).verified())) {
                    Trials trials = before.trials();
                    for (int i = 0; i < TRIALS; i++) {
                        List<Claim> claims = some(others, random);
                        ScoreInterval total = trials.total(claims);
                        assertThat(total)
                                .as("seed %d, %s", seed, claims)
                                .isEqualTo(before.whatIf(claims).total());
                        differing += total.equals(before.total()) ? 0 : 1;
                    }
                    assertThat(trials.total(ImmutableList.of())).isEqualTo(before.total());
                }
            }
        }
        assertThat(differing).as("trials that change the total").isGreaterThan(WORLDS);
    }

    @Test
    void whatDoesNotApplyMovesTheTotalByWhatTheTotalWithoutItSays() {
        int found = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            RandomWorld world = RandomWorld.of(seed);
            Assessor assessor = Assessor.compile(world.basis());
            for (Dossier dossier : world.dossiers()) {
                Assessment before = assessor.assess(dossier);
                for (Inapplicable one : before.inapplicable()) {
                    if (one.state() == Inapplicable.State.APPROVED) {
                        Dossier without = Dossier.builder()
                                .fillFrom(dossier)
                                .claims(dossier.claims().stream()
                                        .filter(claim -> !claim.code().value().equals(one.subject()))
                                        .toList())
                                .build();
                        assertThat(before.total().low().minus(one.low()))
                                .as("seed %d, %s", seed, one.subject())
                                .isEqualTo(assessor.assess(without).total().low());
                        found++;
                    }
                }
            }
        }
        assertThat(found).as("facts that do not apply").isPositive();
    }

    private static Claim withoutEvidence(Claim claim) {
        return Claim.builder().fillFrom(claim).evidence(ImmutableList.of()).build();
    }

    private static List<Claim> some(List<Claim> claims, Random random) {
        return Stream.generate(() -> claims.get(random.nextInt(claims.size())))
                .limit(1 + random.nextInt(4))
                .toList();
    }
}
