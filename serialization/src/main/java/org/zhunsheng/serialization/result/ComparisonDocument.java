package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.compare.CarryForward;
import org.zhunsheng.indicators.compare.Cause;
import org.zhunsheng.indicators.compare.ChangeRange;
import org.zhunsheng.indicators.compare.FollowUp;
import org.zhunsheng.indicators.compare.IndicatorChange;
import org.zhunsheng.indicators.compare.ReportFollowUp;
import org.zhunsheng.indicators.compare.VetoChange;
import org.zhunsheng.indicators.compare.YearOnYear;
import org.zhunsheng.indicators.crosswalk.Correspondence;
import org.zhunsheng.indicators.crosswalk.CrosswalkLink;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.VetoState;

/**
 * Two years of a unit: why the total moved, and what became of last year's problems and plans. Immutable and thread-safe.
 *
 * @param unit the unit, as the later year names it
 * @param before the earlier year
 * @param after the later year
 * @param change how far the total moved
 * @param causes the change by cause; the causes add up to it
 * @param ranges how far the part of each cause depends on the order of the causes; those whose part does not are left out
 * @param vetoes the vetoes that do not stand as they did
 * @param silent the facts that were known in the earlier year and of which the later says nothing
 * @param indicators the indicators, each with the change by cause
 * @param rest the change that is not of a single indicator, by cause
 * @param carried the total of the earlier facts on the basis of the later year
 * @param notCarried the facts that could not be carried over
 * @param problems what became of last year's problems; absent unless both years have a report
 * @param plans what became of last year's plans; absent unless both years have a report
 * @param law up to when the law of the later year was kept
 */
public record ComparisonDocument(
        UnitResult unit,
        Year before,
        Year after,
        MoveResult change,
        Map<Cause, MoveResult> causes,
        Map<Cause, Range> ranges,
        List<Veto> vetoes,
        List<FactCode> silent,
        List<Indicator> indicators,
        Map<Cause, MoveResult> rest,
        IntervalResult carried,
        List<NotCarried> notCarried,
        Optional<List<Followed>> problems,
        Optional<List<Followed>> plans,
        LawKept law) {
    /** Refuses null. */
    public ComparisonDocument {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(causes, "causes");
        Objects.requireNonNull(ranges, "ranges");
        Objects.requireNonNull(vetoes, "vetoes");
        Objects.requireNonNull(silent, "silent");
        Objects.requireNonNull(indicators, "indicators");
        Objects.requireNonNull(rest, "rest");
        Objects.requireNonNull(carried, "carried");
        Objects.requireNonNull(notCarried, "notCarried");
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(plans, "plans");
        Objects.requireNonNull(law, "law");
    }

    /** {@code years}, with what became of problems and plans if both have a report, its texts in {@code lang}. */
    public static ComparisonDocument of(YearOnYear years, Optional<ReportFollowUp> followUp, Lang lang) {
        return new ComparisonDocument(
                UnitResult.of(years.after().dossier().unit()),
                Year.of(years.before()),
                Year.of(years.after()),
                MoveResult.of(years.change()),
                MoveResult.of(years.total()),
                Range.of(years),
                years.vetoes().stream().map(veto -> Veto.of(veto, lang)).collect(ImmutableList.toImmutableList()),
                years.silent(),
                years.indicators().stream()
                        .map(indicator -> Indicator.of(indicator, lang))
                        .collect(ImmutableList.toImmutableList()),
                MoveResult.of(years.rest()),
                IntervalResult.of(years.carried().total()),
                years.carriedOver().lost().stream()
                        .map(lost -> NotCarried.of(lost, lang))
                        .collect(ImmutableList.toImmutableList()),
                followUp.map(found -> Followed.of(found.problems())),
                followUp.map(found -> Followed.of(found.plans())),
                LawKept.of(years.after()));
    }

    /**
     * What a cause adds over all orders in which the causes can come.
     *
     * @param least the least that it adds to either end
     * @param most the most that it adds to either end
     */
    public record Range(MoveResult least, MoveResult most) {
        /** Refuses null. */
        public Range {
            Objects.requireNonNull(least, "least");
            Objects.requireNonNull(most, "most");
        }

        private static Map<Cause, Range> of(YearOnYear years) {
            Map<Cause, Range> ranges = new EnumMap<>(Cause.class);
            for (Cause cause : Cause.values()) {
                ChangeRange range = years.range(cause);
                if (!range.isSingle()) {
                    ranges.put(cause, new Range(MoveResult.of(range.least()), MoveResult.of(range.most())));
                }
            }
            return Maps.immutableEnumMap(ranges);
        }
    }

    /**
     * A veto that does not stand as it did.
     *
     * @param id its id
     * @param title what is vetoed
     * @param before how it stood
     * @param after how it stands
     */
    public record Veto(String id, String title, VetoState before, VetoState after) {
        /** Refuses null. */
        public Veto {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        private static Veto of(VetoChange change, Lang lang) {
            return new Veto(change.id(), change.title().in(lang), change.before(), change.after());
        }
    }

    /**
     * One of the two years.
     *
     * @param period the period assessed
     * @param catalogue the id of the catalogue
     * @param scheme the id of the scheme
     * @param standing how the unit stood
     */
    public record Year(ReportingPeriod period, String catalogue, String scheme, AssuranceResult standing) {
        /** Refuses null. */
        public Year {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(catalogue, "catalogue");
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(standing, "standing");
        }

        private static Year of(Assessment assessment) {
            return new Year(
                    new ReportingPeriod(
                            assessment.dossier().from(), assessment.dossier().to()),
                    assessment.catalogue().id(),
                    assessment.scheme().id(),
                    AssuranceResult.of(assessment));
        }
    }

    /**
     * An indicator of either year, or what stands for it in the other.
     *
     * @param what what became of it
     * @param from its codes in the earlier year
     * @param to its codes in the later year
     * @param confidence how sure the crosswalk is; absent if there was no need to ask it
     * @param reason what the crosswalk gives as the reason; absent likewise
     * @param before what it came to
     * @param after what it comes to
     * @param causes the change by cause
     */
    public record Indicator(
            Correspondence what,
            List<IndicatorCode> from,
            List<IndicatorCode> to,
            Optional<CrosswalkLink.Confidence> confidence,
            Optional<String> reason,
            IntervalResult before,
            IntervalResult after,
            Map<Cause, MoveResult> causes) {
        /** Refuses null. */
        public Indicator {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(confidence, "confidence");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(causes, "causes");
        }

        private static Indicator of(IndicatorChange indicator, Lang lang) {
            var match = indicator.match();
            return new Indicator(
                    match.what(),
                    match.from().asList(),
                    match.to().asList(),
                    match.link().map(CrosswalkLink::confidence),
                    match.link().map(link -> link.reason().in(lang)),
                    IntervalResult.of(indicator.before()),
                    IntervalResult.of(indicator.after()),
                    MoveResult.of(indicator.split()));
        }
    }

    /**
     * A fact of the earlier year that could not be carried over.
     *
     * @param fact the fact
     * @param code why, as a code
     * @param why why, in words
     */
    public record NotCarried(FactCode fact, String code, String why) {
        /** Refuses null. */
        public NotCarried {
            Objects.requireNonNull(fact, "fact");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(why, "why");
        }

        private static NotCarried of(CarryForward.Lost lost, Lang lang) {
            return new NotCarried(
                    lost.fact(), lost.why().code(), lost.why().message().in(lang));
        }
    }

    /**
     * A problem or plan of last year, and what became of it.
     *
     * @param id its id
     * @param title its title
     * @param fate what became of it
     * @param links what this year's report says of it
     */
    public record Followed(String id, String title, FollowUp.Fate fate, List<Link> links) {
        /** Refuses null. */
        public Followed {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(fate, "fate");
            Objects.requireNonNull(links, "links");
        }

        private static ImmutableList<Followed> of(List<FollowUp> items) {
            return items.stream()
                    .map(item -> new Followed(item.id(), item.title(), item.fate(), Link.of(item.links())))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * An item of this year's report that speaks of last year's.
     *
     * @param part the part of the report
     * @param id the id of the item
     * @param rule by what it is known to speak of it
     */
    public record Link(FollowUp.Part part, String id, FollowUp.Rule rule) {
        /** Refuses null. */
        public Link {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(rule, "rule");
        }

        private static ImmutableList<Link> of(List<FollowUp.Link> links) {
            return links.stream()
                    .map(link -> new Link(link.part(), link.id(), link.rule()))
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
