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
 * vocabulary, a total that is stated first. A share has no code of its own; see {@link ShareCode}.
 */
final class ShareRates {
    private ShareRates() {}

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
                : ShareCode.shareOf(code)
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
