package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.scheme.Grade;

/** Where grades begin on a scale. */
final class Bands {
    private Bands() {}

    /** {@code grades} on a scale from 0 to {@code end}, the lowest first. */
    static ImmutableList<Total.Band> of(List<Grade> grades, Points end) {
        ImmutableList<Grade> sorted = ImmutableList.sortedCopyOf(Comparator.comparing(Grade::from), grades);
        ImmutableList.Builder<Total.Band> bands = ImmutableList.builder();
        for (int i = 0; i < sorted.size(); i++) {
            Grade grade = sorted.get(i);
            int from = i == 0 ? 0 : Shares.thousandths(grade.from(), end);
            int to =
                    i + 1 < sorted.size() ? Shares.thousandths(sorted.get(i + 1).from(), end) : 1000;
            bands.add(new Total.Band(
                    Text.of(grade.title()), from, to, grade.from().toString()));
        }
        return bands.build();
    }
}
