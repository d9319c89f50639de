package org.zhunsheng.indicators.engine;

import java.util.Optional;
import org.zhunsheng.core.evidence.Assurance;
import org.zhunsheng.core.evidence.Deviation;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.validation.InvalidModelException;

/** Reads dossiers into tables of facts. */
final class DossierFacts {
    private DossierFacts() {}

    /** The table of {@code dossier} as it is stated, to be compared with {@code peers}. */
    static FactTable read(FactIndex index, Dossier dossier, Peers peers) {
        return read(index, dossier, peers, View.STATED);
    }

    /**
     * The table of {@code dossier} as {@code view} has it, to be compared with {@code peers}, which are of the same view.
     *
     * <p>A claim of a fact that the vocabulary does not hold, or of another scope than the usual one, is passed over.
     *
     * @throws InvalidModelException if a claim says of a fact what its kind does not allow
     */
    static FactTable read(FactIndex index, Dossier dossier, Peers peers, View view) {
        FactTable table =
                FactTable.empty(index, dossier.to().getYear(), dossier.unit().id(), peers, view);
        ClaimReader reader = new ClaimReader(index, dossier.to(), dossier.claims(), table);
        reader.read();
        reader.readLimits(dossier);
        table.settle();
        table.markDerived();
        table.ownWord(
                speaks(table, dossier) ? Optional.of(read(index, dossier, peers, View.BACKED)) : Optional.empty(),
                deviations(index, dossier, reader));
        return table;
    }

    /** The table of another dossier of the unit of {@code facts}, in the same view and compared with the same units. */
    static FactTable read(Dossier dossier, FactTable facts) {
        return read(facts.index(), dossier, facts.peers(), facts.view());
    }

    /** Whether the word of the unit alone stands for something, where the scheme limits what that earns. */
    private static boolean speaks(FactTable table, Dossier dossier) {
        FactIndex index = table.index();
        return table.view() == View.STATED
                && index.capsWord()
                && dossier.claims().stream()
                        .anyMatch(claim -> claim.assurance() == Assurance.STATED && index.slot(claim.code()) >= 0);
    }

    /** How many facts the word of the unit is too far off in. */
    private static int deviations(FactIndex index, Dossier dossier, ClaimReader reader) {
        return index.deviationLimit()
                .map(limit -> (int) dossier.deviations().stream()
                        .filter(deviation -> reader.isRead(deviation.checked()) && deviation.exceeds(limit))
                        .map(Deviation::code)
                        .distinct()
                        .count())
                .orElse(0);
    }
}
