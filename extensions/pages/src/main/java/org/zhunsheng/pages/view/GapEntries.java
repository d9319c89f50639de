package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.gap.Gain;
import org.zhunsheng.indicators.gap.Gap;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Gaps in words. */
final class GapEntries {
    private final Vocabulary vocabulary;
    private final ImmutableMap<String, Text> plans;

    GapEntries(Vocabulary vocabulary, Optional<AnnualReport> report) {
        this.vocabulary = vocabulary;
        this.plans = report.map(AnnualReport::plans).orElseGet(ImmutableList::of).stream()
                .collect(ImmutableMap.toImmutableMap(Plan::id, plan -> Text.same(plan.title())));
    }

    ImmutableList<GapEntry> of(List<Gap> gaps) {
        ImmutableList.Builder<GapEntry> entries = ImmutableList.builder();
        for (int i = 0; i < gaps.size(); i++) {
            entries.add(entry(i + 1, gaps.get(i)));
        }
        return entries.build();
    }

    private GapEntry entry(int rank, Gap gap) {
        return new GapEntry(
                rank,
                gap.indicator().toString(),
                Text.of(gap.title()),
                gap.kind().name().toLowerCase(Locale.ROOT),
                Text.of(gap.kind().title()),
                gap.gain()
                        .map(GapEntries::worth)
                        .orElseGet(() ->
                                Text.word("lost-points", Interval.of(gap.lost()).toString())),
                Text.of(gap.cause().title()),
                gap.toProve().stream()
                        .map(code -> FactEntries.name(vocabulary, code))
                        .collect(ImmutableList.toImmutableList()),
                gap.remedy()
                        .map(remedy -> Text.word("remedy", Text.of(remedy.action()), remedy.leadDays()))
                        .or(() -> gap.ifSo()
                                .map(remedy -> Text.word("remedy-if-so", Text.of(remedy.action()), remedy.leadDays()))),
                gap.plans().stream()
                        .map(id -> plans.getOrDefault(id, Text.same(id)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** In words. What starts at zero may have been earned all along and only lack proof. */
    private static Text worth(Gain gain) {
        ScoreInterval range = gain.range();
        return range.low().equals(Points.ZERO) && !range.isExact()
                ? Text.word("gain-up-to", Written.signed(range.high()))
                : Text.word("gain", Written.signed(range));
    }
}
