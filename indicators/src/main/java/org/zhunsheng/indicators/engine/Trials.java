package org.zhunsheng.indicators.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;

/**
 * Totals of one unit under other facts, one set after another. Gives what {@code Assessment.whatIf} gives, and scores only the
 * indicators anew that read what changes: the work grows with the change and not with the scheme. Where a change can reach further,
 * by a relation, by the limit of a duty or by a rule on the word of the unit, all is scored anew. Not thread-safe.
 */
public final class Trials {
    private final Function<CheckedDossier, ScoreInterval> anew;
    private final CheckedDossier dossier;
    /** The facts that the last trial took away, and what was left: the next one often takes away the same. */
    private Set<FactCode> taken = ImmutableSet.of();

    private Optional<CheckedDossier> left = Optional.empty();
    private final CompiledScheme scheme;
    private final FactTable original;
    private final FactTable facts;
    private final ItemSheet items;
    private final NodeSheet nodes;
    private final FactDependencies dependencies;
    private final boolean wordMatters;

    /**
     * Trials of the unit of {@code dossier}.
     *
     * @param anew the total of another dossier, where all has to be scored anew
     */
    Trials(
            Function<CheckedDossier, ScoreInterval> anew,
            CheckedDossier dossier,
            CompiledScheme scheme,
            FactTable original) {
        this.anew = anew;
        this.dossier = dossier;
        this.scheme = scheme;
        this.original = original;
        this.facts = original.copy();
        this.items = ItemSheet.kept(scheme, facts);
        this.nodes = new NodeSheet(scheme, items);
        this.dependencies = FactDependencies.of(scheme);
        this.wordMatters = (original.view() == View.STATED && scheme.index().capsWord())
                || scheme.index().deviationLimit().isPresent();
        items.score(nodes);
    }

    /**
     * The total if {@code claims} were so. They take the place of whatever the dossier claims of the same facts.
     *
     * @throws InvalidModelException if a claim says of a fact what its kind does not allow
     */
    public ScoreInterval total(List<Claim> claims) {
        return total(claims.stream().map(Claim::code).collect(ImmutableSet.toImmutableSet()), claims);
    }

    /** The total if nothing were known of {@code fact}. */
    public ScoreInterval without(FactCode fact) {
        return total(ImmutableSet.of(fact), ImmutableList.of());
    }

    /** The total if the item at {@code place} were asked of the unit. */
    ScoreInterval asking(int place) {
        if (wordMatters) {
            ScoreSheet asked = ScoreSheet.of(scheme.asking(place), original);
            return new ScoreInterval(new Points(asked.low()), new Points(asked.high()));
        }
        CompiledScheme.Item item = scheme.items().get(place);
        items.rescore(place, item.asked(), nodes);
        ScoreInterval total = ScoreSheet.total(scheme, facts, items, nodes.copy());
        items.rescore(place, item, nodes);
        return total;
    }

    private ScoreInterval total(Set<FactCode> gone, List<Claim> more) {
        if (wordMatters || gone.stream().anyMatch(this::reachesFar)) {
            return anew(gone, more);
        }
        NavigableSet<Integer> changed = new TreeSet<>();
        gone.stream().map(scheme.index()::slot).filter(slot -> slot >= 0).forEach(changed::add);
        FactDependencies.Change change = dependencies.change(changed, original);
        if (change.slots().stream().anyMatch(original::followsByLimit)) {
            return anew(gone, more);
        }
        ListMultimap<FactCode, Claim> instead = LinkedListMultimap.create();
        more.forEach(claim -> instead.put(claim.code(), claim));
        return total(change, changed, instead);
    }

    private ScoreInterval anew(Set<FactCode> without, List<Claim> more) {
        if (left.isEmpty() || !taken.equals(without)) {
            taken = ImmutableSet.copyOf(without);
            left = Optional.of(dossier.without(taken));
        }
        return anew.apply(left.get().plus(more));
    }

    /** Whether another value of {@code code} can change more than what is worked out from it within the scheme. */
    private boolean reachesFar(FactCode code) {
        int slot = scheme.index().slot(code);
        return scheme.index().isLinked(slot)
                || scheme.index().computed().isField(slot)
                || dossier.isHeldAgainstOthers(code);
    }

    private ScoreInterval total(
            FactDependencies.Change change, Set<Integer> changed, ListMultimap<FactCode, Claim> instead) {
        boolean isScored = false;
        try {
            change.slots().forEach(facts::forget);
            for (int slot : change.slots()) {
                FactCode code = scheme.index().definition(slot).code();
                state(changed.contains(slot) ? instead.get(code) : stated(code));
            }
            change.slots().forEach(facts::settle);
            facts.derive(change.rates(), change.answers());
            facts.compute(change.formulas());
            isScored = true;
            rescore(change);
            return ScoreSheet.total(scheme, facts, items, nodes.copy());
        } finally {
            change.slots().forEach(slot -> facts.restore(slot, original));
            if (isScored) {
                rescore(change);
            }
        }
    }

    private ImmutableList<Claim> stated(FactCode code) {
        Dossier checked = dossier.checked();
        return checked.claimsByCode().get(code);
    }

    private void state(List<Claim> claims) {
        new ClaimReader(scheme.index(), dossier.checked().to(), claims, facts).read();
    }

    private void rescore(FactDependencies.Change change) {
        change.items().forEach(item -> items.rescore(item, scheme.items().get(item), nodes));
    }
}
