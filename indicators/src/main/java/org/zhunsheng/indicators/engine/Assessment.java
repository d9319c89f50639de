package org.zhunsheng.indicators.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.duty.Due;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledBonus;
import org.zhunsheng.indicators.engine.CompiledScheme.CompiledVeto;
import org.zhunsheng.indicators.engine.CompiledScheme.Group;
import org.zhunsheng.indicators.engine.CompiledScheme.Item;
import org.zhunsheng.indicators.engine.CompiledScheme.Node;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.AbsencePolicy;
import org.zhunsheng.indicators.scheme.Reading;
import org.zhunsheng.indicators.scheme.Readings;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.indicators.scheme.Veto;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * How a unit stands: an interval of points with its coverage and grade, and on demand every line that led there.
 *
 * <pre>{@code
 * Assessment assessment = assessor.assess(dossier);
 * ScoreInterval stated = assessment.total();
 * ScoreInterval verified = assessment.verified().total();
 * }</pre>
 *
 * <p>The points are
 * worked out once; lists of results and the ledger are written from them whenever they are asked for, always the same. Immutable
 * and thread-safe.
 */
public final class Assessment {
    private static final String TOTAL = "total";
    private static final LocalText NO_FACT_APPLIES = LocalText.of("有关事实均不适用", "none of its facts applies");

    private final CompiledScheme compiled;
    private final CheckedDossier dossier;
    private final FactTable facts;
    private final ScoreSheet sheet;
    private final Optional<CohortFigures> cohort;
    private final Function<CheckedDossier, Assessment> verifying;
    private final Supplier<Assessment> verified;

    Assessment(
            CompiledScheme compiled,
            CheckedDossier dossier,
            FactTable facts,
            ScoreSheet sheet,
            Optional<CohortFigures> cohort,
            Function<CheckedDossier, Assessment> verifying) {
        this.compiled = compiled;
        this.dossier = dossier;
        this.facts = facts;
        this.sheet = sheet;
        this.cohort = cohort;
        this.verifying = verifying;
        this.verified = Suppliers.memoize(() -> facts.view() == View.VERIFIED ? this : verifying.apply(dossier));
    }

    /**
     * The same as verified (核实得分): only what rests on evidence or a check counts, as the scheme asks, and all else is open. What
     * this assessment itself gives is the score as stated (自评得分), in which the word of the unit counts where nobody has checked. A
     * grade may be called certain, and a place proved, only by what is verified.
     */
    public Assessment verified() {
        return verified.get();
    }

    /** Where the word of the unit differs from what was found (自评偏差), with the points that it costs. */
    public ImmutableList<StatedDeviation> deviations() {
        return effects().deviations();
    }

    /** What does not apply to the unit, or is said not to, with the points that this moves; facts that the scheme does not read aside. */
    public ImmutableList<Inapplicable> inapplicable() {
        return effects().inapplicable(compiled);
    }

    private AssuranceEffects effects() {
        return new AssuranceEffects(dossier(), total(), this::trials);
    }

    /** What was handed in, before the claims were held against each other. */
    public Dossier stated() {
        return dossier.stated();
    }

    /** What was assessed; claims that others contradict are in dispute there, and what follows from others is added. */
    public Dossier dossier() {
        return dossier.checked();
    }

    /** The catalogue, as the profiles tailored it. */
    public IndicatorCatalogue catalogue() {
        return compiled.catalogue();
    }

    /** The scheme, as the profiles tailored it. */
    public ScoringScheme scheme() {
        return compiled.scheme();
    }

    /** How the scheme reads what the texts of rules leave open. */
    public ImmutableList<Reading> readings() {
        return Readings.of(compiled.scheme());
    }

    /** The profiles that tailored both, in the order in which they were applied. */
    public ImmutableList<Profile> profiles() {
        return compiled.profiles();
    }

    /** What the unit was compared by; empty if it was compared with nobody. */
    public Optional<CohortFigures> cohort() {
        return cohort;
    }

    /** The law that it rests on. */
    public AppliedLaw law() {
        return compiled.law();
    }

    /** The day up to which the law of the basis was kept; what changed later is not in the result. Empty if the basis has no law. */
    public Optional<LocalDate> lawKeptUpTo() {
        return law().keptUpTo();
    }

    /** Whether the period ends after the day up to which the law was kept. */
    public boolean endsAfterLawWasKept() {
        return lawKeptUpTo().filter(dossier().to()::isAfter).isPresent();
    }

    /**
     * How the unit would stand if {@code claims} were so. They take the place of whatever the dossier claims of the same facts; all
     * else, the cohort included, stays as it is.
     *
     * @throws InvalidModelException as {@link Assessor#assess}
     */
    public Assessment whatIf(List<Claim> claims) {
        ImmutableSet<FactCode> changed = claims.stream().map(Claim::code).collect(ImmutableSet.toImmutableSet());
        return without(changed, claims);
    }

    /** Totals under other facts, one set after another, without scoring all of the unit anew. */
    public Trials trials() {
        return new Trials(other -> scored(other).total(), dossier, compiled, facts);
    }

    /** The same without what is claimed of the facts {@code gone}, and with {@code more} claims. */
    private Assessment without(Set<FactCode> gone, List<Claim> more) {
        return scored(dossier.without(gone).plus(more));
    }

    private Assessment scored(CheckedDossier other) {
        FactTable otherFacts = DossierFacts.read(other.checked(), facts);
        return new Assessment(compiled, other, otherFacts, ScoreSheet.of(compiled, otherFacts), cohort, verifying);
    }

    /** How the total comes about, for whoever has to know before the facts are known. */
    public RollUp rollUp() {
        return RollUp.of(compiled, sheet);
    }

    /** The rate that nobody states and that follows from its parts; empty if it does not. */
    public Optional<BigDecimal> derivedRate(FactCode fact) {
        int slot = compiled.index().slot(fact);
        return slot >= 0 && facts.isDerived(slot) && facts.isExact(slot)
                ? Optional.of(Decimals.ofMicros(facts.low(slot)))
                : Optional.empty();
    }

    /** The number that a fact of the scheme is for certain, stated or worked out; empty for any other, and for days. */
    public Optional<BigDecimal> certainNumber(FactCode fact) {
        int slot = compiled.index().slot(fact);
        return slot >= 0 && compiled.index().kind(slot).isNumeric() && facts.isExact(slot)
                ? Optional.of(Decimals.ofMicros(facts.low(slot)))
                : Optional.empty();
    }

    /**
     * The last day on which something that is {@code due} is in time for the unit: the earliest that it can be where the days off are not
     * known. Empty if the day that sets it going is not known for certain.
     */
    public Optional<LocalDate> lastDay(Due due) {
        if (due instanceof Due.AnnualDate annual) {
            return Optional.of(annual.lastDay(dossier().to().getYear()));
        }
        Due.Within within = (Due.Within) due;
        return dossier().knowledge(within.start()) instanceof Knowledge.Known known
                        && known.value() instanceof ClaimValue.Day start
                ? Optional.of(compiled.calendar().earliestLastDay(start.day(), within.days(), within.unit()))
                : Optional.empty();
    }

    /** Whether a fact of the scheme does not apply, for certain. */
    public boolean isCertainlyInapplicable(FactCode fact) {
        int slot = compiled.index().slot(fact);
        return slot >= 0 && facts.isNotApplicable(slot);
    }

    /** Whether a yes/no fact of the scheme is yes for certain. */
    public boolean isCertainlyYes(FactCode fact) {
        int slot = compiled.index().slot(fact);
        return slot >= 0
                && compiled.index().kind(slot) == FactKind.YES_NO
                && facts.isExact(slot)
                && facts.low(slot) == 1;
    }

    CompiledScheme compiled() {
        return compiled;
    }

    ScoreSheet sheet() {
        return sheet;
    }

    FactTable facts() {
        return facts;
    }

    /** The total, bonuses and vetoes included. */
    public ScoreInterval total() {
        return ScoreInterval.ofMicros(sheet.low(), sheet.high());
    }

    /** The total as it would be if no veto struck. */
    public ScoreInterval totalBeforeVetoes() {
        return ScoreInterval.ofMicros(sheet.lowBeforeVetoes(), sheet.highBeforeVetoes());
    }

    /** The points of everything that applies to the unit, redistribution included and bonuses not. */
    public Points available() {
        return new Points(sheet.available());
    }

    /**
     * The share of the available points that the evidence decides: 100 percent less the width of the total over them, open bonuses and
     * vetoes included. With two decimals, cut and not rounded. 100 means that both ends of the score meet, 0 that as much as there is,
     * or more, is open.
     */
    public BigDecimal coverage() {
        if (sheet.available() == 0) {
            return BigDecimal.valueOf(100);
        }
        return BigDecimal.valueOf(Math.max(0, sheet.available() - sheet.width()))
                .movePointRight(2)
                .divide(BigDecimal.valueOf(sheet.available()), 2, RoundingMode.DOWN);
    }

    /** The grades that are still possible. */
    public GradeRange grade() {
        return Grading.of(compiled, sheet, coverage(), vetoes());
    }

    /**
     * Whether a veto puts the unit out: it does if it strikes as verified, or by what the unit itself admits; it is clear only if it is
     * clear as verified.
     */
    public VetoState disqualification() {
        VetoState stated = grade().disqualification();
        VetoState proved = verified().grade().disqualification();
        return stated.compareTo(proved) >= 0 ? stated : proved;
    }

    /** The grades that are possible as verified, with {@link #disqualification}: what a decision goes by. */
    public GradeRange standing() {
        GradeRange proved = verified().grade();
        return new GradeRange(proved.lowest(), proved.highest(), disqualification());
    }

    /** The first-level results, in the order of their codes. */
    public ImmutableList<GroupResult> dimensions() {
        return groups(true);
    }

    /** The second-level results, in the order of their codes. */
    public ImmutableList<GroupResult> subgroups() {
        return groups(false);
    }

    private ImmutableList<GroupResult> groups(boolean first) {
        ImmutableList.Builder<GroupResult> results = ImmutableList.builder();
        for (int place = 0; place < compiled.groups().size(); place++) {
            Group group = compiled.groups().get(place);
            if ((group.parent() == compiled.root()) == first) {
                results.add(new GroupResult(
                        group.code(),
                        compiled.catalogue().titleOf(group.code()).orElseThrow(),
                        ScoreInterval.ofMicros(
                                sheet.nodes().low(place), sheet.nodes().high(place)),
                        new Points(sheet.nodes().available(place))));
            }
        }
        return results.build();
    }

    /** The third-level results with their lines, in the order of their codes. */
    public ImmutableList<IndicatorResult> results() {
        ImmutableList.Builder<IndicatorResult> results = ImmutableList.builder();
        for (int i = 0; i < compiled.items().size(); i++) {
            results.add(result(i));
        }
        return results.build();
    }

    /** The result of one indicator; empty if the scheme does not score it. */
    public Optional<IndicatorResult> result(IndicatorCode code) {
        return compiled.members().place(code).map(this::result);
    }

    /**
     * The facts of an indicator that are unknown or disputed: what has to be proved to settle it. In the place of a computed fact, those
     * that it is worked out from, unless it is certain without them.
     */
    public ImmutableList<FactCode> openFacts(IndicatorCode code) {
        Set<Integer> slots = new LinkedHashSet<>();
        compiled.members()
                .place(code)
                .ifPresent(i -> slots.addAll(compiled.items().get(i).program().slots()));
        ComputedSlots computed = compiled.index().computed();
        computed.trace(ImmutableList.copyOf(slots), formula -> {
            boolean isOpen = facts.low(formula.slot()) < facts.high(formula.slot());
            if (computed.isWorkedOut(formula.slot())) {
                slots.remove(formula.slot());
                slots.addAll(isOpen ? formula.reads() : ImmutableList.of());
            }
            return isOpen;
        });
        return slots.stream()
                .filter(slot -> facts.isUnknown(slot) || facts.isDisputed(slot))
                .map(slot -> compiled.index().definition(slot).code())
                .collect(ImmutableList.toImmutableList());
    }

    /** The vocabulary that the facts are defined in. */
    public Vocabulary vocabulary() {
        return compiled.index().vocabulary();
    }

    private IndicatorResult result(int i) {
        Item item = compiled.items().get(i);
        return new IndicatorResult(
                item.code(),
                sheet.items().status(i),
                sheet.items().interval(i),
                new Points(sheet.items().available(i)),
                lines(i));
    }

    private ImmutableList<Contribution> lines(int i) {
        Item item = compiled.items().get(i);
        String subject = item.code().toString();
        ImmutableList.Builder<Contribution> lines = ImmutableList.builder();
        if (sheet.items().status(i) == Status.NOT_APPLICABLE) {
            ReasonCode code = item.absence() == AbsencePolicy.FULL_MARKS
                    ? ReasonCode.ABSENT_FULL_MARKS
                    : ReasonCode.ABSENT_LEFT_OUT;
            LocalText why = item.exempt().orElse(NO_FACT_APPLIES);
            long points = sheet.items().available(i);
            lines.add(Explainer.contribution(subject, points, points, new Reason(code, ImmutableList.of(why))));
        } else {
            lines.addAll(Explainer.explain(subject, item.program(), compiled.index(), facts));
        }
        step(
                lines,
                subject,
                new ScoreStep(sheet.word(i), 0),
                ReasonCode.UNBACKED,
                LocalText.same(new Points(item.unbacked()).toString()));
        for (int veto = 0; veto < compiled.vetoes().size(); veto++) {
            if (compiled.vetoes().get(veto).item() == i) {
                vetoStep(lines, subject, veto);
            }
        }
        return lines.build();
    }

    /** Every veto and whether it strikes, in the order of the scheme. */
    public ImmutableList<VetoResult> vetoes() {
        return compiled.vetoes().stream()
                .map(veto -> new VetoResult(veto.veto(), VetoState.of(veto.test(), facts)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Every veto in the order of the scheme, as it stands for a decision: struck if a check found it or the unit admits it, clear only
     * if a check cleared it. {@link #vetoes} takes the word of the unit for a clear one.
     */
    public ImmutableList<VetoResult> vetoStates() {
        ImmutableList<VetoResult> proved = verified().vetoes();
        return Streams.zip(
                        vetoes().stream(),
                        proved.stream(),
                        (one, other) -> one.state().compareTo(other.state()) >= 0 ? one : other)
                .collect(ImmutableList.toImmutableList());
    }

    /** Every line, in the order in which the total is built. Either end of the total is the sum of that end of the lines. */
    public ImmutableList<Contribution> ledger() {
        ImmutableList.Builder<Contribution> ledger = ImmutableList.builder();
        for (int i = 0; i < compiled.items().size(); i++) {
            ledger.addAll(lines(i));
        }
        for (int place = 0; place <= compiled.root(); place++) {
            nodeStep(ledger, place);
        }
        step(
                ledger,
                TOTAL,
                sheet.redistribution(),
                ReasonCode.REDISTRIBUTED_TOTAL,
                LocalText.same(new Points(sheet.nodes().available(compiled.root())).toString()),
                LocalText.same(new Points(compiled.total()).toString()));
        step(
                ledger,
                TOTAL,
                sheet.scaling(),
                ReasonCode.SCALED,
                LocalText.same(available().toString()));
        for (CompiledBonus bonus : compiled.bonuses()) {
            ledger.addAll(Explainer.explain(bonus.bonus().id(), bonus.program(), compiled.index(), facts));
        }
        step(ledger, TOTAL, sheet.bonusCut(), ReasonCode.BONUS_WITHIN_TOTAL);
        ownWord(ledger);
        step(ledger, TOTAL, sheet.rounding(), ReasonCode.ROUNDED);
        for (int i = 0; i < compiled.vetoes().size(); i++) {
            if (compiled.vetoes().get(i).item() == CompiledVeto.NO_ITEM) {
                vetoStep(ledger, compiled.vetoes().get(i).veto().id(), i);
            }
        }
        return ledger.build();
    }

    private void ownWord(ImmutableList.Builder<Contribution> ledger) {
        compiled.scheme().selfReport().ifPresent(report -> {
            report.totalAtMost()
                    .ifPresent(most -> step(
                            ledger,
                            TOTAL,
                            sheet.wordOfTotal(),
                            ReasonCode.UNBACKED,
                            LocalText.same(most.toPlainString() + "%")));
            report.deviation()
                    .ifPresent(rule -> step(
                            ledger,
                            TOTAL,
                            sheet.deviations(),
                            ReasonCode.DEVIATION,
                            LocalText.same(Integer.toString(facts.deviations())),
                            LocalText.same(rule.limit().toPlainString())));
        });
    }

    /** What each item and bonus came to, line by line, in the order of the ledger; of items that do not apply, nothing. */
    public ImmutableList<Reached> reached() {
        ImmutableList.Builder<Reached> reached = ImmutableList.builder();
        for (int i = 0; i < compiled.items().size(); i++) {
            Item item = compiled.items().get(i);
            if (sheet.items().status(i) != Status.NOT_APPLICABLE) {
                item.program().run(facts, new ReachedSink(item.code().toString(), reached));
            }
        }
        for (CompiledBonus bonus : compiled.bonuses()) {
            bonus.program().run(facts, new ReachedSink(bonus.bonus().id(), reached));
        }
        return reached.build();
    }

    private void nodeStep(ImmutableList.Builder<Contribution> ledger, int place) {
        String subject = place == compiled.root()
                ? TOTAL
                : compiled.groups().get(place).code().toString();
        Node node = compiled.node(place);
        if (node.isPlainSum()) {
            step(ledger, subject, sheet.nodes().shift(place), ReasonCode.REDISTRIBUTED);
        } else if (sheet.nodes().isNotRated(place)) {
            LocalText threshold =
                    LocalText.same(Decimals.ofMicros(node.coverage()).toPlainString());
            step(ledger, subject, sheet.nodes().shift(place), ReasonCode.NOT_RATED, threshold);
        } else {
            LocalText how = node.aggregator().aggregation().title();
            step(ledger, subject, sheet.nodes().shift(place), ReasonCode.AGGREGATED, how);
        }
    }

    private void vetoStep(ImmutableList.Builder<Contribution> ledger, String subject, int i) {
        Veto veto = compiled.vetoes().get(i).veto();
        VetoState state = VetoState.of(compiled.vetoes().get(i).test(), facts);
        step(
                ledger,
                subject,
                sheet.veto(i),
                state == VetoState.STRUCK ? ReasonCode.VETO : ReasonCode.VETO_OPEN,
                veto.title());
    }

    private static void step(
            ImmutableList.Builder<Contribution> ledger,
            String subject,
            ScoreStep step,
            ReasonCode code,
            LocalText... args) {
        if (step.low() != 0 || step.high() != 0) {
            ledger.add(Explainer.contribution(
                    subject, step.low(), step.high(), new Reason(code, ImmutableList.copyOf(args))));
        }
    }
}
