package org.zhunsheng.indicators.audit;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.function.Supplier;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.indicators.vocabulary.FactDefinition;

/**
 * The units in which a report counts. Hearings, say, are counted in sittings by one report and in cases by another: their figures can be
 * held against each other as long as the report counts all of one subject in one unit.
 */
final class CountingUnits {
    /** Of figures in the units of the vocabulary only. */
    static final CountingUnits NONE = new CountingUnits(ImmutableSetMultimap::of);

    /** Worked out when a figure is in another unit than the vocabulary's, which is rare. */
    private final Supplier<ImmutableSetMultimap<Subject, UnitClass>> used;

    /**
     * Figures that belong together.
     *
     * @param area the first word of their codes
     * @param unit the unit of the vocabulary
     */
    private record Subject(String area, UnitClass unit) {
        static Subject of(FactDefinition definition) {
            return new Subject(area(definition.code()), definition.unit().orElseThrow());
        }

        private static String area(FactCode code) {
            int dot = code.value().indexOf('.');
            return dot < 0 ? code.value() : code.value().substring(0, dot);
        }
    }

    private CountingUnits(Supplier<ImmutableSetMultimap<Subject, UnitClass>> used) {
        this.used = used;
    }

    /** The units of the figures that are {@code stated}. */
    static CountingUnits of(StatedFigures stated) {
        return new CountingUnits(Suppliers.memoize(() -> used(stated)));
    }

    private static ImmutableSetMultimap<Subject, UnitClass> used(StatedFigures stated) {
        ImmutableSetMultimap.Builder<Subject, UnitClass> used = ImmutableSetMultimap.builder();
        for (Figure figure : stated.figures()) {
            if (figure.form() == FigureForm.LEVEL) {
                stated.vocabulary()
                        .find(figure.code())
                        .filter(definition -> definition.kind().isNumeric())
                        .ifPresent(definition -> used.put(Subject.of(definition), figure.unit()));
            }
        }
        return used.build();
    }

    /** Whether {@code figure} is in the unit of the vocabulary, or in another unit of counting that all of its subject are in. */
    boolean fits(Figure figure, FactDefinition definition) {
        UnitClass unit = definition.unit().orElseThrow();
        return unit == figure.unit()
                || (unit.isWhole()
                        && figure.unit().isWhole()
                        && used.get().get(Subject.of(definition)).size() == 1);
    }
}
