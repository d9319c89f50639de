package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.figure.FigureForm;
import org.zhunsheng.indicators.vocabulary.Relation;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Shares of classes (占比) that a report states: each is a rate of the class over the totals that it is a part of by the sums of the
 * vocabulary, a total that is stated first. A share has no code of its own; it is known by that of its class.
 */
final class ShareRates {
    private static final String PREFIX = "share.";

    private ShareRates() {}

    /** The code that the share of {@code code} is known by; none if it would be too long. */
    static Optional<FactCode> shareOf(FactCode code) {
        String text = PREFIX + code.value();
        return text.length() <= FactCode.MAX_LENGTH ? Optional.of(FactCode.of(text)) : Optional.empty();
    }

    /** The class whose share {@code code} is, if it is one. */
    static Optional<FactCode> classOf(FactCode code) {
        return code.value().startsWith(PREFIX)
                ? Optional.of(FactCode.of(code.value().substring(PREFIX.length())))
                : Optional.empty();
    }

    /** The rates that the shares of {@code stated} are. */
    static ImmutableList<Relation> of(StatedFigures stated) {
        return stated.figures().stream()
                .filter(figure -> figure.form() == FigureForm.SHARE)
                .map(Figure::code)
                .distinct()
                .flatMap(code -> rate(code, stated).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Relation> rate(FactCode code, StatedFigures stated) {
        List<List<Term>> totals = stated.vocabulary().relations().stream()
                .filter(Relation.Sum.class::isInstance)
                .map(Relation.Sum.class::cast)
                .filter(sum -> sum.parts().contains(new Term(code, false)))
                .map(Relation.Sum::total)
                .distinct()
                .sorted(Comparator.comparing(total -> stated.byCode().get(total).isEmpty()))
                .map(total -> List.of(new Term(total, false)))
                .toList();
        return totals.isEmpty()
                ? Optional.empty()
                : shareOf(code)
                        .map(share -> new Relation.Rate(
                                share.value(),
                                share,
                                List.of(new Term(code, false)),
                                totals,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
