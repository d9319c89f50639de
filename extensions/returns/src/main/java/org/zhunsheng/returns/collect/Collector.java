package org.zhunsheng.returns.collect;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FactNaming;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.FileFault;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.ReturnFaults;
import org.zhunsheng.returns.ReturnSource;
import org.zhunsheng.returns.UnitReturn;
import org.zhunsheng.returns.intake.ReturnFile;
import org.zhunsheng.returns.sums.Consolidation;

/** Sorts what has arrived by unit, checks it, and says what counts. Immutable and thread-safe. */
public final class Collector {
    private final UnitRegister register;
    private final Vocabulary vocabulary;
    private final FactNaming names;
    private final ReturnCheck check;

    /** A collector for {@code register}, with the relations of {@code vocabulary}. */
    public Collector(UnitRegister register, Vocabulary vocabulary) {
        this.register = register;
        this.vocabulary = vocabulary;
        this.names = new FactNaming(vocabulary);
        this.check = new ReturnCheck(vocabulary);
    }

    /**
     * How the collection stands.
     *
     * @param files what was read
     * @param log what the desk has written down; files that it does not know are taken as seen on {@code day}
     * @param before the returns of the year before by unit, as far as there are any
     * @param day the day
     */
    public Collected collect(
            List<ReturnFile> files, DeskLog log, ImmutableMap<String, UnitReturn> before, LocalDate day) {
        Map<String, List<ReturnFile>> byUnit = new LinkedHashMap<>();
        List<FileFault> strangers = new ArrayList<>();
        for (ReturnFile file : files) {
            Set<String> units = new LinkedHashSet<>(file.empty());
            file.returns().forEach(one -> units.add(one.unit()));
            boolean known = false;
            for (String id : units) {
                RegisteredUnit unit = register.byId().get(id);
                if (unit != null && register.isActive(unit)) {
                    byUnit.computeIfAbsent(id, any -> new ArrayList<>()).add(file);
                    known = true;
                } else {
                    strangers.add(new FileFault(file.source().file(), ReturnFaults.of("UNIT_NOT_ACTIVE", id)));
                }
            }
            if (!known) {
                file.faults()
                        .forEach(fault ->
                                strangers.add(new FileFault(file.source().file(), fault)));
                if (file.faults().isEmpty() && units.isEmpty()) {
                    strangers.add(new FileFault(file.source().file(), ReturnFaults.of("NO_ANSWER")));
                }
            }
        }
        ImmutableList<CollectedUnit> units = register.active().stream()
                .map(unit -> unit(
                        unit,
                        byUnit.getOrDefault(unit.id(), ImmutableList.of()),
                        log,
                        Optional.ofNullable(before.get(unit.id())),
                        day))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<UnitReturn> counted =
                units.stream().flatMap(unit -> unit.counted().stream()).collect(ImmutableList.toImmutableList());
        BetweenUnits between = new BetweenUnits(register, names, Consolidation.of(register, vocabulary, counted));
        return new Collected(
                register,
                day,
                units.stream().map(between::addTo).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(strangers));
    }

    /** What the units stated for the year before, by unit: the first return of each in {@code files}. */
    public ImmutableMap<String, UnitReturn> lastYear(List<ReturnFile> files) {
        int year = register.period().year() - 1;
        Map<String, UnitReturn> byUnit = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> file.returns().stream())
                .filter(one -> one.period().year() == year)
                .forEach(one -> byUnit.putIfAbsent(one.unit(), one));
        return ImmutableMap.copyOf(byUnit);
    }

    private CollectedUnit unit(
            RegisteredUnit unit, List<ReturnFile> files, DeskLog log, Optional<UnitReturn> before, LocalDate day) {
        UnitCase found = new UnitCase(unit, names, register);
        List<Acceptance> acceptances = log.accepted().stream()
                .filter(one -> one.unit().equals(unit.id()))
                .toList();
        Optional<Acceptance> acceptance = found.take(files, acceptances);
        found.counted().ifPresent(one -> {
            ReturnCheck.Checked checked = check.check(one, before);
            checked.faults().forEach(found::fault);
            checked.questions().forEach(found::question);
            checked.answered().forEach(found::answered);
        });
        boolean clean = found.faults().isEmpty() && found.counted().isPresent();
        UnitState state = files.isEmpty()
                ? UnitState.MISSING
                : !clean ? UnitState.RETURNED : acceptance.isPresent() ? UnitState.ACCEPTED : UnitState.CHECKED;
        LocalDate due = register.due(unit);
        Optional<LocalDate> received = found.hash()
                .map(hash -> log.received().getOrDefault(hash, day))
                .or(() -> files.stream()
                        .map(file -> log.received().getOrDefault(file.source().sha256(), day))
                        .min(LocalDate::compareTo));
        boolean late = received.orElse(day).isAfter(due);
        Optional<UnitReturn> counted = state.isCounted() ? found.counted() : Optional.empty();
        return new CollectedUnit(
                unit,
                state,
                due,
                received,
                late,
                files.stream().map(ReturnFile::source).distinct().collect(ImmutableList.toImmutableList()),
                counted,
                found.faults(),
                found.questions(),
                found.answered(),
                open(unit, found.counted()),
                state == UnitState.ACCEPTED ? acceptance : Optional.empty());
    }

    private ImmutableSet<FactCode> open(RegisteredUnit unit, Optional<UnitReturn> counted) {
        Set<FactCode> open = new LinkedHashSet<>(register.asked(unit));
        counted.ifPresent(one -> one.entries().stream()
                .filter(entry -> entry.cell().isWhole() && entry.value().isAnswer())
                .forEach(entry -> open.remove(entry.cell().code())));
        return ImmutableSet.copyOf(open);
    }

    /** What has come in of one unit, while it is sorted. */
    private static final class UnitCase {
        private final RegisteredUnit unit;
        private final FactNaming names;
        private final UnitRegister register;
        private final List<FileFault> faults = new ArrayList<>();
        private final List<FileFault> questions = new ArrayList<>();
        private final List<FileFault> answered = new ArrayList<>();
        private Optional<UnitReturn> counted = Optional.empty();

        UnitCase(RegisteredUnit unit, FactNaming names, UnitRegister register) {
            this.unit = unit;
            this.names = names;
            this.register = register;
        }

        /** Chooses what counts among {@code files}: the one that was accepted last, or all if they say the same. */
        Optional<Acceptance> take(List<ReturnFile> files, List<Acceptance> acceptances) {
            Map<String, ReturnFile> byHash = new LinkedHashMap<>();
            files.forEach(file -> byHash.putIfAbsent(file.source().sha256(), file));
            Optional<Acceptance> valid = Optional.empty();
            for (Acceptance one : acceptances) {
                if (byHash.containsKey(one.sha256())) {
                    valid = Optional.of(one);
                }
            }
            if (valid.isPresent()) {
                ReturnFile file = byHash.get(valid.get().sha256());
                if (file != null) {
                    whole(ImmutableList.of(file));
                    byHash.values().stream()
                            .filter(other -> !other.equals(file))
                            .forEach(other -> questions.add(new FileFault(
                                    other.source().file(),
                                    ReturnFaults.of(
                                            "OTHER_FILE_ACCEPTED", file.source().file()))));
                }
            } else {
                if (!acceptances.isEmpty()) {
                    Acceptance last = acceptances.get(acceptances.size() - 1);
                    questions.add(new FileFault("", ReturnFaults.of("ACCEPTED_FILE_CHANGED", last.by(), last.on())));
                }
                whole(ImmutableList.copyOf(byHash.values()));
            }
            return valid;
        }

        private void whole(ImmutableList<ReturnFile> files) {
            List<UnitReturn> ofPeriod = new ArrayList<>();
            for (ReturnFile file : files) {
                file.faults()
                        .forEach(fault -> faults.add(new FileFault(file.source().file(), fault)));
                file.notes()
                        .forEach(
                                note -> answered.add(new FileFault(file.source().file(), note)));
                boolean any = false;
                for (UnitReturn one : file.returns()) {
                    if (one.unit().equals(unit.id())) {
                        any = true;
                        if (one.period().equals(register.period())) {
                            ofPeriod.add(one);
                        } else {
                            faults.add(new FileFault(
                                    file.source().file(),
                                    ReturnFaults.of("WRONG_PERIOD", one.period(), register.period())));
                        }
                    }
                }
                if (!any) {
                    faults.add(new FileFault(file.source().file(), ReturnFaults.of("NO_ANSWER")));
                }
            }
            counted = merged(ofPeriod);
        }

        private Optional<UnitReturn> merged(List<UnitReturn> returns) {
            if (returns.isEmpty()) {
                return Optional.empty();
            }
            Map<FigureCell, ReturnEntry> cells = new LinkedHashMap<>();
            Map<FigureCell, ReturnSource> from = new LinkedHashMap<>();
            for (UnitReturn one : returns) {
                for (ReturnEntry entry : one.entries()) {
                    ReturnEntry before =
                            cells.putIfAbsent(entry.cell(), returns.size() > 1 ? entry.from(one.source()) : entry);
                    ReturnSource source = from.computeIfAbsent(entry.cell(), any -> one.source());
                    if (before != null && !before.value().equals(entry.value())) {
                        faults.add(new FileFault(
                                one.source().file(),
                                ReturnFaults.at(
                                        entry.place(),
                                        "CONTRADICTING_FILES",
                                        names.of(entry.cell()),
                                        source.file(),
                                        before.value(),
                                        entry.value())));
                    }
                }
            }
            UnitReturn first = returns.get(0);
            return Optional.of(
                    new UnitReturn(unit.id(), first.period(), ImmutableList.copyOf(cells.values()), first.source()));
        }

        Optional<UnitReturn> counted() {
            return counted;
        }

        Optional<String> hash() {
            return counted.map(one -> one.source().sha256());
        }

        void fault(Violation fault) {
            faults.add(new FileFault(file(), fault));
        }

        void question(Violation question) {
            questions.add(new FileFault(file(), question));
        }

        void answered(Violation question) {
            answered.add(new FileFault(file(), question));
        }

        private String file() {
            return counted.map(one -> one.source().file()).orElse("");
        }

        ImmutableList<FileFault> faults() {
            return ImmutableList.copyOf(faults);
        }

        ImmutableList<FileFault> questions() {
            return ImmutableList.copyOf(questions);
        }

        ImmutableList<FileFault> answered() {
            return ImmutableList.copyOf(answered);
        }
    }
}
