package org.zhunsheng.indicators.duty;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.zhunsheng.core.law.Force;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.catalogue.LawInForce;

/** What binds a kind of unit on a day, and what changed between two days. Immutable and thread-safe. */
public final class LawBook {
    private final DutyRegister duties;
    private final InstrumentRegister instruments;

    private LawBook(DutyRegister duties, InstrumentRegister instruments) {
        this.duties = duties;
        this.instruments = instruments;
    }

    /** The book of {@code duties}, which rest on {@code instruments}. */
    public static LawBook of(DutyRegister duties, InstrumentRegister instruments) {
        return new LawBook(duties, instruments);
    }

    /** The duties that bind units of {@code kind} on {@code day}, in the order of the register. */
    public ImmutableList<Duty> binding(UnitKind kind, LocalDate day) {
        return duties.duties().stream()
                .filter(duty ->
                        duty.appliesTo().contains(kind) && law(duty, day).force() != Force.NONE)
                .collect(ImmutableList.toImmutableList());
    }

    /** The articles of {@code duty} that are in force on {@code day}. */
    public ImmutableList<LegalBasis> articles(Duty duty, LocalDate day) {
        return law(duty, day).inForce();
    }

    private LawInForce law(Duty duty, LocalDate day) {
        return LawInForce.between(instruments, duty.basis(), duty.effective(), day, day);
    }

    /** What changed for units of {@code kind} from {@code before} to {@code after}. */
    public Changes changes(UnitKind kind, LocalDate before, LocalDate after) {
        Set<Instrument> oldLaw = ImmutableSet.copyOf(instruments.inForceOn(before));
        Set<Instrument> newLaw = ImmutableSet.copyOf(instruments.inForceOn(after));
        List<Duty> oldDuties = binding(kind, before);
        List<Duty> newDuties = binding(kind, after);
        return new Changes(
                Sets.difference(newLaw, oldLaw).immutableCopy().asList(),
                Sets.difference(oldLaw, newLaw).immutableCopy().asList(),
                without(newDuties, oldDuties),
                without(oldDuties, newDuties),
                newDuties.stream()
                        .filter(duty -> oldDuties.contains(duty)
                                && !articles(duty, before).equals(articles(duty, after)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Duty> without(List<Duty> duties, List<Duty> others) {
        return duties.stream().filter(duty -> !others.contains(duty)).collect(ImmutableList.toImmutableList());
    }

    /**
     * What changed between two days.
     *
     * @param begun the instruments that are in force on the second day and not on the first
     * @param ended the instruments that are in force on the first day and not on the second
     * @param added the duties that bind on the second day and not on the first
     * @param dropped the duties that bind on the first day and not on the second
     * @param moved the duties that bind on both and rest on other articles
     */
    public record Changes(
            ImmutableList<Instrument> begun,
            ImmutableList<Instrument> ended,
            ImmutableList<Duty> added,
            ImmutableList<Duty> dropped,
            ImmutableList<Duty> moved) {
        /** Refuses null. */
        public Changes {
            Objects.requireNonNull(begun, "begun");
            Objects.requireNonNull(ended, "ended");
            Objects.requireNonNull(added, "added");
            Objects.requireNonNull(dropped, "dropped");
            Objects.requireNonNull(moved, "moved");
        }

        /** Whether nothing changed. */
        public boolean isEmpty() {
            return begun.isEmpty() && ended.isEmpty() && added.isEmpty() && dropped.isEmpty() && moved.isEmpty();
        }
    }
}
