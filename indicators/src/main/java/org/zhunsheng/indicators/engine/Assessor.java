package org.zhunsheng.indicators.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.profile.Tailoring;
import org.zhunsheng.indicators.scheme.SchemeChecker;
import org.zhunsheng.indicators.scheme.ScoringScheme;

/**
 * Scores dossiers by one catalogue and scheme, tailored by profiles.
 *
 * <pre>{@code
 * Assessor assessor = Assessor.compile(rules.assessmentBasis(UnitKind.COUNTY));
 * Assessment assessment = assessor.assess(dossier);
 * }</pre>
 *
 * <p>Compiling checks the scheme and turns it into tables, once for each kind of
 * unit; assessing is then a pass over the tables. Immutable and thread-safe: the same dossier gives the same assessment from any
 * number of threads.
 */
public final class Assessor {
    private final ImmutableList<Profile> profiles;
    private final FactIndex index;
    private final ImmutableMap<View, ImmutableMap<UnitKind, Supplier<CompiledScheme>>> compiled;
    private final Cohort cohort;
    private final View view;
    private final ClaimCheck check;

    private Assessor(
            ImmutableList<Profile> profiles,
            FactIndex index,
            ImmutableMap<View, ImmutableMap<UnitKind, Supplier<CompiledScheme>>> compiled,
            Cohort cohort,
            View view,
            ClaimCheck check) {
        this.profiles = profiles;
        this.index = index;
        this.compiled = compiled;
        this.cohort = cohort;
        this.view = view;
        this.check = check;
    }

    /**
     * Compiles {@code basis}.
     *
     * @throws InvalidModelException with every fault of the scheme or the profiles, by {@link SchemeChecker} and {@link Tailoring}
     */
    public static Assessor compile(AssessmentBasis basis) {
        Tailoring tailored = Tailoring.of(basis.profiles(), basis.catalogue(), basis.scheme());
        InvalidModelException.throwIfAny(faults(basis, tailored));
        ScoringScheme scheme = tailored.scheme();
        FactIndex index = new FactIndex(
                scheme.vocabularyOver(basis.vocabulary()),
                scheme.computed(),
                FactsRead.by(scheme),
                LimitedTimes.of(basis));
        ImmutableMap<View, ImmutableMap<UnitKind, Supplier<CompiledScheme>>> compiled = Maps.toMap(
                ImmutableList.of(View.STATED, View.VERIFIED),
                view -> Maps.toMap(
                        ImmutableList.copyOf(UnitKind.values()),
                        kind -> Suppliers.memoize(
                                () -> new SchemeCompiler(basis, tailored, index, kind, view).compile())));
        return new Assessor(
                ImmutableList.copyOf(basis.profiles()), index, compiled, Cohort.NONE, View.STATED, basis.check());
    }

    private static List<Violation> faults(AssessmentBasis basis, Tailoring tailored) {
        ImmutableList<Violation> faults = SchemeChecker.check(
                        tailored.scheme(), tailored.catalogue(), basis.vocabulary(), basis.extensions())
                .errors();
        if (basis.profiles().isEmpty()) {
            return faults;
        }
        ImmutableList<Violation> own = SchemeChecker.check(
                        basis.scheme(), basis.catalogue(), basis.vocabulary(), basis.extensions())
                .errors();
        return own.isEmpty() ? tailored.faults(basis.scheme(), faults) : own;
    }

    /**
     * An assessor that compares units with {@code cohort}, for schemes that rank or take the best for their measure. A unit that is
     * of the cohort, by its id, is not compared with itself.
     *
     * @throws InvalidModelException if a dossier of the cohort cannot be assessed, as {@link #assess}
     */
    public Assessor among(Iterable<Dossier> dossiers) {
        Cohort all = Cohort.of(index, Iterables.transform(dossiers, check::check));
        return new Assessor(profiles, index, compiled, view == View.STATED ? all : all.verified(), view, check);
    }

    /**
     * The same assessor for the score as verified (核实得分): only claims count that rest on what the scheme asks for, evidence or a
     * check; vetoes, honours and judgements need a check; all else is open. Nothing that a unit merely says changes its results.
     */
    public Assessor verified() {
        return view == View.VERIFIED
                ? this
                : new Assessor(profiles, index, compiled, cohort.verified(), View.VERIFIED, check);
    }

    /**
     * Scores {@code dossier} and keeps what is needed to explain every point.
     *
     * @throws InvalidModelException if a claim says of a fact what its kind does not allow, or if a profile is not meant for the unit's kind
     */
    public Assessment assess(Dossier dossier) {
        return assess(CheckedDossier.of(dossier, check));
    }

    private Assessment assess(CheckedDossier dossier) {
        UnitKind kind = dossier.checked().unit().kind();
        checkProfiles(kind);
        CompiledScheme scheme = compiledFor(kind);
        FactTable facts = DossierFacts.read(index, dossier.checked(), cohort, view);
        return new Assessment(
                scheme, dossier, facts, ScoreSheet.of(scheme, facts), cohort.figures(), verified()::assess);
    }

    /** Whether the scheme compares units with each other, so that {@link #among} decides points that are open without it. */
    public boolean comparesUnits() {
        return !index.comparedSlots().isEmpty();
    }

    /** The facts that the scheme reads, for whatever kind of unit, the parts of rates among them. */
    public ImmutableSet<FactCode> reads() {
        return index.codes();
    }

    /** The facts that units are compared by, for whatever kind of unit, the parts of rates among them. */
    public ImmutableSet<FactCode> compares() {
        return index.comparedCodes();
    }

    /**
     * The units of {@code dossiers} in columns, for {@link #score}. All are of one kind, and their periods end in one year.
     *
     * @throws InvalidModelException with {@code TABLE_MIXED} if they are not, or if a dossier cannot be assessed, as {@link #assess}
     */
    public DossierTable table(List<Dossier> dossiers) {
        return DossierTable.of(index, Lists.transform(dossiers, check::check), cohort, view);
    }

    /** Scores the units of {@code table} without explaining, on the calling thread. */
    public ScoreColumns score(DossierTable table) {
        return score(table, 1, BatchProgress.NONE);
    }

    /**
     * Scores the units of {@code table} without explaining. The result is the same for any number of threads, and what {@link #assess}
     * gives.
     *
     * @param table made by this assessor or by the one it was made from
     * @param threads how many, at least one
     * @throws java.util.concurrent.CancellationException if {@code progress} ended the batch, or the thread was interrupted
     * @throws InvalidModelException if a profile is not meant for the units' kind
     */
    public ScoreColumns score(DossierTable table, int threads, BatchProgress progress) {
        checkProfiles(table.kind());
        return new BatchScorer(compiledFor(table.kind()), cohort, table, progress).score(threads);
    }

    private void checkProfiles(UnitKind kind) {
        InvalidModelException.throwIfAny(profiles.stream()
                .filter(profile -> !profile.kinds().contains(kind))
                .map(profile -> Violation.of("PROFILE_KIND", "unit.kind", profile.id(), kind.title()))
                .toList());
    }

    private CompiledScheme compiledFor(UnitKind kind) {
        return Optional.ofNullable(compiled.get(view))
                .map(kinds -> kinds.get(kind))
                .orElseThrow()
                .get();
    }
}
