package org.zhunsheng.returns.sums;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.register.RegisteredUnit;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.FigureCell;
import org.zhunsheng.returns.ReturnEntry;
import org.zhunsheng.returns.UnitReturn;

/**
 * The figures of an area, each by its own rule: added up, taken from the body that states it, the greatest, or worked out again from its
 * parts. The order of the returns does not matter; a unit that has not answered makes a lower bound. Immutable and thread-safe.
 */
public final class Consolidation {
    private final UnitRegister register;
    private final ImmutableSortedMap<FigureCell, ConsolidatedFigure> figures;

    private Consolidation(UnitRegister register, ImmutableSortedMap<FigureCell, ConsolidatedFigure> figures) {
        this.register = register;
        this.figures = figures;
    }

    /**
     * The figures that follow from {@code returns}.
     *
     * @param register who is asked what
     * @param vocabulary the rules of the figures, and of what rates are worked out
     * @param returns the returns that count, of each unit one
     */
    public static Consolidation of(UnitRegister register, Vocabulary vocabulary, List<UnitReturn> returns) {
        Map<FigureCell, Map<String, UnitAnswer>> answers = new TreeMap<>();
        for (UnitReturn one : returns) {
            for (ReturnEntry entry : one.entries()) {
                answers.computeIfAbsent(entry.cell(), any -> new TreeMap<>())
                        .putIfAbsent(one.unit(), new UnitAnswer(one, entry));
            }
        }
        for (RegisteredUnit unit : register.active()) {
            for (FactCode code : register.asked(unit)) {
                answers.computeIfAbsent(FigureCell.of(code), any -> new TreeMap<>());
            }
        }
        UnitSums sums = new UnitSums(register);
        Map<FigureCell, ConsolidatedFigure> figures = new TreeMap<>();
        answers.forEach((cell, byUnit) -> vocabulary
                .find(cell.code())
                .filter(fact -> fact.kind() != FactKind.RATE)
                .ifPresent(fact -> figures.put(cell, sums.of(fact, cell, byUnit))));
        new RateSums(vocabulary, figures, answers, sums).addTo(figures);
        return new Consolidation(register, ImmutableSortedMap.copyOf(figures));
    }

    /** Who is asked what. */
    public UnitRegister register() {
        return register;
    }

    /** The figures, by code and cell. */
    public ImmutableCollection<ConsolidatedFigure> figures() {
        return figures.values();
    }

    /** The figure of {@code cell}. */
    public Optional<ConsolidatedFigure> find(FigureCell cell) {
        return Optional.ofNullable(figures.get(cell));
    }

    /** The whole figure {@code code}. */
    public Optional<ConsolidatedFigure> find(FactCode code) {
        return find(FigureCell.of(code));
    }
}
