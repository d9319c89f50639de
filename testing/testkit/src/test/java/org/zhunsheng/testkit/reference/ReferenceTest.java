package org.zhunsheng.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.engine.BatchProgress;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.DossierTable;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.ScoreColumns;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * The engine gives what the reference gives: every number, every line of the ledger, every argument of every reason; and columns
 * give the totals of both. {@code -Dzhunsheng.cases=100000} tries more units, {@code -Dzhunsheng.seed=7} others; with fewer than usual
 * it does not ask that everything came up.
 */
class ReferenceTest {
    private static final int UNITS_PER_WORLD = 4;
    private static final int USUAL_CASES = 6000;
    private static final int CASES = Integer.getInteger("zhunsheng.cases", USUAL_CASES);
    private static final int SHOWN = 20;
    private static final long SEED = Long.getLong("zhunsheng.seed", 20260101);

    @Test
    void engineAndColumnsGiveWhatTheReferenceGives() {
        Reach reach = new Reach();
        List<String> differences = LongStream.range(0, (CASES + UNITS_PER_WORLD - 1) / UNITS_PER_WORLD)
                .parallel()
                .mapToObj(i -> differences(SEED * 1_000_000_007L + i, reach))
                .flatMap(List::stream)
                .limit(SHOWN)
                .toList();
        assertThat(differences).isEmpty();
        if (CASES >= USUAL_CASES) {
            assertThat(reach.never()).as("never reached").isEmpty();
        }
        if (CASES > USUAL_CASES) {
            System.out.println(CASES + " cases from seed " + SEED + ", how often each thing came up: " + reach);
        }
    }

    private static List<String> differences(long seed, Reach reach) {
        RandomWorld world = RandomWorld.of(seed);
        Assessor alone = Assessor.compile(world.basis());
        Assessor assessor = world.cohort().map(alone::among).orElse(alone);
        DossierTable table = assessor.table(world.dossiers());
        ScoreColumns columns = assessor.score(table);
        ScoreColumns parallel = assessor.score(table, 2, BatchProgress.NONE);
        ScoreColumns verifiedColumns =
                assessor.verified().score(assessor.verified().table(world.dossiers()));
        List<String> differences = new ArrayList<>();
        for (int row = 0; row < world.dossiers().size(); row++) {
            Dossier dossier = world.dossiers().get(row);
            Outcome engine = Outcome.of(assessor.assess(dossier));
            Outcome reference = AssessmentReference.assess(world.basis(), dossier, world.cohort());
            reach.add(world, reference);
            if (!engine.equals(reference)) {
                differences.add("seed " + seed + " unit " + row + ": " + difference(world, engine, reference));
            }
            Outcome verified = Outcome.of(assessor.assess(dossier).verified());
            Outcome verifiedReference = AssessmentReference.verify(world.basis(), dossier, world.cohort());
            if (!verified.equals(verifiedReference)) {
                differences.add("seed " + seed + " unit " + row + " as verified: "
                        + difference(world, verified, verifiedReference));
            }
            if (!verifiedColumns.total(row).equals(verifiedReference.total())) {
                differences.add("seed " + seed + " unit " + row + " as verified: columns " + verifiedColumns.total(row)
                        + ", reference " + verifiedReference.total());
            }
            if (!columns.total(row).equals(reference.total())
                    || !parallel.total(row).equals(reference.total())) {
                differences.add("seed " + seed + " unit " + row + ": columns " + columns.total(row) + ", reference "
                        + reference.total());
            }
        }
        return differences;
    }

    /** The first thing that differs, which is the one nearest to the cause. */
    private static String difference(RandomWorld world, Outcome engine, Outcome reference) {
        ScoringScheme scheme = world.basis().scheme();
        for (int i = 0; i < reference.results().size(); i++) {
            IndicatorResult expected = reference.results().get(i);
            IndicatorResult actual = engine.results().get(i);
            if (!actual.equals(expected)) {
                return lines(expected.ledger(), actual.ledger()) + "\n  reference " + standing(expected)
                        + "\n  engine    " + standing(actual) + "\n  "
                        + scheme.items().stream()
                                .filter(item -> item.indicator().equals(expected.code()))
                                .toList()
                        + "\n  " + scheme.rounding();
            }
        }
        return lines(reference.ledger(), engine.ledger()) + "\n  reference " + rest(reference) + "\n  engine    "
                + rest(engine) + "\n  " + scheme.nodes() + scheme.bonuses() + scheme.vetoes() + scheme.rounding();
    }

    /** The first line that differs. */
    private static String lines(List<Contribution> expected, List<Contribution> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String wanted = i < expected.size() ? line(expected.get(i)) : "no line";
            String found = i < actual.size() ? line(actual.get(i)) : "no line";
            if (!wanted.equals(found)) {
                return "\n  reference " + wanted + "\n  engine    " + found;
            }
        }
        return "";
    }

    private static String line(Contribution line) {
        return line.subject() + " " + line.reason().code() + " " + line.low() + " " + line.high() + " "
                + line.reason().args().stream().map(LocalText::en).toList();
    }

    private static String standing(IndicatorResult result) {
        return result.code() + " " + result.status() + " " + result.interval() + " of " + result.available();
    }

    private static String rest(Outcome outcome) {
        return "total " + outcome.total() + " before vetoes " + outcome.totalBeforeVetoes() + " of "
                + outcome.available() + " covered " + outcome.coverage() + " "
                + outcome.grade().lowest().id() + ".."
                + outcome.grade().highest().id() + " "
                + outcome.grade().disqualification() + " "
                + Stream.concat(outcome.dimensions().stream(), outcome.subgroups().stream())
                        .map(group -> group.code() + ": " + group.interval() + " of " + group.available())
                        .toList();
    }
}
