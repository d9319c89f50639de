package org.zhunsheng.returns;

import java.util.List;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Figures, ranges and relations in words. Immutable and thread-safe. */
public final class FactNaming {
    private static final int DECIMALS = 2;

    private final Vocabulary vocabulary;

    /** Names by {@code vocabulary}. */
    public FactNaming(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The name of {@code code}; the code itself if the vocabulary does not hold it. */
    public LocalText of(FactCode code) {
        return vocabulary.find(code).map(FactDefinition::name).orElseGet(() -> LocalText.same(code.value()));
    }

    /** The name of {@code cell}, with the cell of the break-down. */
    public LocalText of(FigureCell cell) {
        LocalText name = of(cell.code());
        return cell.isWhole()
                ? name
                : LocalText.of(name.zh() + "（" + cell.breakdown() + "）", name.en() + " (" + cell.breakdown() + ")");
    }

    /** What {@code relation} says. */
    public LocalText of(Relation relation) {
        return relation.title()
                .orElseGet(() -> relation.match(new Relation.Cases<>() {
                    @Override
                    public LocalText sum(Relation.Sum sum) {
                        return sides(of(sum.total()), sum.complete() ? "=" : "≥", terms(sum.parts()));
                    }

                    @Override
                    public LocalText bound(Relation.Bound bound) {
                        return sides(terms(bound.smaller()), "≤", terms(bound.larger()));
                    }

                    @Override
                    public LocalText balance(Relation.Balance balance) {
                        return sides(terms(balance.left()), "=", terms(balance.right()));
                    }

                    @Override
                    public LocalText rate(Relation.Rate rate) {
                        LocalText base = rate.bases().isEmpty()
                                ? LocalText.same("100 %")
                                : terms(rate.bases().get(0));
                        return sides(of(rate.rate()), "=", sides(terms(rate.numerator()), "÷", base));
                    }

                    @Override
                    public LocalText change(Relation.Change change) {
                        return of(change.fact());
                    }
                }));
    }

    private LocalText terms(List<Term> terms) {
        return LocalText.of(
                terms.stream()
                        .map(term -> (term.minus() ? "−" : "") + of(term.code()).zh())
                        .collect(Collectors.joining("＋"))
                        .replace("＋−", "−"),
                terms.stream()
                        .map(term ->
                                (term.minus() ? "− " : "") + of(term.code()).en())
                        .collect(Collectors.joining(" + "))
                        .replace("+ −", "−"));
    }

    private static LocalText sides(LocalText left, String sign, LocalText right) {
        return LocalText.of(left.zh() + " " + sign + " " + right.zh(), left.en() + " " + sign + " " + right.en());
    }

    /** {@code range} as it is printed: 12, ≥ 12, 12–15; rounded to two decimals where it has more. */
    public static String range(ValueRange range) {
        if (range.isPoint()) {
            return number(range.low().orElseThrow());
        }
        if (range.high().isEmpty()) {
            return range.low()
                    .map(low -> (range.includesLow() ? "≥ " : "> ") + number(low))
                    .orElse("?");
        }
        String high = number(range.high().orElseThrow());
        return range.low()
                .map(low -> number(low) + "–" + high)
                .orElseGet(() -> (range.includesHigh() ? "≤ " : "< ") + high);
    }

    /** {@code value} in digits. */
    public static String number(Fraction value) {
        return value.toDecimal()
                .filter(decimal -> decimal.scale() <= DECIMALS)
                .map(decimal -> decimal.signum() == 0
                        ? "0"
                        : decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString())
                .orElseGet(() -> value.rounded(DECIMALS).toPlainString());
    }
}
