package org.zhunsheng.core.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.zhunsheng.core.ModelStyle;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.KnownIds;
import org.zhunsheng.core.validation.Violation;

/**
 * Everything that is claimed about one unit for one period, with what proves it.
 *
 * <pre>{@code
 * Dossier dossier = Dossier.builder()
 *         .unit(unit)
 *         .from(LocalDate.of(2023, 1, 1))
 *         .to(LocalDate.of(2023, 12, 31))
 *         .addClaims(claim)
 *         .build();
 * }</pre>
 *
 * <p>The order of the claims means nothing. Immutable
 * and thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class Dossier {
    /** The unit. */
    @Valid
    public abstract GovernmentUnit unit();

    /** The first day of the period spoken of. */
    public abstract LocalDate from();

    /** The last day of the period spoken of. */
    public abstract LocalDate to();

    /** What is claimed. Several claims may speak of one fact. */
    public abstract List<@Valid Claim> claims();

    /** The material that claims refer to; every id once. */
    public abstract List<@Valid Evidence> evidence();

    /**
     * The figures of the report that the claims were taken from, for what they say beside their values: what they are the parts or the
     * rate of, in which unit they are counted, how they have changed. Empty for a dossier that was not made of a report.
     */
    public abstract List<@Valid Figure> figures();

    @Value.Check
    void check() {
        List<Violation> violations = new ArrayList<>();
        if (to().isBefore(from())) {
            violations.add(Violation.of("PERIOD_REVERSED", "to", from(), to()));
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < evidence().size(); i++) {
            if (!known.add(evidence().get(i).id())) {
                violations.add(Violation.of(
                        "DUPLICATE_ID",
                        "evidence[" + i + "].id",
                        evidence().get(i).id()));
            }
        }
        KnownIds ids = KnownIds.of(known);
        for (int i = 0; i < claims().size(); i++) {
            List<String> referred = claims().get(i).evidence();
            for (int j = 0; j < referred.size(); j++) {
                if (!ids.contains(referred.get(j))) {
                    violations.add(
                            ids.unknown("DANGLING_EVIDENCE", "claims[" + i + "].evidence[" + j + "]", referred.get(j)));
                }
            }
        }
        InvalidModelException.throwIfAny(violations);
    }

    /** The claims by the fact they speak of. */
    @Value.Lazy
    public ImmutableListMultimap<FactCode, Claim> claimsByCode() {
        return Multimaps.index(claims(), Claim::code);
    }

    /**
     * What is known of {@code code}. The claims of the strongest {@link Assurance} decide; weaker ones that differ are {@link
     * #deviations()} and change nothing. Claims of equal assurance that agree make it known; those that differ, or are themselves in
     * dispute, make it disputed.
     * “About 400” agrees with 400, and “more than 400” does not. That it does not apply has to be approved: as the word of the unit
     * alone it leaves the fact unknown.
     */
    public Knowledge knowledge(FactCode code) {
        ImmutableList<Claim> claims = strongest(code);
        if (claims.isEmpty()) {
            return new Knowledge.Unknown();
        }
        Claim first = claims.get(0);
        if (!claims.stream()
                .allMatch(claim -> agree(first, claim) && claim.dispute().isEmpty())) {
            return new Knowledge.Disputed(claims);
        }
        if (first.value() instanceof ClaimValue.NotApplicable) {
            return first.assurance().isProved()
                    ? new Knowledge.NotApplicable(first.reason().orElseThrow())
                    : new Knowledge.Unknown();
        }
        Exactness exactness = claims.stream()
                .map(Claim::exactness)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Knowledge.Known(first.value(), exactness, first.standing(), first.assurance());
    }

    /** The claims about {@code code} that no stronger one beats, in the order of the dossier. */
    public ImmutableList<Claim> strongest(FactCode code) {
        ImmutableList<Claim> claims = claimsByCode().get(code);
        Assurance most = claims.stream()
                .map(Claim::assurance)
                .max(Comparator.naturalOrder())
                .orElse(Assurance.STATED);
        return claims.stream().filter(claim -> claim.assurance() == most).collect(ImmutableList.toImmutableList());
    }

    /** Where the word of the unit differs from what somebody else found of the same scope, in the order of the dossier. */
    public ImmutableList<Deviation> deviations() {
        ImmutableList.Builder<Deviation> deviations = ImmutableList.builder();
        for (FactCode code : claimsByCode().keySet()) {
            Claim checked = strongest(code).get(0);
            if (checked.assurance().isProved()) {
                claimsByCode().get(code).stream()
                        .filter(claim -> !claim.assurance().isProved()
                                && claim.scope().equals(checked.scope())
                                && Deviation.differs(claim, checked))
                        .map(claim -> new Deviation(claim, checked))
                        .forEach(deviations::add);
            }
        }
        return deviations.build();
    }

    /** The claims that a fact does not apply which nobody has approved and nothing stronger settles, in the order of the dossier. */
    public ImmutableList<Claim> unapproved() {
        Map<FactCode, Assurance> most = new HashMap<>();
        claims().forEach(claim ->
                most.merge(claim.code(), claim.assurance(), (one, other) -> one.compareTo(other) < 0 ? other : one));
        return claims().stream()
                .filter(claim -> claim.value() instanceof ClaimValue.NotApplicable
                        && !claim.assurance().isProved()
                        && claim.assurance() == most.get(claim.code()))
                .collect(ImmutableList.toImmutableList());
    }

    /** This dossier with {@code claims} in the place of all that it states of the same facts. */
    public Dossier restating(Collection<Claim> claims) {
        ImmutableSet<FactCode> codes = claims.stream().map(Claim::code).collect(ImmutableSet.toImmutableSet());
        return builder()
                .fillFrom(this)
                .claims(Iterables.concat(Iterables.filter(claims(), claim -> !codes.contains(claim.code())), claims))
                .build();
    }

    private static boolean agree(Claim one, Claim other) {
        boolean sameBound = (one.exactness() == Exactness.MORE_THAN) == (other.exactness() == Exactness.MORE_THAN);
        return sameBound && one.value().equals(other.value());
    }

    /** A new, empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a value; refuses null, and what {@link Dossier} does not allow. */
    public static final class Builder extends ImmutableDossier.Builder {
        Builder() {}
    }
}
