package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.duty.Due;

/**
 * How one indicator earns its points (评分方法). Each method is data; what it computes is written in its Javadoc, for an item of
 * {@code P} points. A fact that does not apply asks nothing: its condition holds, its entry is earned, its clause takes or gives
 * nothing. An item of which no fact applies does not apply itself. Every quotient, and every product with a number that is not
 * whole, is rounded as {@link Rounding} says, before caps and floors.
 */
public sealed interface ScoringMethod {
    /** Carries out the branch of {@code cases} that this method belongs to. */
    <R> R match(Cases<R> cases);

    /** The facts that the method reads, in the order it reads them, each once. */
    ImmutableList<FactCode> facts();

    /** The methods of the parts, where it is made of parts; else the method itself. */
    ImmutableList<Undivided> undivided();

    /** A method that is not made of parts. */
    sealed interface Undivided extends ScoringMethod {
        @Override
        default ImmutableList<Undivided> undivided() {
            return ImmutableList.of(this);
        }
    }

    /**
     * All or nothing: {@code P} if every condition holds, else none. There is no partial credit.
     *
     * @param conditions the conditions, at least one
     */
    record MetOrNot(List<Condition> conditions) implements Undivided {
        /** Copies the list. */
        public MetOrNot {
            Objects.requireNonNull(conditions, "conditions");
            conditions = ImmutableList.copyOf(conditions);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(conditions.stream().map(Condition::fact).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.metOrNot(this);
        }
    }

    /**
     * The points of the band that the figure lies in. Bands are half-open, without gap or overlap.
     *
     * @param fact a numeric fact
     * @param closed which end of every band belongs to it
     * @param bands the bands in ascending order; the first has no lower end, the last no upper
     */
    record Bands(FactCode fact, ClosedEnd closed, List<Band> bands) implements Undivided {
        /** Copies the list. */
        public Bands {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(closed, "closed");
            Objects.requireNonNull(bands, "bands");
            bands = ImmutableList.copyOf(bands);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bands(this);
        }
    }

    /**
     * In proportion: {@code P × (x − zeroAt) ÷ (fullAt − zeroAt)}, not below the floor and not above the cap. With {@code zeroAt}
     * above {@code fullAt}, less is better.
     *
     * @param fact a numeric fact, {@code x}
     * @param zeroAt where it earns nothing
     * @param fullAt where it earns everything
     * @param floor the least that is earned whatever the figure; 0 if empty
     * @param cap the most that is earned whatever the figure; {@code P} if empty
     */
    record Proportional(
            FactCode fact, BigDecimal zeroAt, BigDecimal fullAt, Optional<Points> floor, Optional<Points> cap)
            implements Undivided {
        /** Brings the ends into canonical form. */
        public Proportional {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(zeroAt, "zeroAt");
            Objects.requireNonNull(fullAt, "fullAt");
            Objects.requireNonNull(floor, "floor");
            Objects.requireNonNull(cap, "cap");
            zeroAt = Decimals.canonical(zeroAt);
            fullAt = Decimals.canonical(fullAt);
        }

        /** Proportion from nothing to everything. */
        public Proportional(FactCode fact, BigDecimal zeroAt, BigDecimal fullAt) {
            this(fact, zeroAt, fullAt, Optional.empty(), Optional.empty());
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proportional(this);
        }
    }

    /**
     * {@code P} less what the clauses take, each up to its own cap, and not below the floor.
     *
     * @param floor the least that stays, usually 0; if empty, the clauses can take more than {@code P}, up to their caps
     * @param clauses the clauses, in the order they are explained
     */
    record Deduction(Optional<Points> floor, List<Clause> clauses) implements Undivided {
        /** Copies the list. */
        public Deduction {
            Objects.requireNonNull(floor, "floor");
            Objects.requireNonNull(clauses, "clauses");
            clauses = ImmutableList.copyOf(clauses);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(
                    clauses.stream().flatMap(clause -> clause.facts().stream()).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deduction(this);
        }
    }

    /**
     * The sum of the entries whose condition holds.
     *
     * @param entries the entries; their points add up to {@code P}
     */
    record Checklist(List<Entry> entries) implements Undivided {
        /** Copies the list. */
        public Checklist {
            Objects.requireNonNull(entries, "entries");
            entries = ImmutableList.copyOf(entries);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(
                    entries.stream().map(entry -> entry.condition().fact()).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.checklist(this);
        }
    }

    /**
     * {@code P} if done in time; the points of the first tier that the lateness fits into if late; nothing if later or never.
     * {@code P} as well if the event that sets the period going is known never to have happened, or if either day does not apply.
     *
     * @param fact the fact that says on which day it was done
     * @param due when it is due
     * @param tiers the tiers in ascending order of lateness; may be empty
     * @param lateIn in what lateness is counted
     */
    record Deadline(FactCode fact, Due due, List<LateTier> tiers, DayUnit lateIn) implements Undivided {
        /** Copies the list. */
        public Deadline {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(tiers, "tiers");
            Objects.requireNonNull(lateIn, "lateIn");
            tiers = ImmutableList.copyOf(tiers);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return due instanceof Due.Within within
                    ? distinct(ImmutableList.of(within.start(), fact))
                    : ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deadline(this);
        }
    }

    /**
     * The sum of what the clauses give, or the most that one of them gives, each up to its own cap and together up to {@code P}.
     *
     * @param combine whether clauses add up or the highest counts
     * @param clauses the clauses, at least one
     */
    record Addition(Combine combine, List<Occurrence> clauses) implements Undivided {
        /** Copies the list. */
        public Addition {
            Objects.requireNonNull(combine, "combine");
            Objects.requireNonNull(clauses, "clauses");
            clauses = ImmutableList.copyOf(clauses);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(clauses.stream().map(Occurrence::fact).toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.addition(this);
        }
    }

    /**
     * In proportion to the best of the cohort: {@code P × x ÷ best}, or {@code P × best ÷ x} where less is better, not below the
     * floor. Where all have zero, all have {@code P}. Units that the fact does not apply to are not compared. Open, from the floor to
     * {@code P}, without a cohort.
     *
     * @param fact a numeric fact, {@code x}
     * @param better which way is better
     * @param among who can be the best
     * @param floor the least that is earned
     */
    record RelativeToBest(FactCode fact, Better better, Among among, Points floor) implements Undivided {
        /** Refuses null. */
        public RelativeToBest {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(better, "better");
            Objects.requireNonNull(among, "among");
            Objects.requireNonNull(floor, "floor");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.relativeToBest(this);
        }
    }

    /**
     * By place in the cohort: {@code P} for the first, so much less for each place below, not below the floor. What half a place
     * costs is rounded. Units that the fact does not apply to have no place. Open, from the floor to {@code P}, without a cohort.
     *
     * @param fact a numeric fact that units are ranked by
     * @param better which way is better
     * @param perPlace what each place costs
     * @param floor the least that is earned
     * @param ties the place of units with equal figures
     * @param among who is ranked
     */
    record Rank(FactCode fact, Better better, Points perPlace, Points floor, Ties ties, Among among)
            implements Undivided {
        /** Refuses null. */
        public Rank {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(better, "better");
            Objects.requireNonNull(perPlace, "perPlace");
            Objects.requireNonNull(floor, "floor");
            Objects.requireNonNull(ties, "ties");
            Objects.requireNonNull(among, "among");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rank(this);
        }
    }

    /**
     * As an assessor judges, within bounds. The claim gives the points and says why; without a reason it counts as unknown.
     *
     * @param fact a numeric fact: the points given
     * @param least the least that a judgement gives
     * @param most the most that it gives
     */
    record Judged(FactCode fact, Points least, Points most) implements Undivided {
        /** Refuses null. */
        public Judged {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.of(fact);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.judged(this);
        }
    }

    /**
     * By survey: of every group of respondents the mean value of the answers, and of the groups the mean by their weights. A group
     * that nobody answered for is left out, and the others share its weight. If nobody answered at all, or while that is open,
     * everything is open.
     *
     * @param groups the groups, at least one
     */
    record Survey(List<RespondentGroup> groups) implements Undivided {
        /** Copies the list. */
        public Survey {
            Objects.requireNonNull(groups, "groups");
            groups = ImmutableList.copyOf(groups);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(groups.stream()
                    .flatMap(group -> group.answers().stream())
                    .map(AnswerClass::fact)
                    .toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.survey(this);
        }
    }

    /**
     * By a method that is not part of this library but plugged in (see {@code MethodExtension}).
     *
     * @param type names the extension
     * @param reads the facts that it reads
     * @param parameters its parameters
     */
    record Extension(String type, List<FactCode> reads, Map<String, String> parameters) implements Undivided {
        /** Copies list and map. */
        public Extension {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(reads, "reads");
            Objects.requireNonNull(parameters, "parameters");
            reads = distinct(reads);
            parameters = ImmutableMap.copyOf(parameters);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return ImmutableList.copyOf(reads);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.extension(this);
        }
    }

    /**
     * The points of the rule that applies (决策表): a rule applies if all of its conditions hold. Where several apply, {@code hits} says
     * which of them counts; without it the checker makes sure that rules of different points never meet. Over what is open, the least
     * and the most of the points that can come out.
     *
     * @param rules the rules, at least one, in their order
     * @param otherwise what is earned if none applies
     * @param hits which rule counts where several apply
     */
    record DecisionTable(List<Rule> rules, Points otherwise, Optional<Hits> hits) implements Undivided {
        /** Copies the list. */
        public DecisionTable {
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(otherwise, "otherwise");
            Objects.requireNonNull(hits, "hits");
            rules = ImmutableList.copyOf(rules);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(rules.stream()
                    .flatMap(rule -> rule.when().stream())
                    .map(Condition::fact)
                    .toList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decisionTable(this);
        }
    }

    /**
     * The sum of parts, each scored by a method of its own (分项计分). A part of which no fact applies is earned in full.
     *
     * @param parts the parts; their points add up to {@code P}
     */
    record Parts(List<Part> parts) implements ScoringMethod {
        /** Copies the list. */
        public Parts {
            Objects.requireNonNull(parts, "parts");
            parts = ImmutableList.copyOf(parts);
        }

        @Override
        public ImmutableList<FactCode> facts() {
            return distinct(parts.stream()
                    .flatMap(part -> part.method().facts().stream())
                    .toList());
        }

        @Override
        public ImmutableList<Undivided> undivided() {
            return parts.stream().map(Part::method).collect(ImmutableList.toImmutableList());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.parts(this);
        }
    }

    /**
     * A rule of a decision table.
     *
     * @param id names the rule within its item
     * @param title the case that it is for
     * @param when what has to hold, at least one condition
     * @param points what is earned then
     */
    record Rule(String id, LocalText title, List<Condition> when, Points points) {
        /** Copies the list. */
        public Rule {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(when, "when");
            Objects.requireNonNull(points, "points");
            when = ImmutableList.copyOf(when);
        }
    }

    /**
     * A part of an item.
     *
     * @param id names the part within its item
     * @param title what it is for
     * @param points its points
     * @param method how they are earned
     */
    record Part(String id, LocalText title, Points points, Undivided method) {
        /** Refuses null. */
        public Part {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(method, "method");
        }
    }

    /** Which rule of a decision table counts where several apply. */
    enum Hits {
        /** The first of them. */
        FIRST("取最先列出的一条", "the first"),
        /** The one that gives least. */
        LOWEST("取得分最低的一条", "the one that gives least"),
        /** The one that gives most. */
        HIGHEST("取得分最高的一条", "the one that gives most");

        private final LocalText title;

        Hits(String zh, String en) {
            this.title = LocalText.of(zh, en);
        }

        /** The choice in words. */
        public LocalText title() {
            return title;
        }
    }

    /** How the clauses of an addition come together. */
    enum Combine {
        /** They add up. */
        SUM,
        /** The one that gives most counts, such as the highest level of one award. */
        HIGHEST
    }

    /** Which way of a figure is better. */
    enum Better {
        HIGHER,
        LOWER
    }

    /** Who counts in a cohort, where some have not stated the figure. */
    enum Among {
        /** The units that have stated it. */
        STATED,
        /** All units; whoever has not stated it can still turn out best or worst, which leaves the others open. */
        ALL
    }

    /** The place of units with equal figures. */
    enum Ties {
        /** The best of the places they take up: 1, 2, 2, 4. */
        BEST_PLACE,
        /** The mean of the places they take up: 1, 2.5, 2.5, 4. */
        MEAN_PLACE,
        /** The worst of the places they take up: 1, 3, 3, 4. */
        WORST_PLACE
    }

    /**
     * A group of respondents.
     *
     * @param id names the group within its item
     * @param title who they are
     * @param weight what the group weighs beside the others, above zero, such as 1, 4.7 or 90
     * @param answers the classes of answer, at least one
     */
    record RespondentGroup(String id, LocalText title, BigDecimal weight, List<AnswerClass> answers) {
        /** Brings the weight into canonical form and copies the list. */
        public RespondentGroup {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(weight, "weight");
            Objects.requireNonNull(answers, "answers");
            weight = Decimals.canonical(weight);
            answers = ImmutableList.copyOf(answers);
        }
    }

    /**
     * A class of answer.
     *
     * @param fact how many gave it
     * @param value what it is worth, in percent, 0 to 100
     */
    record AnswerClass(FactCode fact, BigDecimal value) {
        /** Brings the value into canonical form. */
        public AnswerClass {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(value, "value");
            value = Decimals.canonical(value);
        }
    }

    /** Which end of a half-open band belongs to it. */
    enum ClosedEnd {
        /** {@code [from, to)}. */
        LOWER,
        /** {@code (from, to]}. */
        UPPER
    }

    /**
     * One band.
     *
     * @param from the lower end; empty for the first band
     * @param to the upper end; empty for the last band
     * @param points what a figure in the band earns
     */
    record Band(Optional<BigDecimal> from, Optional<BigDecimal> to, Points points) {
        /** Brings the ends into canonical form. */
        public Band {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(points, "points");
            from = from.map(Decimals::canonical);
            to = to.map(Decimals::canonical);
        }
    }

    /**
     * One entry of a checklist.
     *
     * @param id names the entry within its item
     * @param title what is asked
     * @param condition when it is earned
     * @param points what it earns
     */
    record Entry(String id, LocalText title, Condition condition, Points points) {
        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * What being late still earns.
     *
     * @param lateDays up to so many days late, this number included
     * @param points what is still earned
     */
    record LateTier(int lateDays, Points points) {
        /** Refuses null. */
        public LateTier {
            Objects.requireNonNull(points, "points");
        }
    }

    private static ImmutableList<FactCode> distinct(List<FactCode> codes) {
        return codes.stream().distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * One branch for each method, so that no method is forgotten.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /** All or nothing. */
        R metOrNot(MetOrNot method);

        /** By bands. */
        R bands(Bands method);

        /** In proportion. */
        R proportional(Proportional method);

        /** Less what the clauses take. */
        R deduction(Deduction method);

        /** Entry by entry. */
        R checklist(Checklist method);

        /** By a day that it was due. */
        R deadline(Deadline method);

        /** What clauses give. */
        R addition(Addition method);

        /** In proportion to the best. */
        R relativeToBest(RelativeToBest method);

        /** By place. */
        R rank(Rank method);

        /** As judged. */
        R judged(Judged method);

        /** By survey. */
        R survey(Survey method);

        /** By the rule that applies. */
        R decisionTable(DecisionTable method);

        /** By parts. */
        R parts(Parts method);

        /** By a method that is plugged in. */
        R extension(Extension method);
    }
}
