package org.zhunsheng.indicators.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.indicators.crosswalk.EditionMap;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.engine.Assessor;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/**
 * Scores a unit with some things of the earlier year and some of the later. Facts that the rules of a year do not know, or whose
 * values they do not allow, are left out under these rules. Where profiles differ, the profiles of one year are never put on the rules
 * of the other: there is none then.
 */
final class YearMixture {
    private final YearInput before;
    private final YearInput after;
    private final Assessor oldTailored;
    private final Assessor newTailored;
    private final Assessor oldPlain;
    private final Assessor newPlain;
    private final FactMoves facts;
    private final ImmutableListMultimap<FactCode, Claim> oldUnderOld;
    private final ImmutableListMultimap<FactCode, Claim> oldUnderNew;
    private final ImmutableMap<FactCode, ImmutableList<Claim>> newUnderOld;
    private final ImmutableList<Evidence> evidence;
    private final int years;

    YearMixture(YearInput before, YearInput after, EditionMap map, CarryForward carried, Assessor newPlain) {
        this.before = before;
        this.after = after;
        this.oldTailored = Assessor.compile(before.basis());
        this.newTailored = Assessor.compile(after.basis());
        this.oldPlain = untailored(before);
        this.newPlain = newPlain;
        this.oldUnderOld = Multimaps.index(before.dossier().claims(), claim -> map.successor(claim.code()));
        this.oldUnderNew = carried.dossier().claimsByCode();
        Dossier renamed = CarryForward.holding(
                before.dossier(),
                oldUnderOld.entries().stream()
                        .map(entry -> Claim.builder()
                                .fillFrom(entry.getValue())
                                .code(entry.getKey())
                                .build())
                        .toList());
        this.facts = new FactMoves(renamed, after.dossier(), after.basis().vocabulary());
        this.newUnderOld = recentUnderOld(map);
        Map<String, Evidence> byId = new LinkedHashMap<>();
        before.dossier().evidence().forEach(item -> byId.putIfAbsent(item.id(), item));
        after.dossier().evidence().forEach(item -> byId.putIfAbsent(item.id(), item));
        this.evidence = ImmutableList.copyOf(byId.values());
        this.years = after.dossier().to().getYear() - before.dossier().to().getYear();
    }

    static Assessor untailored(YearInput year) {
        return Assessor.compile(AssessmentBasis.builder()
                .fillFrom(year.basis())
                .profiles(List.of())
                .build());
    }

    private ImmutableMap<FactCode, ImmutableList<Claim>> recentUnderOld(EditionMap map) {
        Map<FactCode, FactCode> predecessors = new LinkedHashMap<>();
        for (FactDefinition fact : before.basis().vocabulary().facts()) {
            predecessors.putIfAbsent(map.successor(fact.code()), fact.code());
        }
        ImmutableMap.Builder<FactCode, ImmutableList<Claim>> claims = ImmutableMap.builder();
        for (FactCode code : after.dossier().claimsByCode().keySet()) {
            Optional.ofNullable(predecessors.get(code)).ifPresent(old -> {
                ImmutableList<Claim> under = after.dossier().claimsByCode().get(code).stream()
                        .map(claim -> Claim.builder().fillFrom(claim).code(old).build())
                        .collect(ImmutableList.toImmutableList());
                Dossier alone = Dossier.builder()
                        .fillFrom(after.dossier())
                        .claims(under)
                        .build();
                if (CarryForward.refusal(alone, List.of(oldPlain)).isEmpty()) {
                    claims.put(code, under);
                }
            });
        }
        return claims.build();
    }

    /** The facts that the rules of the later year read. */
    ImmutableSet<FactCode> reads() {
        return newTailored.reads();
    }

    /** By what each fact moved. */
    FactMoves facts() {
        return facts;
    }

    /** What differs between the years. */
    ImmutableList<Mover> movers() {
        ImmutableList.Builder<Mover> movers = ImmutableList.builder();
        for (Mover mover : Mover.values()) {
            if (moves(mover)) {
                movers.add(mover);
            }
        }
        return movers.build();
    }

    private boolean moves(Mover mover) {
        return switch (mover) {
            case RULES -> !sameRules();
            case APPLICABILITY ->
                !sameProfiles()
                        || before.dossier().unit().kind()
                                != after.dossier().unit().kind()
                        || facts.any(mover);
            case EVIDENCE, ASSURANCE -> facts.any(mover);
            case PERFORMANCE -> true;
        };
    }

    private boolean sameRules() {
        AssessmentBasis one = before.basis();
        AssessmentBasis other = after.basis();
        return one.catalogue().equals(other.catalogue())
                && one.scheme().equals(other.scheme())
                && one.vocabulary().equals(other.vocabulary());
    }

    private boolean sameProfiles() {
        return before.basis().profiles().equals(after.basis().profiles());
    }

    /** Whether the rules are those of the later year once {@code moved} has moved. */
    boolean hasRecentRules(Set<Mover> moved) {
        return moved.contains(sameRules() ? Mover.APPLICABILITY : Mover.RULES);
    }

    /** How the unit stands once {@code moved} has moved. */
    Assessment assess(Set<Mover> moved) {
        boolean recentRules = hasRecentRules(moved);
        boolean recentScope = moved.contains(Mover.APPLICABILITY);
        boolean tailored = sameProfiles() || recentRules == recentScope;
        Assessor assessor = recentRules ? tailored ? newTailored : newPlain : tailored ? oldTailored : oldPlain;
        boolean recentPeriod = moved.contains(Mover.PERFORMANCE);
        Dossier period = recentPeriod ? after.dossier() : before.dossier();
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (FactCode code : facts.codes()) {
            FactMoves.Year year = facts.year(code, moved);
            if (year == FactMoves.Year.NEITHER) {
                continue;
            }
            boolean recent = year == FactMoves.Year.LATER;
            int away = recent == recentPeriod ? 0 : recent ? -years : years;
            claims(code, recent, recentRules).forEach(claim -> claims.add(FactMoves.moved(claim, away)));
        }
        return assessor.assess(Dossier.builder()
                .unit((recentScope ? after : before).dossier().unit())
                .from(period.from())
                .to(period.to())
                .claims(claims.build())
                .evidence(evidence)
                .build());
    }

    private ImmutableList<Claim> claims(FactCode code, boolean recent, boolean recentRules) {
        if (recent) {
            return recentRules
                    ? after.dossier().claimsByCode().get(code)
                    : newUnderOld.getOrDefault(code, ImmutableList.of());
        }
        return recentRules ? oldUnderNew.get(code) : oldUnderOld.get(code);
    }
}
