package org.zhunsheng.reading.quantity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.TextPattern;

/** Tells a level from a share and from a change, by the words before the number. The first rule that fits decides. */
final class FormReader {
    private record Rule(FigureForm form, String unit, ImmutableList<TextPattern> before) {}

    private final ImmutableList<Rule> rules;

    FormReader(UnitsFile file) {
        rules = file.forms().stream()
                .map(rule -> new Rule(
                        rule.form(),
                        rule.unit(),
                        rule.before().stream().map(TextPattern::of).collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    FigureForm formOf(FoldedText text, int start, ImmutableSet<UnitClass> units) {
        if (units.contains(UnitClass.PERCENTAGE_POINT)) {
            return FigureForm.POINT_CHANGE;
        }
        for (Rule rule : rules) {
            boolean unitFits = rule.unit().equals("ANY")
                    || units.stream().anyMatch(unit -> unit.name().equals(rule.unit()));
            if (unitFits && rule.before().stream().anyMatch(pattern -> pattern.endsAt(text, start))) {
                return rule.form();
            }
        }
        return FigureForm.LEVEL;
    }
}
