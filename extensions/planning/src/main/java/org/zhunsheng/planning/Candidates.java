package org.zhunsheng.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.indicators.engine.RollUp;
import org.zhunsheng.indicators.rectification.Changeable;
import org.zhunsheng.indicators.rectification.RemedyCost;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;
import org.zhunsheng.indicators.rectification.WhyLeftOut;

/**
 * The remedies that can be chosen for a unit, numbered: those that change a fact which bears on its points, or that such a remedy
 * needs, and that show in time. A remedy starts when all that it needs shows; as it cannot be chosen without them, the day on which it
 * shows does not depend on what else is chosen.
 */
final class Candidates {
    private final ImmutableList<RemedyOption> options;
    private final ImmutableMap<String, Integer> numbers;
    private final ImmutableMap<String, WhyLeftOut> unsuited;
    private final ImmutableMap<String, LocalDate> ready;

    private Candidates(
            ImmutableList<RemedyOption> options,
            ImmutableMap<String, WhyLeftOut> unsuited,
            ImmutableMap<String, LocalDate> ready) {
        this.options = options;
        this.unsuited = unsuited;
        this.ready = ready;
        ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
        for (int i = 0; i < options.size(); i++) {
            places.put(options.get(i).id(), i);
        }
        this.numbers = places.buildOrThrow();
    }

    static Candidates of(PlanRequest request, RollUp rollUp) {
        RemedyLibrary library = request.library();
        ImmutableSet<FactCode> bearing = ImmutableList.of(rollUp.items(), rollUp.bonuses(), rollUp.vetoes()).stream()
                .flatMap(List::stream)
                .flatMap(Set::stream)
                .filter(fact -> !(request.assessment().dossier().knowledge(fact) instanceof Knowledge.NotApplicable))
                .collect(ImmutableSet.toImmutableSet());
        Changeable changeable = Changeable.of(request.assessment(), request.purpose(), request.from());
        Set<String> useful = new HashSet<>();
        for (RemedyOption option : library.remedies()) {
            if (changeable.effective(option).effects().stream().anyMatch(effect -> bearing.contains(effect.fact()))) {
                need(option, library, useful);
            }
        }
        Map<String, Integer> days = new HashMap<>();
        library.remedies().forEach(option -> days(option, library, days));
        Map<String, WhyLeftOut> unsuited = new LinkedHashMap<>();
        ImmutableMap.Builder<String, LocalDate> ready = ImmutableMap.builder();
        for (RemedyOption option : library.remedies()) {
            LocalDate shows = request.from().plusDays(days.getOrDefault(option.id(), 0));
            ready.put(option.id(), shows);
            if (!useful.contains(option.id())) {
                boolean bears = option.effects().stream().anyMatch(effect -> bearing.contains(effect.fact()));
                unsuited.put(
                        option.id(),
                        Optional.of(option)
                                .filter(one -> bears)
                                .flatMap(changeable::powerless)
                                .orElse(WhyLeftOut.BEARS_ON_NOTHING));
            } else if (request.until().filter(shows::isAfter).isPresent()) {
                unsuited.put(option.id(), WhyLeftOut.TOO_LATE);
            }
        }
        ImmutableList<RemedyOption> options = library.remedies().stream()
                .filter(option -> !unsuited.containsKey(option.id()))
                .map(changeable::effective)
                .map(option -> RemedyCost.priced(option, request.assessment().dossier()))
                .collect(ImmutableList.toImmutableList());
        return new Candidates(options, ImmutableMap.copyOf(unsuited), ready.buildOrThrow());
    }

    /** The same remedies with other efforts, in person-days. */
    Candidates withEfforts(ToIntFunction<RemedyOption> effort) {
        return new Candidates(
                options.stream()
                        .map(option -> RemedyOption.builder()
                                .fillFrom(option)
                                .personDays(effort.applyAsInt(option))
                                .build())
                        .collect(ImmutableList.toImmutableList()),
                unsuited,
                ready);
    }

    private static void need(RemedyOption option, RemedyLibrary library, Set<String> needed) {
        if (needed.add(option.id())) {
            option.prerequisites().forEach(id -> need(find(library, id), library, needed));
        }
    }

    private static int days(RemedyOption option, RemedyLibrary library, Map<String, Integer> known) {
        Integer found = known.get(option.id());
        if (found != null) {
            return found;
        }
        int before = option.prerequisites().stream()
                .mapToInt(id -> days(find(library, id), library, known))
                .max()
                .orElse(0);
        known.put(option.id(), before + option.leadDays());
        return before + option.leadDays();
    }

    private static RemedyOption find(RemedyLibrary library, String id) {
        return Optional.ofNullable(library.byId().get(id)).orElseThrow();
    }

    /** The remedies, in the order of the library. */
    ImmutableList<RemedyOption> options() {
        return options;
    }

    int size() {
        return options.size();
    }

    RemedyOption option(int number) {
        return options.get(number);
    }

    /** The remedies of the library that cannot be chosen, and why. */
    ImmutableMap<String, WhyLeftOut> unsuited() {
        return unsuited;
    }

    /** The day on which the remedy shows. */
    LocalDate ready(String id) {
        return Optional.ofNullable(ready.get(id)).orElseThrow();
    }

    /** The number of a remedy; empty if it cannot be chosen. */
    Optional<Integer> number(String id) {
        return Optional.ofNullable(numbers.get(id));
    }

    /** The remedies that {@code number} needs right before it. */
    ImmutableList<Integer> prerequisites(int number) {
        return option(number).prerequisites().stream()
                .map(id -> number(id).orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@code number} and all that it needs, at any remove. */
    BitSet withPrerequisites(int number) {
        BitSet needed = new BitSet();
        addWithPrerequisites(number, needed);
        return needed;
    }

    private void addWithPrerequisites(int number, BitSet needed) {
        if (!needed.get(number)) {
            needed.set(number);
            prerequisites(number).forEach(before -> addWithPrerequisites(before, needed));
        }
    }

    /** {@code chosen} without {@code number} and without what needs it. */
    BitSet without(int number, BitSet chosen) {
        BitSet rest = (BitSet) chosen.clone();
        chosen.stream().filter(other -> withPrerequisites(other).get(number)).forEach(rest::clear);
        return rest;
    }

    boolean exclude(int one, int other) {
        return option(one).isExclusiveOf(option(other));
    }

    long personDays(BitSet chosen) {
        return chosen.stream().mapToLong(number -> option(number).personDays()).sum();
    }

    ImmutableList<RemedyOption> chosen(BitSet numbers) {
        return numbers.stream().mapToObj(this::option).collect(ImmutableList.toImmutableList());
    }

    /** The numbers of the remedies that change one of {@code facts}, ascending. */
    ImmutableList<Integer> changing(Set<FactCode> facts) {
        return java.util.stream.IntStream.range(0, size())
                .filter(number -> option(number).effects().stream().anyMatch(effect -> facts.contains(effect.fact())))
                .boxed()
                .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableList::copyOf));
    }
}
