package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.Effort;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.rectification.RemedyEffect;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.FactMeasure;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.testkit.DossierArbitraries;
import org.zhunsheng.testkit.SchemeArbitraries;

/** Random units with random schemes of every method, bonus, veto and node rule, and random remedies for them. */
final class RandomPlans {
    private static final LocalText TEXT = LocalText.of("措施", "remedy");
    private static final List<String> JUDGED = List.of("sample.judged", "sample.taken");

    private final Random random;

    RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    Assessment assessment() {
        AssessmentBasis basis = withStocks(draw(SchemeArbitraries.bases()));
        return Assessor.compile(basis).assess(draw(DossierArbitraries.of(basis).dossiers(UnitKind.COUNTY)));
    }

    /** Two figures in three are stocks, which can be mended once the period is over; the rest are flows, closed with it. */
    private AssessmentBasis withStocks(AssessmentBasis basis) {
        List<FactDefinition> facts = new ArrayList<>();
        for (FactDefinition fact : basis.vocabulary().facts()) {
            boolean stock = fact.kind().isNumeric() && random.nextInt(3) > 0;
            facts.add(
                    stock
                            ? FactDefinition.builder()
                                    .fillFrom(fact)
                                    .measure(FactMeasure.STOCK)
                                    .build()
                            : fact);
        }
        return AssessmentBasis.builder()
                .fillFrom(basis)
                .vocabulary(Vocabulary.builder()
                        .fillFrom(basis.vocabulary())
                        .facts(facts)
                        .build())
                .build();
    }

    private Optional<RemedyOption.Mode> mode() {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.of(RemedyOption.Mode.PROVE);
            case 1 -> Optional.of(RemedyOption.Mode.CHANGE);
            default -> Optional.empty();
        };
    }

    private <T> T draw(Arbitrary<T> arbitrary) {
        return arbitrary.generator(1000, true).next(random).value();
    }

    RemedyLibrary library(Assessment assessment, int most) {
        ImmutableList<FactDefinition> facts = assessment.vocabulary().facts().stream()
                .filter(fact -> !JUDGED.contains(fact.code().value()))
                .collect(ImmutableList.toImmutableList());
        List<RemedyOption> options = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            options.add(option(i, facts, options));
        }
        return RemedyLibrary.builder()
                .id("random")
                .version("1")
                .title(TEXT)
                .notice(TEXT)
                .catalogue("sample")
                .remedies(options)
                .build();
    }

    private RemedyOption option(int number, List<FactDefinition> facts, List<RemedyOption> earlier) {
        RemedyOption.Builder option = RemedyOption.builder()
                .id("r" + number)
                .title(TEXT)
                .personDays(random.nextInt(8))
                .personDaysPerUnit(
                        random.nextInt(3) == 0
                                ? Optional.of(BigDecimal.valueOf(random.nextInt(20), 1))
                                : Optional.empty())
                .mode(mode())
                .effort(Effort.LOW)
                .leadDays(random.nextInt(60));
        List<FactCode> changed = new ArrayList<>();
        int effects = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2);
        List<RemedyEffect> own = new ArrayList<>();
        for (int i = 0; i < effects; i++) {
            FactDefinition fact = facts.get(random.nextInt(facts.size()));
            if (!changed.contains(fact.code())) {
                changed.add(fact.code());
                own.add(effect(fact));
            }
        }
        option.effects(own);
        for (RemedyOption other : earlier) {
            boolean opposed = own.stream()
                    .anyMatch(mine -> other.effects().stream()
                            .anyMatch(theirs -> theirs.fact().equals(mine.fact()) && theirs.way() != mine.way()));
            if (opposed || random.nextInt(12) == 0) {
                option.addExcludes(other.id());
            } else if (random.nextInt(8) == 0 && other.prerequisites().isEmpty()) {
                option.addPrerequisites(other.id());
            }
        }
        return possible(option.build(), earlier);
    }

    /** Without prerequisites that exclude each other. */
    private static RemedyOption possible(RemedyOption option, List<RemedyOption> earlier) {
        List<RemedyOption> needed = earlier.stream()
                .filter(other -> option.prerequisites().contains(other.id()))
                .toList();
        boolean clash = needed.stream().anyMatch(one -> needed.stream().anyMatch(other -> one.isExclusiveOf(other)));
        return clash
                ? RemedyOption.builder()
                        .fillFrom(option)
                        .prerequisites(List.of())
                        .build()
                : option;
    }

    private RemedyEffect effect(FactDefinition fact) {
        if (fact.kind() == FactKind.YES_NO) {
            return random.nextInt(5) == 0 ? new RemedyEffect.No(fact.code()) : new RemedyEffect.Yes(fact.code());
        }
        if (fact.kind() == FactKind.DATE) {
            return new RemedyEffect.InTime(
                    fact.code(), new Due.AnnualDate(random.nextInt(2), 1 + random.nextInt(12), 15, true));
        }
        BigDecimal value = BigDecimal.valueOf(random.nextInt(fact.kind() == FactKind.RATE ? 101 : 13));
        return switch (random.nextInt(4)) {
            case 0 -> new RemedyEffect.RaiseTo(fact.code(), value);
            case 1 -> new RemedyEffect.LowerTo(fact.code(), value);
            case 2 -> new RemedyEffect.RaiseBy(fact.code(), value);
            default -> new RemedyEffect.LowerBy(fact.code(), value);
        };
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
