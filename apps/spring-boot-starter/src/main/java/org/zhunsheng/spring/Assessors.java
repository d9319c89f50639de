package org.zhunsheng.spring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Lists;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.indicators.audit.ReportAudit;
import org.zhunsheng.indicators.catalogue.IndicatorCatalogue;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.profile.Profile;
import org.zhunsheng.indicators.scheme.ScoringScheme;
import org.zhunsheng.serialization.BundledData;

/**
 * The compiled assessors of all configured schemes, each tailored to the kind of unit that is assessed. Immutable and thread-safe.
 */
public final class Assessors {
    private final Rules rules;
    private final String usual;
    private final AssessmentTimer timer;
    private final ImmutableMap<String, Assessor> untailored;
    private final Table<String, UnitKind, Assessor> tailored;

    private Assessors(
            Rules rules,
            String usual,
            AssessmentTimer timer,
            ImmutableMap<String, Assessor> untailored,
            Table<String, UnitKind, Assessor> tailored) {
        this.rules = rules;
        this.usual = usual;
        this.timer = timer;
        this.untailored = untailored;
        this.tailored = tailored;
    }

    /** Compiles all of {@code rules}; what does not compile goes to {@code faults}. */
    static Assessors compile(Rules rules, String usual, RuleFaults faults) {
        ImmutableMap.Builder<String, Assessor> untailored = ImmutableMap.builder();
        ImmutableTable.Builder<String, UnitKind, Assessor> tailored = ImmutableTable.builder();
        rules.schemes().forEach((id, scheme) -> {
            Optional<Assessor> plain = compile(() -> Assessor.compile(scheme.untailored()), id, faults);
            plain.ifPresent(assessor -> untailored.put(id, assessor));
            Map<ImmutableList<Profile>, Optional<Assessor>> byProfiles = new HashMap<>();
            for (UnitKind kind : UnitKind.values()) {
                ImmutableList<Profile> profiles = scheme.profiles().get(kind);
                Optional<Assessor> assessor = profiles.isEmpty() || plain.isEmpty()
                        ? plain
                        : byProfiles.computeIfAbsent(
                                profiles,
                                unknown -> compile(
                                        () -> Assessor.compile(scheme.basis(kind)),
                                        id + " + " + String.join(" + ", Lists.transform(profiles, Profile::id)),
                                        faults));
                assessor.ifPresent(made -> tailored.put(id, kind, made));
            }
        });
        return new Assessors(rules, usual, AssessmentTimer.NONE, untailored.buildOrThrow(), tailored.build());
    }

    private static Optional<Assessor> compile(Supplier<Assessor> compilation, String source, RuleFaults faults) {
        try {
            return Optional.of(compilation.get());
        } catch (InvalidModelException e) {
            faults.add(source, e.violations());
            return Optional.empty();
        }
    }

    /** These assessors, with {@code other} taking the time of {@link #assess}. */
    Assessors timedBy(AssessmentTimer other) {
        return new Assessors(rules, usual, other, untailored, tailored);
    }

    /** Everything they are compiled from. */
    public Rules rules() {
        return rules;
    }

    /** The ids of the schemes. */
    public ImmutableSet<String> schemes() {
        return untailored.keySet();
    }

    /** The id of the scheme that is used where none is named, {@code zhunsheng.scheme}. */
    public String usualScheme() {
        return usual;
    }

    /**
     * The id of the scheme that is used for a period that begins on {@code from} where none is named: {@link #usualScheme()}, or, if that is a
     * bundled one and the period is before its edition, the bundled one of the edition before.
     */
    public String usualScheme(LocalDate from) {
        IndicatorCatalogue catalogue = rules.scheme(usual).catalogue();
        BundledData bundled = BundledData.load();
        boolean isBundled = bundled.demonstrationScheme(catalogue.id())
                .filter(own -> own.id().equals(usual))
                .isPresent();
        if (!isBundled || !from.isBefore(catalogue.effective().from())) {
            return usual;
        }
        return bundled.demonstrationScheme(bundled.catalogueFor(from).id())
                .map(ScoringScheme::id)
                .filter(schemes()::contains)
                .orElse(usual);
    }

    /**
     * The assessor that scores every kind of unit by {@code scheme} as it is written, without profiles.
     *
     * @throws IllegalArgumentException if there is no such scheme
     */
    public Assessor untailored(String scheme) {
        return Objects.requireNonNull(
                untailored.get(rules.scheme(scheme).scheme().id()));
    }

    /**
     * The assessor of units of {@code kind} by {@code scheme}.
     *
     * @throws IllegalArgumentException if there is no such scheme
     */
    public Assessor of(String scheme, UnitKind kind) {
        return Objects.requireNonNull(tailored.get(rules.scheme(scheme).scheme().id(), kind));
    }

    /**
     * Scores {@code dossier} by the usual scheme for its period.
     *
     * @throws InvalidModelException as {@link Assessor#assess}
     */
    public Assessment assess(Dossier dossier) {
        return assess(usualScheme(dossier.from()), dossier);
    }

    /**
     * Scores {@code dossier} by {@code scheme}, tailored to the unit's kind.
     *
     * @throws IllegalArgumentException if there is no such scheme
     * @throws InvalidModelException as {@link Assessor#assess}
     */
    public Assessment assess(String scheme, Dossier dossier) {
        UnitKind kind = dossier.unit().kind();
        Assessor assessor = of(scheme, kind);
        return timer.time(scheme, kind, () -> assessor.assess(dossier));
    }

    /**
     * The audit of reports of units of {@code kind} who are assessed by {@code scheme}.
     *
     * @throws IllegalArgumentException if there is no such scheme
     */
    public ReportAudit audit(String scheme, UnitKind kind) {
        return ReportAudit.of(rules.scheme(scheme).auditBasis(kind));
    }
}
