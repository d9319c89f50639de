package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.pattern.FoldedText;

/**
 * The outline of a report.
 *
 * @param head what stands before and behind the text
 * @param paragraphs the folded paragraphs that all places refer to
 * @param sections the headings over statutory parts, in the order of the text
 * @param items the items, in the order of the text
 * @param preamble the stretches of text before the first heading
 */
public record Outline(
        ReportHead head,
        ImmutableList<FoldedText> paragraphs,
        ImmutableList<OutlineSection> sections,
        ImmutableList<OutlineItem> items,
        ImmutableList<TextRange> preamble) {
    /** Refuses null. */
    public Outline {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(paragraphs, "paragraphs");
        Objects.requireNonNull(sections, "sections");
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(preamble, "preamble");
    }

    /** The item to whose text {@code index} of {@code paragraph} belongs. */
    public Optional<OutlineItem> itemAt(int paragraph, int index) {
        return items.stream()
                .filter(item -> item.heading().holds(paragraph, index)
                        || item.body().stream().anyMatch(range -> range.holds(paragraph, index)))
                .findFirst();
    }

    /** The statutory part to which {@code index} of {@code paragraph} belongs, if any. */
    public Optional<SectionKind> sectionAt(int paragraph, int index) {
        return itemAt(paragraph, index).map(OutlineItem::section);
    }

    /** The items of one part. */
    public ImmutableList<OutlineItem> itemsOf(SectionKind kind) {
        return items.stream().filter(item -> item.section() == kind).collect(ImmutableList.toImmutableList());
    }
}
