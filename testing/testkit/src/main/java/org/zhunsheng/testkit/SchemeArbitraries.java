package org.zhunsheng.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.catalogue.Direction;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.catalogue.Provenance;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.Condition;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Occurrence;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Small catalogues, and schemes for them of every method, clause, bonus, veto and node rule but plugged-in methods. A scheme keeps
 * the rules of the checker by the way it is made. Facts are bad or good by their kind and never both, so that a scheme goes one way.
 * Shrinks to few items. Thread-safe.
 */
public final class SchemeArbitraries {
    private static final LocalText TEXT = LocalText.of("文本", "text");
    private static final FactCode FAULTS = FactCode.of("sample.faults");
    private static final FactCode ERRORS = FactCode.of("sample.errors");
    private static final FactCode DONE = FactCode.of("sample.done");
    private static final FactCode WON = FactCode.of("sample.won");
    private static final FactCode RATE = FactCode.of("sample.rate");
    private static final FactCode SUM = FactCode.of("sample.sum");
    private static final FactCode PUBLIC = FactCode.of("sample.public");
    private static final FactCode HEARD = FactCode.of("sample.heard");
    private static final FactCode BEGUN = FactCode.of("sample.begun-on");
    private static final FactCode FILED = FactCode.of("sample.filed-on");
    private static final FactCode JUDGED = FactCode.of("sample.judged");
    private static final FactCode TAKEN = FactCode.of("sample.taken");
    private static final FactCode CONTENT = FactCode.of("sample.content");
    private static final FactCode NOT_CONTENT = FactCode.of("sample.not-content");
    private static final Provenance USER =
            Provenance.builder().kind(ProvenanceKind.USER_SUPPLIED).build();

    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .id("sample-facts")
            .addFacts(fact(FAULTS, FactKind.COUNT), fact(ERRORS, FactKind.COUNT), fact(DONE, FactKind.COUNT))
            .addFacts(fact(WON, FactKind.COUNT), fact(RATE, FactKind.RATE), fact(SUM, FactKind.AMOUNT))
            .addFacts(fact(PUBLIC, FactKind.YES_NO), fact(HEARD, FactKind.YES_NO), fact(BEGUN, FactKind.DATE))
            .addFacts(fact(FILED, FactKind.DATE), fact(JUDGED, FactKind.AMOUNT), fact(TAKEN, FactKind.AMOUNT))
            .addFacts(fact(CONTENT, FactKind.COUNT), fact(NOT_CONTENT, FactKind.COUNT))
            .build();

    private SchemeArbitraries() {}

    private static FactDefinition fact(FactCode code, FactKind kind) {
        return FactDefinition.builder()
                .code(code)
                .kind(kind)
                .name(LocalText.same(code.value()))
                .unit(unit(kind))
                .build();
    }

    private static Optional<UnitClass> unit(FactKind kind) {
        return switch (kind) {
            case COUNT -> Optional.of(UnitClass.CASE);
            case RATE -> Optional.of(UnitClass.PERCENT);
            case AMOUNT -> Optional.of(UnitClass.YUAN);
            case DURATION -> Optional.of(UnitClass.DAY);
            case SCORE -> Optional.of(UnitClass.POINT);
            case DATE, YES_NO -> Optional.empty();
        };
    }

    /** Catalogues of two dimensions with two groups each and {@code least} to {@code most} indicators. */
    public static Arbitrary<IndicatorCatalogue> catalogues(int least, int most) {
        return Arbitraries.integers().between(least, most).map(SchemeArbitraries::catalogue);
    }

    /** Schemes for catalogues of one to eight indicators, ready to be compiled. */
    public static Arbitrary<AssessmentBasis> bases() {
        return Arbitraries.integers().between(1, 8).flatMap(SchemeArbitraries::bases);
    }

    private static Arbitrary<AssessmentBasis> bases(int items) {
        List<Arbitrary<SchemeItem>> each = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            each.add(item(i));
        }
        Arbitrary<List<SchemeItem>> all = Combinators.combine(each).as(ImmutableList::copyOf);
        return Combinators.combine(
                        all,
                        roundings(),
                        Arbitraries.of(AbsencePolicy.class),
                        bonuses(),
                        vetoes(items),
                        nodes(),
                        Arbitraries.of("", "100").map(text -> Optional.of(text).filter(points -> !points.isEmpty())))
                .as((list, rounding, absence, bonuses, vetoes, nodes, scaledTo) -> AssessmentBasis.builder()
                        .catalogue(catalogue(items))
                        .vocabulary(VOCABULARY)
                        .scheme(ScoringScheme.builder()
                                .id("sample")
                                .version("1")
                                .title(TEXT)
                                .notice(TEXT)
                                .official(false)
                                .catalogue("sample")
                                .total(list.stream().map(SchemeItem::points).reduce(Points.ZERO, Points::plus))
                                .scaledTo(scaledTo.map(Points::of))
                                .rounding(rounding)
                                .absence(absence)
                                .items(list)
                                .bonuses(bonuses)
                                .vetoes(vetoes)
                                .nodes(nodes)
                                .addGrades(grade("fail", "0"), grade("pass", "1"), grade("good", "3"))
                                .build())
                        .build());
    }

    private static Grade grade(String id, String from) {
        return Grade.builder().id(id).title(TEXT).from(Points.of(from)).build();
    }

    private static IndicatorCatalogue catalogue(int items) {
        IndicatorCatalogue.Builder catalogue = IndicatorCatalogue.builder()
                .id("sample")
                .title(TEXT)
                .authority(TEXT)
                .notice(TEXT)
                .edition(Edition.builder()
                        .year(2023)
                        .title(TEXT)
                        .first(2)
                        .second(4)
                        .third(items)
                        .provenance(USER)
                        .notice(TEXT)
                        .build())
                .effective(EffectivePeriod.since(LocalDate.of(2023, 1, 1)));
        for (String code : List.of("1", "1.1", "1.2", "2", "2.1", "2.2")) {
            IndicatorGroup.Builder group = IndicatorGroup.builder()
                    .code(IndicatorCode.of(code))
                    .level(code.length() == 1 ? Level.FIRST : Level.SECOND)
                    .title(TEXT)
                    .provenance(USER);
            if (code.length() > 1) {
                group.parent(IndicatorCode.of(code.substring(0, 1)));
            }
            catalogue.addGroups(group.build());
        }
        for (int i = 0; i < items; i++) {
            catalogue.addIndicators(Indicator.builder()
                    .code(code(i))
                    .parent(group(i))
                    .title(TEXT)
                    .requirement(TEXT)
                    .appliesTo(ImmutableSet.copyOf(UnitKind.values()))
                    .provedBy(VOCABULARY.byCode().keySet())
                    .direction(Direction.YES_OR_NO)
                    .provenance(USER)
                    .build());
        }
        return catalogue.build();
    }

    private static IndicatorCode group(int i) {
        return IndicatorCode.of((i % 4 / 2 + 1) + "." + (i % 2 + 1));
    }

    private static IndicatorCode code(int i) {
        return IndicatorCode.of(group(i) + "." + (i / 4 + 1));
    }

    private static Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 4),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.HALF_EVEN),
                        Arbitraries.of(Rounding.Stage.class))
                .as((scale, mode, stage) ->
                        Rounding.builder().scale(scale).mode(mode).stage(stage).build());
    }

    private static Arbitrary<List<Bonus>> bonuses() {
        return Combinators.combine(Arbitraries.of(Bonus.Counted.class), Arbitraries.of(Bonus.Unclaimed.class))
                .as((counted, unclaimed) -> Bonus.builder()
                        .id("bonus")
                        .title(TEXT)
                        .counted(counted)
                        .unclaimed(unclaimed)
                        .cap(Points.of("1.5"))
                        .addClauses(new Occurrence("a", TEXT, DONE, Points.of("0.5"), Optional.of(Points.of("1"))))
                        .addClauses(new Occurrence("b", TEXT, WON, Points.of("0.25"), Optional.empty()))
                        .build())
                .list()
                .ofMaxSize(1);
    }

    private static Arbitrary<List<Veto>> vetoes(int items) {
        return Arbitraries.of(
                        new Veto.Effect.ZeroTotal(),
                        new Veto.Effect.CapTotal(Points.of("1")),
                        new Veto.Effect.Disqualify(),
                        new Veto.Effect.CapGrade("pass"),
                        new Veto.Effect.ZeroItem(code(items - 1)))
                .map(effect -> Veto.builder()
                        .id("veto")
                        .title(TEXT)
                        .condition(new Condition.AtLeast(ERRORS, BigDecimal.valueOf(9)))
                        .effect(effect)
                        .build())
                .list()
                .ofMaxSize(1);
    }

    private static Arbitrary<List<NodeRule>> nodes() {
        Arbitrary<Aggregation> plain =
                Arbitraries.of(Aggregation.class).filter(aggregation -> aggregation != Aggregation.WEIGHTED_MEAN);
        return Combinators.combine(
                        Arbitraries.of("", "1", "1.1"),
                        plain,
                        Arbitraries.of(NodeRule.Unknown.class),
                        Arbitraries.of(BigDecimal.valueOf(30)).optional(0.2))
                .as((group, aggregation, unknown, coverage) -> NodeRule.builder()
                        .group(Optional.of(group)
                                .filter(code -> !code.isEmpty())
                                .map(IndicatorCode::of))
                        .aggregation(aggregation)
                        .unknown(unknown)
                        .coverageAtLeast(coverage)
                        .build())
                .list()
                .ofMaxSize(1);
    }

    static Arbitrary<SchemeItem> item(int i) {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(points -> Combinators.combine(
                                method(points),
                                Arbitraries.of(AbsencePolicy.class).optional(0.5))
                        .as((method, absence) -> SchemeItem.builder()
                                .indicator(code(i))
                                .points(Points.of(Integer.toString(points)))
                                .method(method)
                                .absence(absence)
                                .build()));
    }

    private static Arbitrary<ScoringMethod> method(int points) {
        Points all = Points.of(Integer.toString(points));
        Points half = Points.of(BigDecimal.valueOf(points).divide(BigDecimal.valueOf(2)));
        Arbitrary<Integer> limits = Arbitraries.integers().between(1, 10);
        Arbitrary<FactCode> bad = Arbitraries.of(FAULTS, ERRORS);
        return Arbitraries.oneOf(
                conditions().list().ofMinSize(1).ofMaxSize(3).map(ScoringMethod.MetOrNot::new),
                limits.map(limit -> bands(limit, half, all)),
                limits.map(limit -> new ScoringMethod.Proportional(
                        RATE, BigDecimal.valueOf(limit), BigDecimal.valueOf(97), Optional.empty(), Optional.of(all))),
                Combinators.combine(bad, limits)
                        .as((code, limit) ->
                                new ScoringMethod.Proportional(code, BigDecimal.valueOf(limit), BigDecimal.ZERO)),
                limits.map(limit -> new ScoringMethod.Proportional(
                        SUM,
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(limit * 50L),
                        Optional.of(Points.ZERO),
                        Optional.of(half))),
                deductions(half),
                Combinators.combine(conditions(), conditions())
                        .as((one, other) -> new ScoringMethod.Checklist(List.of(
                                new ScoringMethod.Entry("a", TEXT, one, half),
                                new ScoringMethod.Entry("b", TEXT, other, half)))),
                limits.map(limit -> new ScoringMethod.Deadline(
                        FILED,
                        limit % 2 == 0
                                ? new Due.AnnualDate(1, 3, 1, limit % 3 == 0)
                                : new Due.Within(BEGUN, limit, limit % 5 == 0 ? DayUnit.DAYS : DayUnit.WORKING_DAYS),
                        List.of(new ScoringMethod.LateTier(limit, half)),
                        limit % 3 == 0 ? DayUnit.DAYS : DayUnit.WORKING_DAYS)),
                Arbitraries.of(ScoringMethod.Combine.class)
                        .map(combine -> new ScoringMethod.Addition(
                                combine,
                                List.of(
                                        new Occurrence("a", TEXT, DONE, Points.of("0.3"), Optional.of(half)),
                                        new Occurrence("b", TEXT, WON, Points.of("0.5"), Optional.of(all))))),
                Arbitraries.of(ScoringMethod.Among.class)
                        .map(among -> new ScoringMethod.RelativeToBest(
                                DONE, ScoringMethod.Better.HIGHER, among, Points.ZERO)),
                Combinators.combine(Arbitraries.of(ScoringMethod.Ties.class), Arbitraries.of(ScoringMethod.Among.class))
                        .as((ties, among) -> new ScoringMethod.Rank(
                                FAULTS, ScoringMethod.Better.LOWER, Points.of("0.25"), Points.ZERO, ties, among)),
                Arbitraries.just(new ScoringMethod.Judged(JUDGED, Points.ZERO, Points.of("1"))),
                Arbitraries.just(survey()));
    }

    private static ScoringMethod bands(int limit, Points half, Points all) {
        BigDecimal low = BigDecimal.valueOf(limit);
        BigDecimal high = BigDecimal.valueOf(90);
        return new ScoringMethod.Bands(
                RATE,
                limit % 2 == 0 ? ScoringMethod.ClosedEnd.LOWER : ScoringMethod.ClosedEnd.UPPER,
                List.of(
                        new ScoringMethod.Band(Optional.empty(), Optional.of(low), Points.ZERO),
                        new ScoringMethod.Band(Optional.of(low), Optional.of(high), half),
                        new ScoringMethod.Band(Optional.of(high), Optional.empty(), all)));
    }

    private static Arbitrary<ScoringMethod> deductions(Points half) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 10),
                        Arbitraries.of(Clause.Steps.class),
                        conditions(),
                        Arbitraries.just(new Condition.Yes(HEARD)).optional(0.5))
                .as((limit, steps, condition, lessened) -> new ScoringMethod.Deduction(
                        Optional.of(Points.ZERO),
                        List.of(
                                new Clause.PerOccurrence("a", TEXT, FAULTS, Points.of("0.3"), Optional.of(half)),
                                new Clause.Shortfall(
                                        "b",
                                        TEXT,
                                        RATE,
                                        BigDecimal.valueOf(95),
                                        BigDecimal.valueOf(limit),
                                        steps,
                                        Points.of("0.1"),
                                        Optional.empty()),
                                new Clause.Excess(
                                        "c",
                                        TEXT,
                                        ERRORS,
                                        BigDecimal.valueOf(limit),
                                        BigDecimal.valueOf(2),
                                        steps,
                                        Points.of("0.1"),
                                        Optional.of(half)),
                                new Clause.Unless(
                                        "d",
                                        TEXT,
                                        condition,
                                        half,
                                        lessened.map(other -> new Clause.Lessened(other, Points.of("0.2")))),
                                new Clause.AsJudged("e", TEXT, TAKEN, Points.of("0.1"), Points.of("0.4")))));
    }

    private static ScoringMethod survey() {
        return new ScoringMethod.Survey(List.of(new ScoringMethod.RespondentGroup(
                "all",
                TEXT,
                BigDecimal.valueOf(100),
                List.of(
                        new ScoringMethod.AnswerClass(CONTENT, BigDecimal.valueOf(100)),
                        new ScoringMethod.AnswerClass(NOT_CONTENT, BigDecimal.ZERO)))));
    }

    static Arbitrary<Condition> conditions() {
        Arbitrary<Integer> limits = Arbitraries.integers().between(1, 10);
        return Arbitraries.oneOf(
                Arbitraries.of(PUBLIC, HEARD).map(Condition.Yes::new),
                limits.map(limit -> new Condition.AtLeast(RATE, BigDecimal.valueOf(limit * 10L))),
                Combinators.combine(Arbitraries.of(FAULTS, ERRORS), limits)
                        .as((code, limit) -> new Condition.AtMost(code, BigDecimal.valueOf(limit))));
    }
}
