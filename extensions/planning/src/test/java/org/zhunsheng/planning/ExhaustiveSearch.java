package org.zhunsheng.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.rectification.Changeable;
import org.zhunsheng.indicators.rectification.PlanFor;
import org.zhunsheng.indicators.rectification.RemedyClaims;
import org.zhunsheng.indicators.rectification.RemedyCost;
import org.zhunsheng.indicators.rectification.RemedyLibrary;
import org.zhunsheng.indicators.rectification.RemedyOption;

/** Every set of remedies, scored by the engine one by one: slow, obvious, and nothing shared with the optimiser but the engine. */
final class ExhaustiveSearch {
    private final List<Tried> tried = new ArrayList<>();

    private record Tried(List<RemedyOption> chosen, Assessment assessment) {
        long personDays() {
            return chosen.stream().mapToLong(RemedyOption::personDays).sum();
        }

        long low() {
            return assessment.total().low().micros();
        }
    }

    ExhaustiveSearch(Assessment before, RemedyLibrary library, PlanFor purpose) {
        int count = library.remedies().size();
        RemedyClaims claims = RemedyClaims.of(before);
        Changeable changeable =
                Changeable.of(before, purpose, before.dossier().to().plusDays(1));
        for (int set = 0; set < 1 << count; set++) {
            List<RemedyOption> chosen = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if ((set >> i & 1) != 0) {
                    chosen.add(RemedyCost.priced(
                            changeable.effective(library.remedies().get(i)), before.dossier()));
                }
            }
            if (isPossible(chosen)) {
                tried.add(new Tried(chosen, before.whatIf(claims.after(chosen))));
            }
        }
    }

    private static boolean isPossible(List<RemedyOption> chosen) {
        List<String> ids = chosen.stream().map(RemedyOption::id).toList();
        return chosen.stream()
                .allMatch(option -> ids.containsAll(option.prerequisites())
                        && option.excludes().stream().noneMatch(ids::contains));
    }

    long highest(long personDays) {
        return tried.stream()
                .filter(one -> one.personDays() <= personDays)
                .mapToLong(Tried::low)
                .max()
                .orElseThrow();
    }

    /** The least effort by which {@code reached} holds; empty if it never does. */
    OptionalLong least(Predicate<Assessment> reached) {
        return tried.stream()
                .filter(one -> reached.test(one.assessment()))
                .mapToLong(Tried::personDays)
                .min();
    }

    /** The highest lower end that {@code personDays} allow where {@code reached} holds. */
    long highest(long personDays, Predicate<Assessment> reached) {
        return tried.stream()
                .filter(one -> one.personDays() <= personDays && reached.test(one.assessment()))
                .mapToLong(Tried::low)
                .max()
                .orElseThrow();
    }

    /** The least effort that reaches {@code low} within {@code personDays}. */
    long cheapest(long low) {
        return least(assessment -> assessment.total().low().micros() >= low).orElseThrow();
    }
}
