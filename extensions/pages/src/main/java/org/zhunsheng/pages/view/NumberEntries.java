package org.zhunsheng.pages.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.core.figure.Scope;
import org.zhunsheng.core.figure.StatedNumber;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;

/** The numbers of a report in words: how much of what, how exactly, what the number says of its figure, and in which scope. */
final class NumberEntries {
    private NumberEntries() {}

    static Text of(StatedNumber figure) {
        BigDecimal value = figure.form().canBeNegative() ? figure.value().abs() : figure.value();
        Text end = figure.word()
                .filter(word -> figure.unit() != UnitClass.PERCENT && figure.unit() != UnitClass.YUAN)
                .map(word -> new Text(
                        value(figure, value) + " " + word, named(figure, value).en()))
                .orElseGet(() -> named(figure, value));
        Text exact = exactly(figure.exactness(), end);
        Text formed = figure.form() == FigureForm.LEVEL ? exact : Text.word(form(figure), exact);
        List<Text> scope = figure.scope().map(NumberEntries::scope).orElse(List.of());
        return scope.isEmpty() ? formed : Text.word("bracketed", formed, Text.joined(scope));
    }

    /** {@code text} as about, more than, at least … so much; a range and a count stay as they are. */
    static Text exactly(Exactness exactness, Text text) {
        return exactness == Exactness.EXACT || exactness == Exactness.RANGE ? text : Text.word(exactness.name(), text);
    }

    /** A number with its unit behind it. */
    static Text quantity(BigDecimal number, UnitClass unit) {
        return named(number.toPlainString(), number, unit);
    }

    private static Text named(StatedNumber figure, BigDecimal value) {
        return named(value(figure, value), value, figure.unit());
    }

    private static Text named(String written, BigDecimal number, UnitClass unit) {
        LocalText title = unit.title(number);
        return Text.of(written + " " + title.zh(), written + " " + title.en());
    }

    private static String value(StatedNumber figure, BigDecimal value) {
        return value.toPlainString()
                + figure.upTo().map(end -> " – " + end.toPlainString()).orElse("");
    }

    private static String form(StatedNumber figure) {
        return figure.form().name() + (figure.value().signum() < 0 ? "-DOWN" : "");
    }

    private static List<Text> scope(Scope scope) {
        List<Text> words = new ArrayList<>();
        scope.whose().ifPresent(whose -> words.add(Text.word("whose-" + whose)));
        scope.side().ifPresent(side -> words.add(Text.word("side-" + side)));
        scope.time().ifPresent(time -> words.add(Text.word("time-" + time)));
        Optional<String> from = scope.from().map(Object::toString);
        Optional<String> to = scope.to().map(Object::toString);
        if (from.isPresent() || to.isPresent()) {
            words.add(Text.same(from.orElse("") + " – " + to.orElse("")));
        }
        return words;
    }
}
