package org.zhunsheng.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Plan;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.Responsibility;
import org.zhunsheng.reading.pattern.RuleFiles;

/**
 * Links the items of a report that was read to the parts of the bundled reference catalogues, by the words of their headings: what a plan is
 * about decides which gaps and problems it answers. It never yields a figure or a fact. Immutable and thread-safe.
 */
public final class ItemTopics {
    /** What stands in {@code topics.yaml}. */
    record TopicsFile(List<String> catalogues, List<Topic> topics) {}

    /** The words of a heading that is about one part of the catalogue. */
    record Topic(String link, List<String> words, List<String> not, List<String> match, List<String> miss) {
        boolean names(String title) {
            return words.stream().anyMatch(title::contains) && not.stream().noneMatch(title::contains);
        }
    }

    private final ImmutableSet<String> catalogues;
    private final ImmutableList<Topic> topics;

    private ItemTopics(TopicsFile file) {
        catalogues = ImmutableSet.copyOf(file.catalogues());
        topics = ImmutableList.copyOf(file.topics());
    }

    /** The topics of this module. */
    public static ItemTopics bundled() {
        return Bundled.TOPICS;
    }

    /** The links of an item with this {@code title}. */
    public ImmutableList<IndicatorCode> of(String title) {
        return topics.stream()
                .filter(topic -> topic.names(title))
                .map(topic -> IndicatorCode.of(topic.link()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@code report} with links for the items that have none, if its links are to be those of {@code catalogue}; else {@code report}. */
    public AnnualReport link(AnnualReport report, String catalogue) {
        if (!catalogues.contains(catalogue)) {
            return report;
        }
        return AnnualReport.builder()
                .fillFrom(report)
                .responsibilities(report.responsibilities().stream()
                        .map(item -> item.indicators().isEmpty()
                                ? Responsibility.builder()
                                        .fillFrom(item)
                                        .indicators(of(item.title()))
                                        .build()
                                : item)
                        .toList())
                .measures(report.measures().stream()
                        .map(item -> item.indicators().isEmpty()
                                ? Measure.builder()
                                        .fillFrom(item)
                                        .indicators(of(item.title()))
                                        .build()
                                : item)
                        .toList())
                .problems(report.problems().stream()
                        .map(item -> item.indicators().isEmpty()
                                ? Problem.builder()
                                        .fillFrom(item)
                                        .indicators(of(item.title()))
                                        .build()
                                : item)
                        .toList())
                .plans(report.plans().stream()
                        .map(item -> item.indicators().isEmpty()
                                ? Plan.builder()
                                        .fillFrom(item)
                                        .indicators(of(item.title()))
                                        .build()
                                : item)
                        .toList())
                .build();
    }

    /** Read on first use. */
    private static final class Bundled {
        private static final ItemTopics TOPICS = new ItemTopics(RuleFiles.read(TopicsFile.class, "topics.yaml"));
    }
}
