package org.zhunsheng.indicators.scheme;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** The facts of a vocabulary, their numbers and the conditions on them in words. */
final class FactNames {
    private final Vocabulary vocabulary;

    FactNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The fact in quotation marks; its code if the vocabulary does not hold it. */
    LocalText of(FactCode fact) {
        LocalText name = vocabulary.find(fact).map(FactDefinition::name).orElseGet(() -> LocalText.same(fact.value()));
        return LocalText.of(quoted(name.zh()), quoted(name.en()));
    }

    /** {@code name} in quotation marks; those within it become single ones. */
    private static String quoted(String name) {
        return "“" + name.replace('“', '‘').replace('”', '’') + "”";
    }

    /** {@code number} in the unit of {@code fact}, such as 3 件. */
    LocalText quantity(FactCode fact, BigDecimal number) {
        String plain = number.toPlainString();
        UnitClass unit = vocabulary.find(fact).flatMap(FactDefinition::unit).orElse(null);
        if (unit == null) {
            return LocalText.same(plain);
        }
        return unit == UnitClass.PERCENT
                ? LocalText.of(plain + "%", plain + " %")
                : LocalText.of(
                        plain + " " + unit.title(number).zh(),
                        plain + " " + unit.title(number).en());
    }

    /** What one more of {@code fact} is called: one percentage point, one case. */
    LocalText each(FactCode fact) {
        UnitClass unit = vocabulary.find(fact).flatMap(FactDefinition::unit).orElse(null);
        if (unit == null) {
            return LocalText.of("每 1", "each");
        }
        return unit == UnitClass.PERCENT
                ? LocalText.of("每 1 个百分点", "per percentage point")
                : LocalText.of(
                        "每 1 " + unit.title().zh(),
                        "each " + unit.title(BigDecimal.ONE).en());
    }

    LocalText condition(Condition condition) {
        LocalText fact = of(condition.fact());
        if (condition instanceof Condition.Yes) {
            return LocalText.of(fact.zh() + "为“是”", fact.en() + " is yes");
        }
        if (condition instanceof Condition.No) {
            return LocalText.of(fact.zh() + "为“否”", fact.en() + " is no");
        }
        if (condition instanceof Condition.AtLeast least) {
            LocalText limit = quantity(least.fact(), least.value());
            return LocalText.of(fact.zh() + "不少于 " + limit.zh(), fact.en() + " is at least " + limit.en());
        }
        LocalText limit = quantity(condition.fact(), ((Condition.AtMost) condition).value());
        return LocalText.of(fact.zh() + "不多于 " + limit.zh(), fact.en() + " is at most " + limit.en());
    }

    /** {@code parts} one after the other, with semicolons between. */
    static LocalText list(List<LocalText> parts) {
        return LocalText.of(
                parts.stream().map(LocalText::zh).collect(Collectors.joining("；")),
                parts.stream().map(LocalText::en).collect(Collectors.joining("; ")));
    }

    /** {@code texts} put together as they are. */
    static LocalText text(LocalText... texts) {
        ImmutableList<LocalText> all = ImmutableList.copyOf(texts);
        return LocalText.of(
                all.stream().map(LocalText::zh).collect(Collectors.joining()),
                all.stream().map(LocalText::en).collect(Collectors.joining()));
    }
}
