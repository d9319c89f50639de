package org.zhunsheng.indicators.scheme;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;

/** How a value is worked out, in words. */
final class FormulaWording implements Formula.Cases<LocalText> {
    private final FactNames facts;

    FormulaWording(FactNames facts) {
        this.facts = facts;
    }

    @Override
    public LocalText comparison(Formula.Comparison formula) {
        LocalText left = facts.of(formula.left());
        LocalText right = facts.of(formula.right());
        LocalText order = formula.order().title();
        return LocalText.of(
                left.zh() + order.zh() + right.zh() + "的，为“是”，否则为“否”",
                "yes if " + left.en() + " is " + order.en() + " " + right.en() + ", otherwise no");
    }

    @Override
    public LocalText share(Formula.Share formula) {
        LocalText part = less(formula.part(), formula.notInPart());
        LocalText whole = less(formula.whole(), formula.notInWhole());
        return LocalText.of(part.zh() + "÷" + whole.zh() + "×100%", part.en() + " ÷ " + whole.en() + " × 100 %");
    }

    private LocalText less(FactCode fact, List<FactCode> excluded) {
        LocalText name = facts.of(fact);
        if (excluded.isEmpty()) {
            return name;
        }
        return LocalText.of(
                "（" + name.zh()
                        + excluded.stream()
                                .map(code -> "－" + facts.of(code).zh())
                                .collect(Collectors.joining()) + "）",
                "(" + name.en()
                        + excluded.stream()
                                .map(code -> " − " + facts.of(code).en())
                                .collect(Collectors.joining()) + ")");
    }

    @Override
    public LocalText complement(Formula.Complement formula) {
        LocalText rate = facts.of(formula.of());
        return LocalText.of("100%－" + rate.zh(), "100 % − " + rate.en());
    }

    @Override
    public LocalText excess(Formula.Excess formula) {
        LocalText figure = facts.of(formula.of());
        LocalText over = facts.of(formula.over());
        return LocalText.of(
                figure.zh() + "超出" + over.zh() + "的部分，不超出的为 0",
                "what " + figure.en() + " goes beyond " + over.en() + ", 0 if it does not");
    }

    @Override
    public LocalText total(Formula.Total formula) {
        return LocalText.of(
                formula.of().stream().map(code -> facts.of(code).zh()).collect(Collectors.joining("＋")),
                formula.of().stream().map(code -> facts.of(code).en()).collect(Collectors.joining(" + ")));
    }

    @Override
    public LocalText yesShare(Formula.YesShare formula) {
        return LocalText.of(
                formula.of().stream().map(code -> facts.of(code).zh()).collect(Collectors.joining("、"))
                        + "各项中为“是”的占百分之几，不适用的不计",
                "how many percent of these are yes, without those that do not apply: "
                        + formula.of().stream().map(code -> facts.of(code).en()).collect(Collectors.joining(", ")));
    }

    @Override
    public LocalText yearBefore(Formula.YearBefore formula) {
        LocalText figure = facts.of(formula.of());
        return LocalText.of("上年的" + figure.zh(), figure.en() + " of the year before");
    }

    @Override
    public LocalText entryMean(Formula.EntryMean formula) {
        LocalText value = facts.of(formula.of());
        LocalText weighed = formula.weight()
                .map(facts::of)
                .map(weight -> LocalText.of("以" + weight.zh() + "加权", " weighed by " + weight.en()))
                .orElse(LocalText.same(""));
        LocalText only = formula.only()
                .map(pick -> LocalText.of(
                        "，只计" + pick.end().title().zh() + "的 " + pick.number() + " 项",
                        ", the " + pick.number() + " " + pick.end().title().en() + " only"))
                .orElse(LocalText.same(""));
        LocalText outOf = formula.outOf()
                .map(facts::of)
                .map(number -> LocalText.of("，共有几项以" + number.zh() + "为准", ", as many as " + number.en() + " says"))
                .orElse(LocalText.same(""));
        return LocalText.of(
                "各项" + value.zh() + weighed.zh() + "平均" + only.zh() + outOf.zh(),
                "the mean of " + value.en() + " over its entries" + weighed.en() + only.en() + outOf.en());
    }
}
