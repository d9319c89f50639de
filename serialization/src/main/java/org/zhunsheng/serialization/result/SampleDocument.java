package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.sampling.SampleResult;
import org.zhunsheng.indicators.sampling.SampledFact;
import org.zhunsheng.indicators.sampling.SamplingPlan;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Which facts of a self-report a visit checks first, and what a visit found. Immutable and thread-safe.
 *
 * @param unit the unit
 * @param population how many facts rest on the word of the unit
 * @param seed what the lot was drawn with
 * @param facts the facts to check, those of which most is expected to be wrong first, then those drawn by lot
 * @param visit what was found; absent before the visit
 */
public record SampleDocument(UnitResult unit, int population, long seed, List<Fact> facts, Optional<Visit> visit) {
    /** Refuses null. */
    public SampleDocument {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(visit, "visit");
    }

    /**
     * A fact to check.
     *
     * @param code its code
     * @param name its name
     * @param stated what the unit says, as a person writes it
     * @param assurance who stands behind it
     * @param stake the points of the total as stated that hang on it
     * @param failurePercent how often such claims fail
     * @param drawn whether it was drawn by lot
     */
    public record Fact(
            FactCode code,
            String name,
            String stated,
            Assurance assurance,
            Points stake,
            BigDecimal failurePercent,
            boolean drawn) {
        /** Refuses null. */
        public Fact {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(assurance, "assurance");
            Objects.requireNonNull(stake, "stake");
            Objects.requireNonNull(failurePercent, "failurePercent");
        }
    }

    /**
     * What a visit found.
     *
     * @param right the facts that are as the unit says
     * @param wrong the others
     * @param unchecked the facts of which nothing was found
     * @param accuracyPercent the share of the checked facts that are right; absent if none was checked
     * @param wholeLeastPercent the least share of all facts resting on the word of the unit that are right, at 95 %
     * @param wholeMostPercent the greatest share
     * @param penalty what it costs by the rule of the scheme; absent without a rule
     */
    public record Visit(
            List<FactCode> right,
            List<Wrong> wrong,
            List<FactCode> unchecked,
            Optional<BigDecimal> accuracyPercent,
            BigDecimal wholeLeastPercent,
            BigDecimal wholeMostPercent,
            Optional<Points> penalty) {
        /** Refuses null. */
        public Visit {
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(unchecked, "unchecked");
            Objects.requireNonNull(accuracyPercent, "accuracyPercent");
            Objects.requireNonNull(wholeLeastPercent, "wholeLeastPercent");
            Objects.requireNonNull(wholeMostPercent, "wholeMostPercent");
            Objects.requireNonNull(penalty, "penalty");
        }
    }

    /**
     * A fact that was found otherwise.
     *
     * @param code its code
     * @param name its name
     * @param stated what the unit says
     * @param found what was found
     */
    public record Wrong(FactCode code, String name, String stated, String found) {
        /** Refuses null. */
        public Wrong {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(found, "found");
        }
    }

    /** {@code plan}, and what was found if a visit was made, with texts in {@code lang}. */
    public static SampleDocument of(
            GovernmentUnit unit, SamplingPlan plan, Optional<SampleResult> result, Vocabulary vocabulary, Lang lang) {
        return new SampleDocument(
                UnitResult.of(unit),
                plan.population(),
                plan.seed(),
                plan.facts().stream()
                        .map(fact -> fact(fact, vocabulary, lang))
                        .collect(ImmutableList.toImmutableList()),
                result.map(found -> visit(found, vocabulary, lang)));
    }

    private static Fact fact(SampledFact fact, Vocabulary vocabulary, Lang lang) {
        return new Fact(
                fact.code(),
                name(fact.code(), vocabulary, lang),
                text(fact.claim(), vocabulary, lang),
                fact.claim().assurance(),
                fact.stake(),
                fact.failure(),
                fact.drawn());
    }

    private static Visit visit(SampleResult found, Vocabulary vocabulary, Lang lang) {
        return new Visit(
                found.right(),
                found.wrong().stream()
                        .map(deviation -> wrong(deviation, vocabulary, lang))
                        .collect(ImmutableList.toImmutableList()),
                found.unchecked(),
                found.accuracy(),
                found.wholeLeast(),
                found.wholeMost(),
                found.penalty());
    }

    private static Wrong wrong(Deviation deviation, Vocabulary vocabulary, Lang lang) {
        return new Wrong(
                deviation.code(),
                name(deviation.code(), vocabulary, lang),
                text(deviation.stated(), vocabulary, lang),
                text(deviation.checked(), vocabulary, lang));
    }

    private static String name(FactCode code, Vocabulary vocabulary, Lang lang) {
        return vocabulary
                .find(code)
                .map(FactDefinition::name)
                .map(name -> name.in(lang))
                .orElseGet(code::value);
    }

    private static String text(Claim claim, Vocabulary vocabulary, Lang lang) {
        return vocabulary
                .find(claim.code())
                .map(fact -> fact.text(claim))
                .orElseGet(() -> claim.text(""))
                .in(lang);
    }
}
