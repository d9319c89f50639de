package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.StatedRange;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.LawInForce;
import org.zhunsheng.indicators.derivation.DerivedFacts;
import org.zhunsheng.indicators.derivation.DerivedFacts.DerivedFact;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.examine.RuleSet;
import org.zhunsheng.indicators.vocabulary.Derivation;
import org.zhunsheng.indicators.vocabulary.FactKind;

/**
 * A year is made up case by case, all facts are counted from the cases, and some of them are stated: what follows for the others is
 * never against the cases, whatever they were.
 */
class DerivedFactsProperties {
    private static final RuleSet RULES = RuleSets.bundled();
    private static final DerivedFacts DERIVED =
            DerivedFacts.by(RULES.vocabulary(), RULES.duties(), RULES.instruments());
    private static final List<UnitKind> KINDS =
            List.of(UnitKind.PREFECTURE, UnitKind.COUNTY, UnitKind.TOWNSHIP, UnitKind.FUNCTIONAL_ZONE);

    @Property(tries = 2000)
    void whatFollowsIsTrueOfTheCases(
            @ForAll long seed, @ForAll @IntRange(min = 2018, max = 2026) int year, @ForAll boolean halfYears) {
        Random random = new Random(seed);
        UnitKind kind = KINDS.get(random.nextInt(KINDS.size()));
        LocalDate from = halfYears ? LocalDate.of(year - 1, 7, 1) : LocalDate.of(year, 1, 1);
        LocalDate to = halfYears ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        Map<FactCode, BigDecimal> truth = new Year(random, kind, from, to).truth();
        Dossier dossier = dossier(random, kind, from, to, truth);
        DerivedFacts.Result result = DERIVED.of(dossier);
        assertThat(result.contradicted()).isEmpty();
        for (DerivedFact fact : result.facts()) {
            BigDecimal real = truth.get(fact.claim().code());
            if (real != null) {
                assertThat(holds(fact.claim(), real))
                        .as("%s of %s", fact, truth)
                        .isTrue();
            }
        }
    }

    private static boolean holds(Claim claim, BigDecimal real) {
        return claim.value() instanceof ClaimValue.YesNo said
                ? said.yes() == (real.signum() > 0)
                : claim.value() instanceof ClaimValue.Numeric number
                        && StatedRange.of(number.number(), claim.exactness(), claim.upTo(), claim.precision())
                                .contains(real);
    }

    private static Dossier dossier(
            Random random, UnitKind kind, LocalDate from, LocalDate to, Map<FactCode, BigDecimal> truth) {
        Dossier.Builder dossier = Dossier.builder()
                .unit(GovernmentUnit.builder().id("unit").name("某地").kind(kind).build())
                .from(from)
                .to(to);
        int share = 1 + random.nextInt(3);
        truth.forEach((code, value) -> {
            if (random.nextInt(4) < share) {
                dossier.addClaims(claim(random, code, value));
            }
        });
        return dossier.build();
    }

    private static Claim claim(Random random, FactCode code, BigDecimal value) {
        boolean yesNo = RULES.vocabulary().find(code).orElseThrow().kind() == FactKind.YES_NO;
        Claim.Builder claim = Claim.builder().code(code);
        if (yesNo) {
            return claim.value(value.signum() > 0 ? ClaimValue.yes() : ClaimValue.no())
                    .build();
        }
        BigDecimal less = value.subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
        return switch (random.nextInt(4)) {
            case 0 ->
                claim.value(ClaimValue.number(less))
                        .exactness(Exactness.AT_LEAST)
                        .build();
            case 1 ->
                claim.value(ClaimValue.number(value.add(BigDecimal.ONE).min(BigDecimal.valueOf(200))))
                        .exactness(Exactness.AT_MOST)
                        .build();
            default -> claim.value(ClaimValue.number(value)).build();
        };
    }

    /** Cases with the days that they took, and what a report that tells everything would count. */
    private static final class Year implements Derivation.Cases<Boolean> {
        private final Random random;
        private final UnitKind kind;
        private final LocalDate from;
        private final LocalDate to;
        private final Map<FactCode, BigDecimal> truth = new HashMap<>();
        private final Map<FactCode, List<Integer>> times = new HashMap<>();

        Year(Random random, UnitKind kind, LocalDate from, LocalDate to) {
            this.random = random;
            this.kind = kind;
            this.from = from;
            this.to = to;
        }

        Map<FactCode, BigDecimal> truth() {
            for (Derivation derivation : RULES.vocabulary().derivations()) {
                if (derivation instanceof Derivation.Limit || derivation instanceof Derivation.Shortest) {
                    derivation.match(this);
                }
            }
            for (Derivation derivation : RULES.vocabulary().derivations()) {
                if (derivation instanceof Derivation.Unmet || derivation instanceof Derivation.Presence) {
                    derivation.match(this);
                }
            }
            return truth;
        }

        @Override
        public Boolean limit(Derivation.Limit derivation) {
            return count(derivation.overdue(), derivation.longest(), derivation.duty(), true);
        }

        @Override
        public Boolean shortest(Derivation.Shortest derivation) {
            return count(derivation.tooShort(), derivation.shortest(), derivation.duty(), false);
        }

        private boolean count(FactCode count, FactCode time, String id, boolean late) {
            Duty duty = Objects.requireNonNull(RULES.duties().byId().get(id));
            Force force = LawInForce.between(RULES.instruments(), duty.basis(), duty.effective(), from, to)
                    .force();
            if (!duty.appliesTo().contains(kind) || force == Force.NONE) {
                return false;
            }
            int limit = duty.rule() instanceof DutyRule.Longest longest
                    ? longest.days()
                    : ((DutyRule.Shortest) duty.rule()).days();
            if (times.containsKey(time)) {
                return false;
            }
            List<Integer> taken = new ArrayList<>();
            int cases = random.nextInt(3) + (late ? 0 : 1);
            for (int i = 0; i < cases; i++) {
                taken.add(Math.max(0, limit + random.nextInt(5) - (random.nextBoolean() ? 4 : 2)));
            }
            times.put(time, taken);
            long wrong = taken.stream()
                    .filter(days -> late ? days > limit : days < limit)
                    .count();
            truth.merge(count, BigDecimal.valueOf(wrong), BigDecimal::add);
            int end = late
                    ? taken.stream().mapToInt(Integer::intValue).max().orElse(0)
                    : taken.stream().mapToInt(Integer::intValue).min().orElse(0);
            truth.put(time, BigDecimal.valueOf(end));
            return true;
        }

        @Override
        public Boolean unmet(Derivation.Unmet derivation) {
            BigDecimal unmet = truth.computeIfAbsent(derivation.unmet(), any -> BigDecimal.valueOf(random.nextInt(3)));
            BigDecimal all = unmet.add(BigDecimal.valueOf(random.nextInt(3)));
            if (all.signum() > 0) {
                truth.put(
                        derivation.rate(),
                        all.subtract(unmet).multiply(BigDecimal.valueOf(100)).divide(all, 2, RoundingMode.DOWN));
            }
            return true;
        }

        @Override
        public Boolean presence(Derivation.Presence derivation) {
            BigDecimal count = BigDecimal.valueOf(random.nextInt(3));
            truth.put(derivation.count(), count);
            truth.put(derivation.yesNo(), count.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO);
            return true;
        }
    }
}
