package org.zhunsheng.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.gap.GapAnalysis;
import org.zhunsheng.indicators.rectification.RemedyEffect;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.planning.Aim;
import org.zhunsheng.planning.PlanAnswer;
import org.zhunsheng.planning.PlanOptimiser;
import org.zhunsheng.planning.PlanRequest;
import org.zhunsheng.serialization.BundledData;

/**
 * How long best plans take for a county of which nothing is known yet, by the demonstration scheme, with 300 random remedies: steps of
 * figures that need each other, alternatives that exclude each other, remedies that change two facts. Prints a line for each plan with
 * what is left between it and its bound, and at the end how many are proved and how long the slowest took.
 */
public final class PlanFigures {
    private static final LocalText TEXT = LocalText.of("措施", "remedy");
    private static final int REMEDIES = 300;

    private PlanFigures() {}

    /**
     * Prints a line for each library and question.
     *
     * @param args how many libraries, 10 if empty
     */
    public static void main(String[] args) {
        int libraries = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        BundledData data = BundledData.load();
        Assessment before = Assessor.compile(AssessmentBasis.builder()
                        .catalogue(
                                data.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                        .vocabulary(data.vocabulary())
                        .scheme(data.demonstrationScheme())
                        .build())
                .assess(Dossier.builder()
                        .unit(GovernmentUnit.builder()
                                .id("sample-county")
                                .name("示例县")
                                .kind(UnitKind.COUNTY)
                                .build())
                        .from(LocalDate.of(2023, 1, 1))
                        .to(LocalDate.of(2023, 12, 31))
                        .build());
        int gaps = GapAnalysis.of(before).gaps().size();
        List<FactDefinition> facts = before.scheme().items().stream()
                .flatMap(item -> item.method().facts().stream())
                .distinct()
                .flatMap(fact -> before.vocabulary().find(fact).stream())
                .filter(fact -> fact.kind() != FactKind.DATE)
                .toList();
        int plans = 0;
        int proved = 0;
        long slowest = 0;
        for (int seed = 1; seed <= libraries; seed++) {
            RemedyLibrary library = library(new Random(seed), facts);
            for (Aim aim : List.of(
                    new Aim.LiftBy(Points.of("20")), new Aim.LiftBy(Points.of("50")), new Aim.WithinEffort(300))) {
                long start = System.nanoTime();
                PlanAnswer answer = PlanOptimiser.answer(PlanRequest.builder()
                        .assessment(before)
                        .library(library)
                        .aim(aim)
                        .build());
                long tenths = (System.nanoTime() - start) / 100_000_000;
                plans++;
                proved += answer.proof().optimal() ? 1 : 0;
                slowest = Math.max(slowest, tenths);
                System.out.printf(
                        Locale.ROOT,
                        "library %d, %s: %d gaps, %d remedies, %s s, gap %d, %s%n",
                        seed,
                        aim,
                        gaps,
                        answer.proof().choices(),
                        BigDecimal.valueOf(tenths, 1),
                        answer.proof().gap(),
                        answer.proof());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d plans, %d proved, the slowest in %s s%n",
                plans,
                proved,
                BigDecimal.valueOf(slowest, 1));
    }

    private static RemedyLibrary library(Random random, List<FactDefinition> facts) {
        List<RemedyOption> options = new ArrayList<>();
        while (options.size() < REMEDIES) {
            RemedyOption.Builder option = RemedyOption.builder()
                    .id("r" + options.size())
                    .title(TEXT)
                    .personDays(2 + random.nextInt(30))
                    .effort(Effort.MEDIUM)
                    .leadDays(10 + random.nextInt(300));
            FactDefinition fact = facts.get(random.nextInt(facts.size()));
            option.addEffects(effect(fact, random));
            if (random.nextInt(4) == 0) {
                FactDefinition second = facts.get(random.nextInt(facts.size()));
                if (!second.code().equals(fact.code())) {
                    option.addEffects(effect(second, random));
                }
            }
            link(option, fact.code(), options, random);
            options.add(option.build());
        }
        return RemedyLibrary.builder()
                .id("random")
                .version("1")
                .title(TEXT)
                .notice(TEXT)
                .catalogue(BundledData.REFERENCE_CATALOGUE)
                .remedies(options)
                .build();
    }

    private static void link(RemedyOption.Builder option, FactCode fact, List<RemedyOption> earlier, Random random) {
        Optional<RemedyOption> same = earlier.stream()
                .filter(other -> other.effects().stream()
                        .anyMatch(effect -> effect.fact().equals(fact)))
                .findFirst();
        switch (random.nextInt(4)) {
            case 0 -> same.ifPresent(other -> option.addExcludes(other.id()));
            case 1 -> same.ifPresent(other -> option.addPrerequisites(other.id()));
            case 2 -> {
                if (!earlier.isEmpty() && random.nextBoolean()) {
                    option.addPrerequisites(
                            earlier.get(random.nextInt(earlier.size())).id());
                }
            }
            default -> {}
        }
    }

    private static RemedyEffect effect(FactDefinition fact, Random random) {
        if (fact.kind() == FactKind.YES_NO) {
            return new RemedyEffect.Yes(fact.code());
        }
        if (fact.kind() == FactKind.RATE) {
            return new RemedyEffect.RaiseTo(fact.code(), BigDecimal.valueOf(60 + 5L * random.nextInt(9)));
        }
        return fact.code().value().hashCode() % 2 == 0
                ? new RemedyEffect.LowerTo(fact.code(), BigDecimal.valueOf(random.nextInt(3)))
                : new RemedyEffect.RaiseTo(fact.code(), BigDecimal.valueOf(random.nextInt(6)));
    }
}
