package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Checks what a scheme works out for itself: codes that are free, facts that are known by then, kinds and units that go together. */
final class ComputedCheck {
    /** The most facts of one share: each doubles the work of finding its range. */
    private static final int MOST_IN_SHARE = 8;

    private final SchemeViolations faults;
    private final ScoringScheme scheme;
    private final Vocabulary stated;
    private final Vocabulary all;
    private final Set<FactCode> later = new HashSet<>();

    /**
     * A check of the computed facts of {@code scheme}.
     *
     * @param stated the facts that dossiers state
     * @param all those and what the scheme computes
     */
    ComputedCheck(SchemeViolations faults, ScoringScheme scheme, Vocabulary stated, Vocabulary all) {
        this.faults = faults;
        this.scheme = scheme;
        this.stated = stated;
        this.all = all;
    }

    void run() {
        scheme.computed().forEach(fact -> later.add(fact.code()));
        Set<FactCode> seen = new HashSet<>();
        for (int i = 0; i < scheme.computed().size(); i++) {
            ComputedFact fact = scheme.computed().get(i);
            String path = "computed[" + i + "]";
            if (stated.find(fact.code()).isPresent() || !seen.add(fact.code())) {
                faults.add("COMPUTED_CODE_TAKEN", path + ".code", fact.code());
            }
            String at = path + ".formula";
            fact.formula().facts().forEach(read -> order(at, fact.code(), read));
            fact.formula().match(new Operands(fact.code(), at));
            later.remove(fact.code());
        }
        unread();
        fields();
    }

    /** What is stated of each entry has no one value for anything else to read. */
    private void fields() {
        Set<FactCode> otherwise = new HashSet<>(readOutside());
        scheme.computed()
                .forEach(fact -> otherwise.addAll(
                        fact.formula() instanceof Formula.EntryMean mean
                                ? ImmutableList.copyOf(mean.outOf().stream().toList())
                                : fact.formula().facts()));
        for (int i = 0; i < scheme.computed().size(); i++) {
            if (scheme.computed().get(i).formula() instanceof Formula.EntryMean mean) {
                for (FactCode field : mean.fields()) {
                    if (otherwise.contains(field)) {
                        faults.add("COMPUTED_ENTRY_FIELD", "computed[" + i + "].formula", field);
                    }
                }
            }
        }
    }

    /** What methods, bonuses and vetoes read. */
    private Set<FactCode> readOutside() {
        Set<FactCode> read = new HashSet<>();
        scheme.items().forEach(item -> {
            read.addAll(item.method().facts());
            item.variants().forEach(variant -> variant.method().ifPresent(method -> read.addAll(method.facts())));
        });
        scheme.bonuses().forEach(bonus -> bonus.clauses().forEach(clause -> read.add(clause.fact())));
        scheme.vetoes().forEach(veto -> read.add(veto.condition().fact()));
        return read;
    }

    private void order(String path, FactCode code, FactCode read) {
        if (later.contains(read) && stated.find(read).isEmpty()) {
            faults.add("COMPUTED_ORDER", path, code, read);
        }
    }

    private void unread() {
        Set<FactCode> read = readOutside();
        scheme.computed().forEach(fact -> read.addAll(fact.formula().facts()));
        for (int i = 0; i < scheme.computed().size(); i++) {
            FactCode code = scheme.computed().get(i).code();
            if (!read.contains(code)) {
                faults.warn("COMPUTED_UNREAD", "computed[" + i + "]", code);
            }
        }
    }

    /** Checks what one formula reads. */
    private final class Operands implements Formula.Cases<Boolean> {
        private final FactCode code;
        private final String path;

        Operands(FactCode code, String path) {
            this.code = code;
            this.path = path;
        }

        private void all(String reader, Predicate<FactKind> fits, Stream<FactCode> facts) {
            ImmutableList<FactCode> read = facts.collect(ImmutableList.toImmutableList());
            read.forEach(fact -> faults.fact(path, fact, reader, fits));
            alike(read);
        }

        /** Figures that are compared, added or divided count the same thing. */
        private void alike(List<FactCode> facts) {
            Optional<FactDefinition> first = all.find(facts.get(0));
            for (FactCode fact : facts) {
                Optional<FactDefinition> other = all.find(fact);
                if (first.isPresent()
                        && other.isPresent()
                        && (first.get().kind() != other.get().kind()
                                || !first.get().unit().equals(other.get().unit()))) {
                    faults.add(
                            "COMPUTED_UNITS",
                            path,
                            code,
                            first.get().code(),
                            measure(first.get(), other.get()),
                            fact,
                            measure(other.get(), first.get()));
                    return;
                }
            }
        }

        /** In what a fact differs from another: its unit, or its kind where the unit is the same or none. */
        private static Object measure(FactDefinition fact, FactDefinition other) {
            return fact.unit().equals(other.unit())
                    ? fact.kind()
                    : fact.unit().<Object>map(unit -> unit).orElse(fact.kind());
        }

        private void once(Stream<FactCode> facts) {
            Set<FactCode> seen = new HashSet<>();
            facts.filter(fact -> !seen.add(fact)).forEach(fact -> faults.add("COMPUTED_TWICE", path, code, fact));
        }

        private boolean isEmpty(List<FactCode> facts) {
            if (facts.isEmpty()) {
                faults.add("LIST_EMPTY_IN_METHOD", path + ".of", code);
            }
            return facts.isEmpty();
        }

        @Override
        public Boolean comparison(Formula.Comparison formula) {
            all(
                    "COMPARISON",
                    kind -> kind.isNumeric() || kind == FactKind.DATE,
                    Stream.of(formula.left(), formula.right()));
            once(Stream.of(formula.left(), formula.right()));
            return true;
        }

        @Override
        public Boolean share(Formula.Share formula) {
            all("SHARE", kind -> kind.isNumeric() && kind != FactKind.RATE, formula.facts().stream());
            once(Stream.concat(Stream.of(formula.part()), formula.notInPart().stream()));
            once(Stream.concat(Stream.of(formula.whole()), formula.notInWhole().stream()));
            if (formula.facts().size() > MOST_IN_SHARE) {
                faults.add("COMPUTED_TOO_MANY", path, code, formula.facts().size(), MOST_IN_SHARE);
            }
            return true;
        }

        @Override
        public Boolean complement(Formula.Complement formula) {
            all("COMPLEMENT", FactKind.RATE::equals, Stream.of(formula.of()));
            return true;
        }

        @Override
        public Boolean excess(Formula.Excess formula) {
            all("EXCESS", FactKind::isNumeric, Stream.of(formula.of(), formula.over()));
            once(Stream.of(formula.of(), formula.over()));
            return true;
        }

        @Override
        public Boolean total(Formula.Total formula) {
            if (!isEmpty(formula.of())) {
                all("TOTAL", kind -> kind.isNumeric() && kind != FactKind.RATE, formula.of().stream());
                once(formula.of().stream());
            }
            return true;
        }

        @Override
        public Boolean yesShare(Formula.YesShare formula) {
            if (!isEmpty(formula.of())) {
                all("YES_SHARE", FactKind.YES_NO::equals, formula.of().stream());
                once(formula.of().stream());
            }
            return true;
        }

        @Override
        public Boolean yearBefore(Formula.YearBefore formula) {
            all("YEAR_BEFORE", FactKind::isNumeric, Stream.of(formula.of()));
            if (stated.find(formula.of()).isEmpty() && all.find(formula.of()).isPresent()) {
                faults.add("COMPUTED_YEAR_BEFORE", path + ".of", code, formula.of());
            }
            return true;
        }

        @Override
        public Boolean entryMean(Formula.EntryMean formula) {
            all("ENTRY_MEAN", FactKind::isNumeric, Stream.of(formula.of()));
            formula.weight().ifPresent(weight -> all("ENTRY_MEAN", FactKind::isNumeric, Stream.of(weight)));
            formula.outOf().ifPresent(number -> all("ENTRY_MEAN", FactKind.COUNT::equals, Stream.of(number)));
            once(Stream.of(Stream.of(formula.of()), formula.weight().stream(), formula.outOf().stream())
                    .flatMap(facts -> facts));
            formula.fields().stream()
                    .filter(field ->
                            stated.find(field).isEmpty() && all.find(field).isPresent())
                    .forEach(field -> faults.add("COMPUTED_ENTRY_STATED", path, code, field));
            formula.only().ifPresent(pick -> {
                if (pick.number() < 1) {
                    faults.add("COMPUTED_ENTRY_NUMBER", path + ".only.number", code, pick.number());
                }
                if (formula.weight().isPresent()) {
                    faults.add("COMPUTED_ENTRY_WEIGHED", path + ".only", code);
                }
            });
            return true;
        }
    }
}
