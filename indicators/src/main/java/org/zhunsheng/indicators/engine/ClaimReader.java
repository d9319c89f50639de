package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.FigureKeys;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;

/**
 * Reads the claims of a dossier into a table. Which claims speak of one figure is told by {@link FigureKeys}, as for the audit: what is
 * of another scope than the usual one, or is kept apart from what is stated without a scope, is passed over.
 */
final class ClaimReader {
    private final FactIndex index;
    private final LocalDate end;
    private final List<Claim> claims;
    private final FactTable table;
    private final ImmutableList.Builder<Violation> violations = ImmutableList.builder();
    private boolean refused;
    private boolean linked;
    private @Nullable FigureKeys keys;

    /**
     * Reads {@code claims} into {@code table}: all of a dossier, or all that it claims of some facts.
     *
     * @param end the last day of the period
     */
    ClaimReader(FactIndex index, LocalDate end, List<Claim> claims, FactTable table) {
        this.index = index;
        this.end = end;
        this.claims = claims;
        this.table = table;
    }

    /**
     * Reads all claims.
     *
     * @throws InvalidModelException if a claim says of a fact what its kind does not allow
     */
    void read() {
        int next = 0;
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            int slot = index.slot(claim.code(), next);
            linked |= index.isLinked(slot);
            if (slot >= 0 && isUsual(slot, claim)) {
                next = slot + 1;
                take(slot, claim, i);
            } else if (!index.computed().formulas().isEmpty()) {
                takeUnusual(slot, claim, i);
            }
        }
        if (refused) {
            InvalidModelException.throwIfAny(violations.build());
        }
    }

    /** Takes in what follows by the limits of duties from what has been read, all of {@code dossier}. */
    void readLimits(Dossier dossier) {
        if (linked) {
            index.limitedTimes().of(dossier).forEach(this::putDerived);
        }
    }

    /** Takes in what follows by the limit of a duty; what contradicts a statement makes it disputed. */
    private void putDerived(Claim claim) {
        int slot = index.slot(claim.code());
        if (slot >= 0) {
            put(table, slot, index.kind(slot), claim);
            table.putDerived(slot);
        }
    }

    /** Takes in a claim that formulas alone can read: of one of several things, or of the year before. */
    private void takeUnusual(int slot, Claim claim, int place) {
        if (slot >= 0 && isOfEntry(slot, claim)) {
            takeEntry(slot, claim, place);
            return;
        }
        for (int before : index.computed().yearsBefore(claim.code())) {
            if (isOfYearBefore(slot, claim)) {
                take(before, claim, place);
            }
        }
    }

    /** Takes in what is claimed of one of several things, into a table of its own. */
    private void takeEntry(int slot, Claim claim, int place) {
        String name = claim.scope().flatMap(Scope::entry).orElseThrow();
        check(put(table.entry(name, slot), slot, index.kind(slot), claim), slot, claim, place);
    }

    private void take(int slot, Claim claim, int place) {
        if (index.computed().isField(slot) && !(claim.value() instanceof ClaimValue.NotApplicable)) {
            refuse(Violation.of("CLAIM_OF_ENTRY", "claims[" + place + "].scope", claim.code()));
            return;
        }
        if (index.computed().has(slot)
                && claim.code().equals(index.definition(slot).code())) {
            refuse(Violation.of(
                    "CLAIM_COMPUTED", "claims[" + place + "].code", claim.code(), index.computedFrom(slot)));
            return;
        }
        Optional<Judgement> judgement = index.hasJudgements() ? index.judgement(slot) : Optional.empty();
        if (judgement.isPresent() && claim.value() instanceof ClaimValue.Numeric points) {
            if (claim.reason().isEmpty()) {
                return;
            }
            if (!judgement.get().allows(points.micros())) {
                refuse(outOfBounds(claim, place, judgement.get()));
                return;
            }
        }
        if (claim.derived() && claim.value() instanceof ClaimValue.Numeric) {
            claim.source().ifPresent(from -> table.workedOut(slot, from));
        }
        check(put(table, slot, index.kind(slot), claim), slot, claim, place);
    }

    private void check(String fault, int slot, Claim claim, int place) {
        if (!fault.isEmpty()) {
            refuse(Violation.of(fault, "claims[" + place + "].value", claim.code(), claim.value(), index.kind(slot)));
        }
    }

    private void refuse(Violation violation) {
        refused = true;
        violations.add(violation);
    }

    /** Whether a claim is of a fact that the scheme reads, in its usual scope. */
    boolean isRead(Claim claim) {
        int slot = index.slot(claim.code());
        return slot >= 0 && isUsual(slot, claim);
    }

    /** Whether {@code claim} is of the usual scope of the fact in {@code slot}; most claims state none. */
    private boolean isUsual(int slot, Claim claim) {
        return claim.scope().isEmpty() || keys().isUsual(index.definition(slot), claim.scope());
    }

    /** Whether {@code claim} is of one of several things that the fact in {@code slot} is stated of, in its usual scope otherwise. */
    private boolean isOfEntry(int slot, Claim claim) {
        return index.computed().isField(slot)
                && claim.scope().flatMap(Scope::entry).isPresent()
                && keys().isUsual(index.definition(slot), claim.scope().map(Scope::withoutEntry));
    }

    /** Whether {@code claim} is of the usual scope of the fact in {@code slot}, but for the year before. */
    private boolean isOfYearBefore(int slot, Claim claim) {
        FactDefinition definition = index.definition(slot);
        return claim.scope().isPresent()
                && keys().of(definition, claim.scope())
                        .equals(FigureKey.of(definition.code().value()).yearBefore());
    }

    private FigureKeys keys() {
        if (keys == null) {
            keys = new FigureKeys(
                    end,
                    claims.stream()
                            .filter(other -> FigureKeys.isUnscoped(other.scope()))
                            .map(Claim::code)
                            .toList());
        }
        return keys;
    }

    private static Violation outOfBounds(Claim claim, int place, Judgement judgement) {
        return Violation.of(
                "CLAIM_JUDGEMENT",
                "claims[" + place + "].value",
                claim.code(),
                claim.value(),
                new Points(judgement.least()),
                new Points(judgement.most()));
    }

    /** Takes in one claim into a table; returns the code of what is wrong with it, or an empty text. */
    private String put(FactTable into, int slot, FactKind kind, Claim claim) {
        ClaimValue value = claim.value();
        if (value instanceof ClaimValue.Numeric numeric && kind.isNumeric()) {
            return putNumber(into, slot, kind, numeric.micros(), claim);
        }
        if (value instanceof ClaimValue.YesNo yesNo && kind == FactKind.YES_NO) {
            long bit = yesNo.yes() ? 1 : 0;
            into.merge(slot, bit, bit, claim);
        } else if (value instanceof ClaimValue.Day day && kind == FactKind.DATE) {
            into.merge(slot, day.day().toEpochDay(), day.day().toEpochDay(), claim);
        } else if (value instanceof ClaimValue.Never && kind == FactKind.DATE) {
            into.merge(slot, CellValue.NEVER, CellValue.NEVER, claim);
        } else if (value instanceof ClaimValue.NotApplicable) {
            into.doesNotApply(slot, claim);
        } else {
            return "CLAIM_KIND";
        }
        return "";
    }

    private String putNumber(FactTable into, int slot, FactKind kind, long micros, Claim claim) {
        if (micros < 0) {
            return "CLAIM_NEGATIVE";
        }
        if (kind == FactKind.RATE && micros > CellValue.WHOLE_RATE) {
            return "CLAIM_OVER_100";
        }
        Exactness exactness = claim.exactness();
        if (exactness == Exactness.EXACT && claim.precision().isEmpty()) {
            into.merge(slot, micros, micros, claim);
            return "";
        }
        long half = exactness == Exactness.EXACT
                ? halfOfLastDigit(claim)
                : exactness == Exactness.ABOUT ? halfWidthOfAbout(micros) : 0;
        long low = exactness.isOpenBelow() ? index.least(slot) : Math.max(index.least(slot), micros - half);
        long high = exactness.isOpenAbove()
                ? index.greatest(slot)
                : claim.upTo().map(Decimals::toMicros).orElse(micros + half);
        boolean held = into.merge(slot, low, Math.min(high, index.greatest(slot)), claim);
        if (held && exactness == Exactness.ABOUT) {
            into.setAbout(slot);
        }
        return "";
    }

    /** Half of the last printed digit of a number printed in 万 or 亿. */
    private static long halfOfLastDigit(Claim claim) {
        return claim.precision()
                .filter(power -> power > 0)
                .map(power -> Decimals.toMicros(BigDecimal.ONE.scaleByPowerOfTen(power)) / 2)
                .orElse(0L);
    }

    /** How far the true number can be from one that is stated as about so many. */
    private static long halfWidthOfAbout(long micros) {
        BigDecimal above =
                ValueRange.about(Decimals.ofMicros(micros)).high().orElseThrow().rounded(Decimals.SCALE);
        return above.movePointRight(Decimals.SCALE).longValueExact() - micros;
    }
}
