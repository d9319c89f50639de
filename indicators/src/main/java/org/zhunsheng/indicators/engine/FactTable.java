package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.scheme.ScoringMethod.Among;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/**
 * What a dossier tells of every fact that a scheme reads, in columns: the range that the value can lie in and how that is known. An
 * unknown fact has the widest range of its kind, so no method needs to treat it apart. Numbers are millionths, days are days since
 * 1970-01-01, yes is 1 and no is 0. Written once by {@link DossierFacts}, then never again, but for a {@link #scratch} table.
 */
final class FactTable implements FactRanges {
    private static final FixedPoint CUT = FixedPoint.cutToMicros();
    private static final byte VALUE = 1;
    private static final byte NOT_APPLICABLE = 2;
    private static final byte DISPUTED = 4;
    private static final byte DERIVED = 8;
    private static final byte ABOUT = 16;
    /** The unit says that it does not apply, and nobody has approved that. */
    private static final byte UNAPPROVED = 32;

    private static final long[] NONE = {};
    private static final byte[] NO_BYTES = {};

    private final long[] cells;
    private final byte[] flags;
    /** How strong the claims are that hold; made when there is the first of more than the word of the unit. */
    private byte[] assurance = NO_BYTES;

    private final FactIndex index;
    private final View view;
    private final int year;
    private final Peers peers;
    private String unit;
    /** What is claimed of facts that have to be claimed, where that does not count in this view; made when there is the first. */
    private long[] uncounted = NONE;
    /** Of the facts without a cell; made when there is the first. */
    private long[] low = NONE;

    private long[] high = NONE;
    /** What the statements of a fact span together; made when there are the first two that differ. */
    private long[] widestLow = NONE;

    private long[] widestHigh = NONE;
    /** The same without the word of the unit alone, where the scheme limits what that earns and there is such a word. */
    private Optional<FactTable> backed = Optional.empty();
    /** How many facts the word of the unit is too far off in. */
    private int deviations;
    /** What follows from facts that are surer than what is stated itself; made when there is the first. */
    private List<Answer> surer = List.of();

    /** Why facts are in dispute, where that is said; made when there is the first. */
    private Map<Integer, LocalText> disputes = Map.of();

    /** What facts were worked out from by relations; made when there is the first. */
    private Map<Integer, String> sources = Map.of();
    /** What is stated of things one by one, by their names; made when there is the first. */
    private Map<String, Entry> entries = Map.of();

    /** The facts that follow by limits of duties; made when there is the first. */
    private List<Integer> byLimits = List.of();

    private record Answer(int slot, long value) {}

    /** One of several things: its facts, and which of them are claimed, be it in a way that does not count in this view. */
    private record Entry(FactTable facts, Set<Integer> claimed) {}

    private FactTable(FactIndex index, int year, String unit, Peers peers, View view) {
        this.cells = index.unknownCells();
        this.flags = new byte[cells.length];
        this.index = index;
        this.year = year;
        this.unit = unit;
        this.peers = peers;
        this.view = view;
    }

    /** A table to be written over and over, one unit after another. Every fact in it is unknown at first. */
    static FactTable scratch(FactIndex index, int year, Peers peers) {
        return new FactTable(index, year, "", peers, View.STATED);
    }

    /** Puts in a value that is known for certain, or {@link CellValue#UNKNOWN}. Only for a scratch table. */
    void set(int slot, long value) {
        flags[slot] = value == CellValue.UNKNOWN ? 0 : VALUE;
        cells[slot] = value;
    }

    /** Says whose facts these are. Only for a scratch table. */
    void of(String unitId) {
        this.unit = unitId;
    }

    /**
     * The values of the facts by slot, each as a cell of a {@link DossierTable}, or {@link CellValue#NO_CELL} if it is neither
     * certain nor unknown. Not to be written.
     */
    long[] cells() {
        return cells;
    }

    /** Whether every fact is certain or unknown, so that the cells tell everything. */
    boolean isRegular() {
        return low.length == 0 && uncounted.length == 0 && backed.isEmpty() && deviations == 0;
    }

    /** An empty table of the unit {@code unit} for a period that ends in {@code year}, for {@link DossierFacts} to fill. */
    static FactTable empty(FactIndex index, int year, String unit, Peers peers, View view) {
        return new FactTable(index, year, unit, peers, view);
    }

    /** The table of what is stated of the thing {@code name} alone, for a claim of the fact in {@code slot}. */
    FactTable entry(String name, int slot) {
        entries = entries.isEmpty() ? new LinkedHashMap<>() : entries;
        Entry entry = entries.computeIfAbsent(
                name, added -> new Entry(new FactTable(index, year, unit, peers, view), new HashSet<>()));
        entry.claimed().add(slot);
        return entry.facts();
    }

    @Override
    public ImmutableList<FactRanges> entries(Collection<Integer> fields) {
        return entries.values().stream()
                .filter(entry -> fields.stream().anyMatch(entry.claimed()::contains))
                .map(Entry::facts)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether what is stated of things one by one of any of {@code slots} is in dispute. */
    private boolean isDisputedInEntries(Collection<Integer> slots) {
        return entries.values().stream().anyMatch(entry -> slots.stream().anyMatch(entry.facts()::isDisputed));
    }

    /** Says that what a fact holds follows by the limit of a duty. */
    void putDerived(int slot) {
        byLimits = byLimits.isEmpty() ? new ArrayList<>() : byLimits;
        byLimits.add(slot);
    }

    /** Tells the facts that follow by limits as derived: only at the end, so that others follow from them. */
    void markDerived() {
        for (int slot : byLimits) {
            if ((flags[slot] & (VALUE | DISPUTED)) == VALUE) {
                flags[slot] |= DERIVED;
            }
        }
    }

    /** Keeps what the unit merely says apart: the facts without it, and how many it is too far off in. */
    void ownWord(Optional<FactTable> withoutIt, int tooFarOff) {
        backed = withoutIt;
        deviations = tooFarOff;
    }

    /** The facts without what the word of the unit alone says; empty if that makes no difference here. */
    Optional<FactTable> backed() {
        return backed;
    }

    /** How many facts the word of the unit is too far off in, by the rule of the scheme. */
    int deviations() {
        return deviations;
    }

    /** Says that a value is only about so much. */
    void setAbout(int slot) {
        flags[slot] |= ABOUT;
    }

    /** Takes in that a fact does not apply. */
    void doesNotApply(int slot, Claim claim) {
        boolean approved = claim.assurance().isProved();
        if ((approved || view == View.STATED) && holds(slot, claim.assurance())) {
            flags[slot] |= approved ? NOT_APPLICABLE : UNAPPROVED;
        }
    }

    /** Whether a claim is to be taken in: no stronger one is held. A stronger one drops what is held. */
    private boolean holds(int slot, Assurance strength) {
        byte own = (byte) strength.rank();
        byte held = strength(slot);
        if (own > held) {
            if (assurance.length == 0) {
                assurance = new byte[cells.length];
            }
            assurance[slot] = own;
            cells[slot] = CellValue.UNKNOWN;
            flags[slot] = 0;
            forgetWidest(slot);
        }
        return own >= held;
    }

    private byte strength(int slot) {
        return assurance.length == 0 ? 0 : assurance[slot];
    }

    /** Takes in a value if no stronger one is held; returns whether it was taken in. */
    boolean merge(int slot, long from, long to, Claim claim) {
        if (claim.assurance().rank() < required(slot)) {
            leaveOut(slot, from);
            return false;
        }
        if (!holds(slot, claim.assurance())) {
            return false;
        }
        if (claim.dispute().isPresent()) {
            contest(slot, claim.dispute().get());
        } else if ((flags[slot] & VALUE) == 0) {
            flags[slot] |= VALUE;
            keep(slot, from, to);
        } else if (low(slot) != from || high(slot) != to) {
            widen(slot, from, to);
            boolean meet = low(slot) <= to && from <= high(slot);
            if (meet && (flags[slot] & DISPUTED) == 0) {
                keep(slot, Math.max(low(slot), from), Math.min(high(slot), to));
            } else {
                flags[slot] |= DISPUTED;
                range(slot, widestLow[slot], widestHigh[slot]);
            }
        }
        return true;
    }

    /** Remembers that a value was worked out, and from what. */
    void workedOut(int slot, String from) {
        sources = sources.isEmpty() ? new HashMap<>() : sources;
        sources.putIfAbsent(slot, from);
    }

    /** From which facts a value was worked out by relations or by a formula, by their codes. */
    Optional<String> sources(int slot) {
        String from = sources.get(slot);
        if (from != null) {
            return Optional.of(from);
        }
        return index.computed().isWorkedOut(slot) ? Optional.of(index.computedFrom(slot)) : Optional.empty();
    }

    /** The name of the fact {@code code}; what is none is given as it is. */
    LocalText name(String code) {
        return FactCode.isCode(code)
                ? index.vocabulary()
                        .find(FactCode.of(code))
                        .map(FactDefinition::name)
                        .orElseGet(() -> LocalText.same(code))
                : LocalText.same(code);
    }

    /** A claim that is in dispute tells nothing of the value. */
    private void contest(int slot, LocalText why) {
        flags[slot] |= VALUE | DISPUTED;
        range(slot, index.least(slot), index.greatest(slot));
        disputes = disputes.isEmpty() ? new HashMap<>() : disputes;
        disputes.putIfAbsent(slot, why);
    }

    private int required(int slot) {
        return switch (view) {
            case STATED -> 0;
            case BACKED -> Assurance.BACKED.rank();
            case VERIFIED -> index.required(slot);
        };
    }

    private void leaveOut(int slot, long from) {
        if (from > 0 && index.isToClaim(slot)) {
            uncounted = uncounted.length == 0 ? new long[cells.length] : uncounted;
            uncounted[slot] = Math.max(uncounted[slot], from);
        }
    }

    private void keep(int slot, long from, long to) {
        if (from == to && from >= 0) {
            cells[slot] = from;
        } else {
            range(slot, from, to);
        }
    }

    /** Remembers what all statements span, for the case that one of them does not meet the others. */
    private void widen(int slot, long from, long to) {
        if (widestLow.length == 0) {
            widestLow = new long[cells.length];
            widestHigh = new long[cells.length];
            Arrays.fill(widestLow, Long.MAX_VALUE);
            Arrays.fill(widestHigh, Long.MIN_VALUE);
        }
        widestLow[slot] = Math.min(widestLow[slot], Math.min(low(slot), from));
        widestHigh[slot] = Math.max(widestHigh[slot], Math.max(high(slot), to));
    }

    private void forgetWidest(int slot) {
        if (widestLow.length > 0) {
            widestLow[slot] = Long.MAX_VALUE;
            widestHigh[slot] = Long.MIN_VALUE;
        }
    }

    private void range(int slot, long from, long to) {
        if (low.length == 0) {
            low = new long[cells.length];
            high = new long[cells.length];
        }
        cells[slot] = CellValue.NO_CELL;
        low[slot] = from;
        high[slot] = to;
    }

    /** Settles every fact, once all claims are in, and fills in what follows. */
    void settle() {
        for (int slot = 0; slot < flags.length; slot++) {
            settle(slot);
        }
        entries.values().forEach(entry -> entry.claimed().forEach(entry.facts()::settle));
        derive(index.derivedRates(), index.derivedAnswers());
        compute(index.computed().formulas());
    }

    /** Takes in that the fact of {@code slot} does not apply, or is said not to, once all of its claims are in. */
    void settle(int slot) {
        if ((flags[slot] & (NOT_APPLICABLE | UNAPPROVED)) != 0) {
            if ((flags[slot] & VALUE) != 0) {
                flags[slot] = VALUE | DISPUTED;
                range(slot, index.least(slot), index.greatest(slot));
            } else if ((flags[slot] & NOT_APPLICABLE) != 0) {
                range(slot, index.least(slot), index.greatest(slot));
            }
        }
    }

    /** Fills in what follows by {@code rates} and {@code answers}, once what is stated is in. */
    void derive(List<FactIndex.DerivedRate> rates, List<FactIndex.DerivedAnswer> answers) {
        for (FactIndex.DerivedRate rate : rates) {
            derive(rate);
        }
        for (FactIndex.DerivedAnswer answer : answers) {
            derive(answer);
        }
        for (Answer answer : surer) {
            settle(answer.slot(), answer.value());
        }
        surer = List.of();
    }

    /** Works out what {@code formulas} give, in order, once all that they read is in. */
    void compute(List<CompiledFormula> formulas) {
        for (CompiledFormula formula : formulas) {
            if (!(formula instanceof CompiledFormula.YearBefore)) {
                take(formula, formula.of(this));
            }
        }
    }

    private void take(CompiledFormula formula, WorkedValue worked) {
        int slot = formula.slot();
        boolean open = worked.low() <= index.least(slot) && worked.high() >= index.greatest(slot);
        if (worked.state() == WorkedValue.State.NOT_APPLICABLE) {
            flags[slot] = NOT_APPLICABLE;
            range(slot, index.least(slot), index.greatest(slot));
        } else if (worked.state() == WorkedValue.State.VALUE && !open) {
            flags[slot] = VALUE | DERIVED;
            keep(slot, worked.low(), worked.high());
        }
        if (worked.low() < worked.high()
                && (formula.reads().stream().anyMatch(this::isDisputed) || isDisputedInEntries(formula.reads()))) {
            flags[slot] |= VALUE | DISPUTED;
            range(slot, Math.max(index.least(slot), worked.low()), Math.min(index.greatest(slot), worked.high()));
        }
    }

    /** A count and a rate, or a count and a yes or no, where one of them is not stated and follows from the other. */
    private void derive(FactIndex.DerivedAnswer tie) {
        if (gives(tie.count(), tie.answer())) {
            if (high(tie.count()) == 0) {
                answer(tie.answer(), tie.isRate() ? CellValue.WHOLE_RATE : 0);
            } else if (!tie.isRate() && low(tie.count()) > 0) {
                answer(tie.answer(), 1);
            }
        } else if (gives(tie.answer(), tie.count()) && isSettled(tie.answer())) {
            if (low(tie.answer()) == (tie.isRate() ? CellValue.WHOLE_RATE : 0)) {
                answer(tie.count(), 0);
            }
        }
    }

    /** Whether something is known of the first of two facts, and nothing of the second, or less surely. */
    private boolean gives(int from, int to) {
        return isSaid(from) && (isUnknown(to) || (!isDerived(to) && strength(to) < strength(from)));
    }

    /** Fills in what nobody states; what is stated less surely stays what others follow from, until all are worked out. */
    private void answer(int slot, long value) {
        if (isUnknown(slot)) {
            settle(slot, value);
        } else if (surer.stream().noneMatch(answer -> answer.slot() == slot)) {
            surer = surer.isEmpty() ? new ArrayList<>() : surer;
            surer.add(new Answer(slot, value));
        }
    }

    private void settle(int slot, long value) {
        cells[slot] = value;
        flags[slot] = VALUE | DERIVED;
    }

    /** A rate that nobody states, or states as surely as its parts, follows from numerator and denominator, cut to six decimals. */
    private void derive(FactIndex.DerivedRate rate) {
        int slot = rate.rate();
        boolean weaker = strength(slot) < Math.min(strength(rate.numerator()), strength(rate.denominator()));
        if ((isUnknown(slot) || weaker) && isSettled(rate.numerator()) && isSettled(rate.denominator())) {
            long whole = low(rate.denominator());
            long part = low(rate.numerator());
            if (whole > 0 && part <= whole) {
                settle(slot, CUT.mulDiv(part, CellValue.WHOLE_RATE, whole));
            }
        }
    }

    private boolean isSettled(int slot) {
        return isSaid(slot) && low(slot) == high(slot);
    }

    private boolean isSaid(int slot) {
        return (flags[slot] & (VALUE | NOT_APPLICABLE | DISPUTED | DERIVED)) == VALUE;
    }

    /** A copy that slots can be changed in. */
    FactTable copy() {
        FactTable copy = new FactTable(index, year, unit, peers, view);
        copy.assurance = new byte[cells.length];
        copy.uncounted = new long[cells.length];
        copy.low = new long[cells.length];
        copy.high = new long[cells.length];
        copy.entries = entries;
        for (int slot = 0; slot < cells.length; slot++) {
            copy.restore(slot, this);
        }
        return copy;
    }

    /** Puts back what {@code original} has in {@code slot}, but for what its statements span together. Only for a copy. */
    void restore(int slot, FactTable original) {
        cells[slot] = original.cells[slot];
        flags[slot] = original.flags[slot];
        assurance[slot] = original.strength(slot);
        uncounted[slot] = original.uncounted(slot);
        if (original.low.length > 0) {
            low[slot] = original.low[slot];
            high[slot] = original.high[slot];
        }
        forgetWidest(slot);
    }

    /** Forgets all that was said of the fact of {@code slot}. Only for a copy. */
    void forget(int slot) {
        cells[slot] = CellValue.UNKNOWN;
        flags[slot] = 0;
        assurance[slot] = 0;
        uncounted[slot] = 0;
        forgetWidest(slot);
    }

    Peers peers() {
        return peers;
    }

    FactIndex index() {
        return index;
    }

    @Override
    public long low(int slot) {
        long cell = cells[slot];
        return cell >= 0 ? cell : cell == CellValue.UNKNOWN ? index.least(slot) : low[slot];
    }

    @Override
    public long high(int slot) {
        long cell = cells[slot];
        return cell >= 0 ? cell : cell == CellValue.UNKNOWN ? index.greatest(slot) : high[slot];
    }

    /** The others that the unit is compared with on one fact; empty if there is no cohort. */
    Optional<OtherUnits> others(int slot, Among among) {
        return peers.others(slot, among, unit);
    }

    @Override
    public boolean isOpenAbove(int slot) {
        return high(slot) == index.greatest(slot);
    }

    /** Whether nothing limits the value from below. */
    boolean isOpenBelow(int slot) {
        return low(slot) == index.least(slot);
    }

    /** Whether the value of a fact that applies is known for certain. */
    boolean isExact(int slot) {
        return (flags[slot] & (VALUE | DISPUTED)) == VALUE && low(slot) == high(slot);
    }

    /** Which claims count in it. */
    View view() {
        return view;
    }

    /** The year in which the period ends. */
    int year() {
        return year;
    }

    boolean isUnknown(int slot) {
        return (flags[slot] & (VALUE | NOT_APPLICABLE)) == 0;
    }

    /** What is claimed of an unknown fact that has to be claimed, in a way that does not count here; 0 if nothing is. */
    long uncounted(int slot) {
        return uncounted.length == 0 ? 0 : uncounted[slot];
    }

    @Override
    public boolean isNotApplicable(int slot) {
        return (flags[slot] & (NOT_APPLICABLE | VALUE)) == NOT_APPLICABLE;
    }

    boolean isDisputed(int slot) {
        return (flags[slot] & DISPUTED) != 0;
    }

    /** Why a fact is in dispute, where that is said. */
    Optional<LocalText> dispute(int slot) {
        return isDisputed(slot) ? Optional.ofNullable(disputes.get(slot)) : Optional.empty();
    }

    boolean isDerived(int slot) {
        return (flags[slot] & DERIVED) != 0;
    }

    /** Whether something of the fact follows by the limit of a duty. */
    boolean followsByLimit(int slot) {
        return byLimits.contains(slot);
    }

    boolean isAbout(int slot) {
        return (flags[slot] & ABOUT) != 0;
    }

    /** The day of {@code epochDay}. */
    static LocalDate day(long epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }
}
