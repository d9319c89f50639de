package org.zhunsheng.testkit.reference;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.IndicatorGroup;
import org.zhunsheng.indicators.catalogue.Level;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.GradeRange;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.engine.ReasonCode;
import org.zhunsheng.indicators.engine.Status;
import org.zhunsheng.indicators.engine.VetoResult;
import org.zhunsheng.indicators.engine.VetoState;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Aggregation;
import org.zhunsheng.indicators.scheme.Bonus;
import org.zhunsheng.indicators.scheme.Clause;
import org.zhunsheng.indicators.scheme.DeviationRule;
import org.zhunsheng.indicators.scheme.Grade;
import org.zhunsheng.indicators.scheme.NodeRule;
import org.zhunsheng.indicators.scheme.Rounding;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.ScoringMethod;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.SelfReport;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.indicators.scheme.Veto;

/** Assesses one unit by a scheme: items, then groups from the bottom up, then the whole, bonuses, rounding and vetoes. */
final class AssessmentReference {
    private static final String TOTAL = "total";

    private final AssessmentBasis basis;
    private final ScoringScheme scheme;
    private final UnitKind kind;
    private final Facts facts;
    private final Facts vetoFacts;
    private final MethodReference.World world;
    private final boolean withItemVetoes;
    private final OwnWord word;
    private final Asked asked;

    private final List<IndicatorResult> results = new ArrayList<>();
    private final Map<IndicatorCode, GroupResult> groups = new HashMap<>();
    private final Map<IndicatorCode, List<Contribution>> groupLines = new HashMap<>();
    private final List<Contribution> wholeLines = new ArrayList<>();
    private BigFraction missingFromTotal = Exact.ZERO;
    private Span total = Span.ZERO;
    private Span beforeOwnWord = Span.ZERO;
    private Span beforeVetoes = Span.ZERO;
    private BigFraction available = Exact.ZERO;

    /** A child of a node: what it earns and can earn, what is missing from it, and whether anything is known of it. */
    private record Part(
            Optional<IndicatorCode> code, Span earned, BigFraction available, BigFraction missing, boolean isKnown) {}

    /**
     * What the word of the unit does here.
     *
     * @param without how the unit stands without it, where that limits what it earns
     * @param withoutVetoed the same after what the vetoes on items take of the unit as it stands
     * @param tooFar how many facts it is too far off in
     */
    private record OwnWord(
            Optional<AssessmentReference> without, Optional<AssessmentReference> withoutVetoed, int tooFar) {
        OwnWord(int tooFar) {
            this(Optional.empty(), Optional.empty(), tooFar);
        }
    }

    private AssessmentReference(
            AssessmentBasis basis,
            Dossier dossier,
            Optional<List<Dossier>> cohort,
            boolean withItemVetoes,
            Asked asked,
            OwnWord word) {
        this(basis, dossier, dossier, cohort, withItemVetoes, asked, word);
    }

    private AssessmentReference(
            AssessmentBasis basis,
            Dossier dossier,
            Dossier vetoed,
            Optional<List<Dossier>> cohort,
            boolean withItemVetoes,
            Asked asked,
            OwnWord word) {
        this.basis = basis;
        this.asked = asked;
        this.scheme = basis.scheme();
        this.kind = dossier.unit().kind();
        this.facts = facts(dossier);
        this.vetoFacts = facts(vetoed);
        Optional<List<Facts>> others = cohort.filter(units -> !units.isEmpty())
                .map(units -> units.stream()
                        .filter(other ->
                                !other.unit().id().equals(dossier.unit().id()))
                        .map(this::facts)
                        .toList());
        this.world = new MethodReference.World(
                scheme.rounding(),
                basis.calendar(),
                scheme.vocabularyOver(basis.vocabulary()),
                basis.extensions(),
                others);
        this.withItemVetoes = withItemVetoes;
        this.word = word;
        assess();
    }

    private static boolean isOfEntry(Claim claim) {
        return claim.scope().flatMap(Scope::entry).isPresent();
    }

    /** The same claim without what it says, since what it names is there all the same. */
    private static Claim anything(Claim claim) {
        return Claim.builder()
                .fillFrom(claim)
                .value(ClaimValue.number(0))
                .exactness(Exactness.AT_LEAST)
                .upTo(Optional.empty())
                .precision(Optional.empty())
                .build();
    }

    /** How {@code dossier} stands, compared with {@code cohort} if there is one. */
    static Outcome assess(AssessmentBasis basis, Dossier dossier, Optional<List<Dossier>> cohort) {
        OwnWord wrong = new OwnWord(Deviations.tooFar(basis, dossier));
        Dossier backed = Dossier.builder()
                .fillFrom(dossier)
                .claims(dossier.claims().stream()
                        .filter(claim -> claim.assurance() != Assurance.STATED || isOfEntry(claim))
                        .map(claim -> claim.assurance() == Assurance.STATED ? anything(claim) : claim)
                        .toList())
                .build();
        AssessmentReference without = new AssessmentReference(basis, backed, cohort, false, Asked.nothing(), wrong);
        AssessmentReference vetoed =
                new AssessmentReference(basis, backed, dossier, cohort, true, Asked.nothing(), wrong);
        return assess(
                basis,
                dossier,
                cohort,
                Asked.nothing(),
                new OwnWord(Optional.of(without), Optional.of(vetoed), wrong.tooFar()));
    }

    /** The same as verified, in which what nothing is known of is open in every group. */
    static Outcome verify(AssessmentBasis basis, Dossier dossier, Optional<List<Dossier>> cohort) {
        ScoringScheme scheme = ScoringScheme.builder()
                .fillFrom(basis.scheme())
                .nodes(basis.scheme().nodes().stream()
                        .map(node -> NodeRule.builder()
                                .fillFrom(node)
                                .unknown(NodeRule.Unknown.OPEN)
                                .build())
                        .toList())
                .build();
        AssessmentBasis strict =
                AssessmentBasis.builder().fillFrom(basis).scheme(scheme).build();
        OwnWord word = new OwnWord(Deviations.tooFar(basis, dossier));
        return assess(strict, dossier, cohort, Asked.by(basis), word);
    }

    private static Outcome assess(
            AssessmentBasis basis, Dossier dossier, Optional<List<Dossier>> cohort, Asked asked, OwnWord word) {
        Span beforeVetoes = new AssessmentReference(basis, dossier, cohort, false, asked, word).beforeVetoes;
        return new AssessmentReference(basis, dossier, cohort, true, asked, word).outcome(beforeVetoes);
    }

    private Facts facts(Dossier dossier) {
        Map<FactCode, Facts.Bounds> judged = new HashMap<>();
        for (SchemeItem item : scheme.items()) {
            judged(item.method(), judged);
            item.variants().forEach(variant -> variant.method().ifPresent(method -> judged(method, judged)));
        }
        return new Facts(scheme.vocabularyOver(basis.vocabulary()), scheme.computed(), dossier, judged, asked);
    }

    private static void judged(ScoringMethod method, Map<FactCode, Facts.Bounds> judged) {
        if (method instanceof ScoringMethod.Parts) {
            method.undivided().forEach(part -> judged(part, judged));
        } else if (method instanceof ScoringMethod.Judged points) {
            judged.put(points.fact(), new Facts.Bounds(Exact.of(points.least()), Exact.of(points.most())));
        } else if (method instanceof ScoringMethod.Deduction deduction) {
            for (Clause clause : deduction.clauses()) {
                if (clause instanceof Clause.AsJudged loss) {
                    judged.put(loss.fact(), new Facts.Bounds(Exact.ZERO, Exact.of(loss.most())));
                }
            }
        }
    }

    private void assess() {
        Part whole = node(Optional.empty());
        total = whole.earned();
        available = whole.available();
        if (whole.missing().add(missingFromTotal).signum() > 0 && available.signum() > 0) {
            rescale(
                    Exact.of(scheme.totalFor(kind)),
                    ReasonCode.REDISTRIBUTED_TOTAL,
                    ImmutableList.of(
                            LocalText.same(Exact.points(available).toString()),
                            LocalText.same(scheme.totalFor(kind).toString())));
        }
        if (scheme.scaledTo().isPresent() && available.signum() > 0) {
            Points to = scheme.scaledTo().get();
            rescale(Exact.of(to), ReasonCode.SCALED, ImmutableList.of(LocalText.same(to.toString())));
        }
        bonuses();
        beforeOwnWord = total;
        ownWord();
        Rounding rounding = scheme.rounding();
        if (rounding.stage() == Rounding.Stage.TOTAL) {
            Span rounded = total.each(end -> Exact.of(Exact.round(end, rounding.scale(), rounding.mode())));
            step(rounded, ReasonCode.ROUNDED, ImmutableList.of());
        }
        beforeVetoes = total;
        for (Veto veto : scheme.vetoes()) {
            totalVeto(veto);
        }
    }

    private void rescale(BigFraction points, ReasonCode code, ImmutableList<LocalText> args) {
        BigFraction factor = points.divide(available);
        step(total.each(end -> world.quotient(end.multiply(factor))), code, args);
        available = points;
    }

    /** Brings the total to {@code target} by a line, if it is not there. */
    private void step(Span target, ReasonCode code, ImmutableList<LocalText> args) {
        wholeLines.addAll(shift(TOTAL, total, target, code, args));
        total = target;
    }

    private static List<Contribution> shift(
            String subject, Span from, Span to, ReasonCode code, ImmutableList<LocalText> args) {
        return from.equals(to)
                ? List.of()
                : new Lines(subject).add(code, args, to.minus(from)).list();
    }

    private void bonuses() {
        Span beyond = Span.ZERO;
        for (Bonus bonus : scheme.bonuses()) {
            Lines lines = new MethodReference(bonus.id(), Points.ZERO, facts, world).bonus(bonus);
            for (IndicatorCode code : bonus.onlyIfFull().stream().sorted().toList()) {
                asked(code)
                        .ifPresent(item -> MethodReference.onlyIfFull(
                                lines,
                                title(item),
                                alone(item),
                                Exact.of(item.scaleFor(kind).points())));
            }
            wholeLines.addAll(lines.list());
            if (bonus.counted() == Bonus.Counted.BEYOND) {
                beyond = beyond.plus(lines.sum());
            } else {
                total = total.plus(lines.sum());
            }
        }
        step(total.atMost(available), ReasonCode.BONUS_WITHIN_TOTAL, ImmutableList.of());
        total = total.plus(beyond);
    }

    /** What the word of the unit earns of the whole at most, and what it costs where it is wrong. */
    private void ownWord() {
        Optional<BigDecimal> most = scheme.selfReport().flatMap(SelfReport::totalAtMost);
        Optional<AssessmentReference> without = withItemVetoes ? word.withoutVetoed() : word.without();
        if (most.isPresent() && without.isPresent()) {
            BigFraction limit =
                    world.quotient(available.multiply(Exact.of(most.get())).divide(100));
            BigFraction least = Exact.max(limit, without.get().beforeOwnWord.low());
            step(
                    new Span(Exact.min(total.low(), least), total.high()),
                    ReasonCode.UNBACKED,
                    ImmutableList.of(LocalText.same(most.get().toPlainString() + "%")));
        }
        Optional<DeviationRule> rule = scheme.selfReport().flatMap(SelfReport::deviation);
        if (rule.isPresent() && word.tooFar() > 0) {
            BigFraction all = Exact.of(rule.get().each()).multiply(word.tooFar());
            BigFraction cost =
                    rule.get().cap().map(cap -> Exact.min(Exact.of(cap), all)).orElse(all);
            step(
                    total.each(end -> end.subtract(cost)),
                    ReasonCode.DEVIATION,
                    ImmutableList.of(
                            LocalText.same(Integer.toString(word.tooFar())),
                            LocalText.same(rule.get().limit().toPlainString())));
        }
    }

    /** The same of an item: what its points come to without the word of the unit, or the share of them that the word earns. */
    private void ownWord(SchemeItem item, BigFraction points, Status status, Lines lines) {
        Optional<BigDecimal> share =
                item.unbackedAtMost().or(() -> scheme.selfReport().flatMap(SelfReport::itemAtMost));
        if (share.isEmpty() || word.without().isEmpty() || status == Status.NOT_APPLICABLE) {
            return;
        }
        BigFraction limit =
                world.quotient(points.multiply(Exact.of(share.get())).divide(100));
        IndicatorResult without = word.without().get().results.stream()
                .filter(result -> result.code().equals(item.indicator()))
                .findFirst()
                .orElseThrow();
        if (Exact.compare(limit, points) >= 0 || without.status() == Status.NOT_APPLICABLE) {
            return;
        }
        BigFraction least = Exact.max(limit, Exact.of(without.interval().low()));
        BigFraction cut = Exact.min(Exact.ZERO, least.subtract(lines.sum().low()));
        if (cut.signum() != 0) {
            lines.add(
                    ReasonCode.UNBACKED,
                    ImmutableList.of(LocalText.same(Exact.points(limit).toString())),
                    new Span(cut, Exact.ZERO));
        }
    }

    private void totalVeto(Veto veto) {
        Optional<BigFraction> cap = Optional.empty();
        if (veto.effect() instanceof Veto.Effect.ZeroTotal) {
            cap = Optional.of(Exact.ZERO);
        } else if (veto.effect() instanceof Veto.Effect.CapTotal points) {
            cap = Optional.of(Exact.of(points.points()));
        }
        if (cap.isPresent()) {
            Span target = vetoed(veto, total, cap.get());
            wholeLines.addAll(shift(veto.id(), total, target, vetoCode(veto), ImmutableList.of(veto.title())));
            total = target;
        }
    }

    private ReasonCode vetoCode(Veto veto) {
        return state(veto) == VetoState.STRUCK ? ReasonCode.VETO : ReasonCode.VETO_OPEN;
    }

    /** A veto takes and never gives: what is below {@code most} already stays. */
    private Span vetoed(Veto veto, Span points, BigFraction most) {
        return switch (state(veto)) {
            case CLEAR -> points;
            case OPEN -> new Span(Exact.min(points.low(), most), points.high());
            case STRUCK -> points.atMost(most);
        };
    }

    private VetoState state(Veto veto) {
        return switch (Truth.of(veto.condition(), vetoFacts.of(veto.condition().fact()))) {
            case HOLDS -> VetoState.STRUCK;
            case OPEN -> VetoState.OPEN;
            case FAILS, NOT_ASKED -> VetoState.CLEAR;
        };
    }

    /** What a group, or the whole, earns. */
    private Part node(Optional<IndicatorCode> group) {
        List<Part> children = new ArrayList<>();
        group.ifPresent(code -> items(code).forEach(item -> children.add(item(item))));
        basis.catalogue().groupsByCode().values().stream()
                .filter(below -> below.parent().equals(group))
                .map(IndicatorGroup::code)
                .forEach(code -> children.add(node(Optional.of(code))));
        Optional<NodeRule> rule = scheme.nodes().stream()
                .filter(stated -> stated.group().equals(group))
                .filter(stated -> !isPlain(stated))
                .findFirst();
        Part sum = sum(group, children);
        List<Contribution> lines = new ArrayList<>();
        Part part = rule.isPresent()
                ? together(rule.get(), sum, children, lines)
                : group.isPresent() ? sharedOut(sum, lines) : sum;
        if (group.isPresent()) {
            groupLines.put(group.get(), lines);
            groups.put(
                    group.get(),
                    new GroupResult(
                            group.get(),
                            basis.catalogue().titleOf(group.get()).orElseThrow(),
                            interval(part.earned()),
                            Exact.points(part.available())));
        } else {
            wholeLines.addAll(lines);
        }
        return part;
    }

    private static boolean isPlain(NodeRule rule) {
        return rule.aggregation() == Aggregation.SUM
                && rule.unknown() == NodeRule.Unknown.OPEN
                && rule.coverageAtLeast().isEmpty();
    }

    private static Part sum(Optional<IndicatorCode> code, List<Part> children) {
        return new Part(
                code,
                children.stream().map(Part::earned).reduce(Span.ZERO, Span::plus),
                Exact.sum(children.stream().map(Part::available).toList()),
                Exact.sum(children.stream().map(Part::missing).toList()),
                children.stream().anyMatch(Part::isKnown));
    }

    /** What does not apply is made up for by the rest; if nothing applies, the node above has to. */
    private Part sharedOut(Part sum, List<Contribution> lines) {
        if (sum.missing().signum() == 0 || sum.available().signum() == 0) {
            return sum;
        }
        BigFraction all = sum.available().add(sum.missing());
        BigFraction factor = all.divide(sum.available());
        Span earned = sum.earned().each(end -> world.quotient(end.multiply(factor)));
        lines.addAll(shift(name(sum), sum.earned(), earned, ReasonCode.REDISTRIBUTED, ImmutableList.of()));
        return new Part(sum.code(), earned, all, Exact.ZERO, sum.isKnown());
    }

    private static String name(Part part) {
        return part.code().map(IndicatorCode::value).orElse(TOTAL);
    }

    private Part together(NodeRule rule, Part sum, List<Part> children, List<Contribution> lines) {
        if (sum.available().signum() == 0) {
            return sum;
        }
        Optional<Points> stated = sum.code()
                .map(code -> Optional.ofNullable(scheme.groups().get(code)))
                .orElseGet(() -> Optional.of(scheme.totalFor(kind)))
                .filter(points -> rule.aggregation() != Aggregation.SUM);
        BigFraction points =
                stated.map(Exact::of).orElseGet(() -> sum.available().add(sum.missing()));
        List<AggregationReference.Child> lows = new ArrayList<>();
        List<AggregationReference.Child> highs = new ArrayList<>();
        for (Part child : children) {
            boolean leftOut = !child.isKnown() && rule.unknown() == NodeRule.Unknown.LEFT_OUT;
            if (child.available().signum() > 0 && !leftOut) {
                boolean least = !child.isKnown() && rule.unknown() == NodeRule.Unknown.LEAST;
                BigFraction high = least ? child.earned().low() : child.earned().high();
                lows.add(share(rule, child, child.earned().low()));
                highs.add(share(rule, child, high));
            }
        }
        Span earned = lows.isEmpty()
                ? new Span(Exact.ZERO, points)
                : new Span(
                        AggregationReference.points(rule.aggregation(), points, lows, scheme.rounding()),
                        AggregationReference.points(rule.aggregation(), points, highs, scheme.rounding()));
        ReasonCode code = ReasonCode.AGGREGATED;
        LocalText arg = rule.aggregation().title();
        if (rule.coverageAtLeast().isPresent()) {
            BigFraction needed = Exact.of(rule.coverageAtLeast().get());
            BigFraction decided = points.subtract(earned.width()).divide(points).multiply(100);
            if (Exact.compare(decided, needed) < 0) {
                earned = new Span(Exact.ZERO, points);
                code = ReasonCode.NOT_RATED;
                arg = Words.number(needed);
            }
        }
        lines.addAll(shift(name(sum), sum.earned(), earned, code, ImmutableList.of(arg)));
        return new Part(sum.code(), earned, points, Exact.ZERO, sum.isKnown());
    }

    private static AggregationReference.Child share(NodeRule rule, Part child, BigFraction earned) {
        BigDecimal weight = rule.weights().get(child.code().orElseThrow());
        return new AggregationReference.Child(
                weight == null ? child.available() : Exact.of(weight), earned.divide(child.available()));
    }

    private List<SchemeItem> items(IndicatorCode group) {
        return scheme.items().stream()
                .filter(item -> basis.catalogue().parentOf(item.indicator()).equals(Optional.of(group)))
                .sorted(Comparator.comparing(SchemeItem::indicator))
                .toList();
    }

    /** The item of {@code code}, if it is asked of the unit. */
    private Optional<SchemeItem> asked(IndicatorCode code) {
        return scheme.items().stream()
                .filter(item -> item.indicator().equals(code))
                .filter(item -> exempt(item).isEmpty())
                .findFirst();
    }

    private Span alone(SchemeItem item) {
        return MethodReference.alone(item, kind, facts, world);
    }

    private LocalText title(SchemeItem item) {
        return basis.catalogue().titleOf(item.indicator()).orElseThrow();
    }

    private Part item(SchemeItem item) {
        Variant scale = item.scaleFor(kind);
        ScoringMethod method = scale.method().orElse(item.method());
        BigFraction points = Exact.of(scale.points());
        Optional<LocalText> exempt = exempt(item);
        Status status = exempt.isPresent() ? Status.NOT_APPLICABLE : status(method);
        AbsencePolicy absence = item.absence().orElse(scheme.absence());
        Optional<IndicatorCode> code = Optional.of(item.indicator());
        Lines lines = new Lines(item.indicator().value());
        if (status == Status.NOT_APPLICABLE) {
            LocalText why = exempt.orElse(LocalText.of("有关事实均不适用", "none of its facts applies"));
            if (absence != AbsencePolicy.FULL_MARKS) {
                lines.add(ReasonCode.ABSENT_LEFT_OUT, ImmutableList.of(why), Span.ZERO);
                boolean inTotal = absence == AbsencePolicy.RESCALE_WITHIN_TOTAL;
                missingFromTotal = inTotal ? missingFromTotal.add(points) : missingFromTotal;
                result(item, status, lines, Exact.ZERO);
                return new Part(code, Span.ZERO, Exact.ZERO, inTotal ? Exact.ZERO : points, false);
            }
            lines.add(ReasonCode.ABSENT_FULL_MARKS, ImmutableList.of(why), Span.exactly(points));
        } else {
            MethodReference reference = new MethodReference(item.indicator().value(), scale.points(), facts, world);
            lines = method.match(reference);
            Optional<SchemeItem> limiting = item.lossAtMost().flatMap(this::asked);
            if (limiting.isPresent()) {
                reference.limitLoss(lines, title(limiting.get()), alone(limiting.get()));
            }
        }
        ownWord(item, points, status, lines);
        if (withItemVetoes) {
            itemVetoes(item, lines);
        }
        result(item, status, lines, points);
        return new Part(code, lines.sum(), points, Exact.ZERO, status != Status.UNKNOWN);
    }

    private void itemVetoes(SchemeItem item, Lines lines) {
        for (Veto veto : scheme.vetoes()) {
            if (veto.effect().equals(new Veto.Effect.ZeroItem(item.indicator()))) {
                Span step = vetoed(veto, lines.sum(), Exact.ZERO).minus(lines.sum());
                if (!step.equals(Span.ZERO)) {
                    lines.add(vetoCode(veto), ImmutableList.of(veto.title()), step);
                }
            }
        }
    }

    private void result(SchemeItem item, Status status, Lines lines, BigFraction points) {
        results.add(new IndicatorResult(
                item.indicator(), status, interval(lines.sum()), Exact.points(points), lines.list()));
    }

    private Optional<LocalText> exempt(SchemeItem item) {
        Indicator indicator = basis.catalogue().byCode().get(item.indicator());
        if (indicator != null && !indicator.appliesTo().contains(kind)) {
            return Optional.of(LocalText.of(
                    "该指标不适用于" + kind.title().zh(),
                    "it is not asked of a " + kind.title().en()));
        }
        return item.exempt().contains(kind)
                ? Optional.of(LocalText.of(
                        "评分细则不考核" + kind.title().zh(),
                        "the scheme does not ask it of a " + kind.title().en()))
                : Optional.empty();
    }

    private Status status(ScoringMethod method) {
        List<Fact.State> states =
                facts.of(method.facts()).stream().map(Fact::state).toList();
        if (states.contains(Fact.State.DISPUTED)) {
            return Status.DISPUTED;
        }
        if (states.stream().allMatch(state -> state == Fact.State.NOT_APPLICABLE)) {
            return Status.NOT_APPLICABLE;
        }
        if (!states.contains(Fact.State.UNKNOWN)) {
            return Status.KNOWN;
        }
        return states.contains(Fact.State.KNOWN) ? Status.PARTLY_KNOWN : Status.UNKNOWN;
    }

    private Outcome outcome(Span totalBeforeVetoes) {
        ImmutableList<VetoResult> vetoes = scheme.vetoes().stream()
                .map(veto -> new VetoResult(veto, state(veto)))
                .collect(ImmutableList.toImmutableList());
        List<IndicatorResult> inOrder = results.stream()
                .sorted(Comparator.comparing(IndicatorResult::code))
                .toList();
        ImmutableList.Builder<Contribution> ledger = ImmutableList.builder();
        inOrder.forEach(result -> ledger.addAll(result.ledger()));
        groupsAt(Level.SECOND).forEach(group -> ledger.addAll(groupLines.getOrDefault(group.code(), List.of())));
        groupsAt(Level.FIRST).forEach(group -> ledger.addAll(groupLines.getOrDefault(group.code(), List.of())));
        ledger.addAll(wholeLines);
        return new Outcome(
                interval(total),
                interval(totalBeforeVetoes),
                Exact.points(available),
                coverage(),
                grade(),
                groupsAt(Level.FIRST),
                groupsAt(Level.SECOND),
                ImmutableList.copyOf(inOrder),
                vetoes,
                ledger.build());
    }

    private ImmutableList<GroupResult> groupsAt(Level level) {
        ImmutableList.Builder<GroupResult> found = ImmutableList.builder();
        for (IndicatorGroup group : basis.catalogue().groupsByCode().values()) {
            GroupResult result = groups.get(group.code());
            if (group.level() == level && result != null) {
                found.add(result);
            }
        }
        return found.build();
    }

    private static ScoreInterval interval(Span span) {
        return new ScoreInterval(Exact.points(span.low()), Exact.points(span.high()));
    }

    private BigDecimal coverage() {
        if (available.signum() == 0) {
            return new BigDecimal("100.00");
        }
        BigFraction decided = Exact.max(Exact.ZERO, available.subtract(total.width()));
        return Exact.round(decided.divide(available).multiply(100), 2, RoundingMode.DOWN);
    }

    private GradeRange grade() {
        List<Grade> grades = scheme.gradesFor(kind).stream()
                .sorted(Comparator.comparing(Grade::from))
                .toList();
        int lowest = grade(grades, total.low());
        while (lowest > 0
                && grades.get(lowest)
                        .coverageAtLeast()
                        .filter(least -> least.compareTo(coverage()) > 0)
                        .isPresent()) {
            lowest--;
        }
        int highest = grade(grades, total.high());
        VetoState out = VetoState.CLEAR;
        for (Veto veto : scheme.vetoes()) {
            VetoState state = state(veto);
            if (veto.effect() instanceof Veto.Effect.Disqualify && state.compareTo(out) > 0) {
                out = state;
            }
            if (veto.effect() instanceof Veto.Effect.CapGrade cap && state != VetoState.CLEAR) {
                int best = grades.stream().map(Grade::id).toList().indexOf(cap.grade());
                lowest = Math.min(lowest, best);
                highest = state == VetoState.STRUCK ? Math.min(highest, best) : highest;
            }
        }
        return new GradeRange(grades.get(lowest), grades.get(highest), out);
    }

    /** The highest grade that {@code points} reach; the lowest if they reach none. */
    private static int grade(List<Grade> grades, BigFraction points) {
        int reached = 0;
        for (int i = 0; i < grades.size(); i++) {
            if (Exact.compare(points, Exact.of(grades.get(i).from())) >= 0) {
                reached = i;
            }
        }
        return reached;
    }
}
