package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.ReportItem;
import org.zhunsheng.core.report.Section;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.GroupResult;

/** What nobody stated: what the report leaves open, and the facts that nobody has said anything of, dimension by dimension. */
final class MissingStatements {
    private final Assessment assessment;
    private final Optional<AnnualReport> report;

    MissingStatements(Assessment assessment, Optional<AnnualReport> report) {
        this.assessment = assessment;
        this.report = report;
    }

    ImmutableList<NotStated> of() {
        ImmutableList.Builder<NotStated> missing = ImmutableList.builder();
        report.map(MissingStatements::inReport)
                .filter(what -> !what.isEmpty())
                .ifPresent(what -> missing.add(new NotStated(Text.word("in-the-report"), what)));
        for (GroupResult dimension : assessment.dimensions()) {
            ImmutableList<Text> facts = unknownFacts(dimension);
            if (!facts.isEmpty()) {
                missing.add(new NotStated(Text.word("of-dimension", Text.of(dimension.title()), facts.size()), facts));
            }
        }
        return missing.build();
    }

    private static ImmutableList<Text> inReport(AnnualReport report) {
        ImmutableList.Builder<Text> missing = ImmutableList.builder();
        Set<SectionKind> there = report.sections().stream().map(Section::kind).collect(ImmutableSet.toImmutableSet());
        for (SectionKind kind : SectionKind.values()) {
            if (!there.contains(kind)) {
                missing.add(Text.word("no-section", Text.of(kind.title())));
            }
        }
        if (report.signedOn().isEmpty()) {
            missing.add(Text.word("no-signed-on"));
        }
        if (report.submittedOn().isEmpty()) {
            missing.add(Text.word("no-submitted-on"));
        }
        if (report.publishedOn().isEmpty()) {
            missing.add(Text.word("no-published-on"));
        }
        lacking("no-causes", report.problems(), problem -> problem.causes().isEmpty(), missing);
        lacking("no-owner", report.plans(), plan -> plan.owner().isEmpty(), missing);
        lacking("no-due", report.plans(), plan -> plan.due().isEmpty(), missing);
        return missing.build();
    }

    private static <T extends ReportItem> void lacking(
            String key, List<T> items, Predicate<T> lacks, ImmutableList.Builder<Text> missing) {
        ImmutableList<Text> lacking = items.stream()
                .filter(lacks)
                .map(item -> Text.same(item.title()))
                .collect(ImmutableList.toImmutableList());
        if (!lacking.isEmpty()) {
            missing.add(Text.word(key, lacking.size(), items.size(), Text.joined(lacking)));
        }
    }

    private ImmutableList<Text> unknownFacts(GroupResult dimension) {
        ImmutableSet<FactCode> unknown = assessment.results().stream()
                .filter(result ->
                        assessment.catalogue().dimensionOf(result.code()).equals(Optional.of(dimension.code())))
                .flatMap(result -> assessment.openFacts(result.code()).stream())
                .filter(code -> assessment.dossier().knowledge(code) instanceof Knowledge.Unknown)
                .collect(ImmutableSet.toImmutableSet());
        return unknown.stream()
                .map(code -> FactEntries.name(assessment.vocabulary(), code))
                .collect(ImmutableList.toImmutableList());
    }
}
