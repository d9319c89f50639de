package org.zhunsheng.returns.draft;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhunsheng.core.register.UnitRegister;
import org.zhunsheng.returns.FigureCell;

/**
 * The statistical parts of a report. Immutable and thread-safe.
 *
 * @param paragraphs headings and paragraphs, in their order
 * @param leftOut the figures that are not written, since they are not known for certain
 */
public record Draft(ImmutableList<Paragraph> paragraphs, ImmutableList<FigureCell> leftOut) {
    /** Refuses null. */
    public Draft {
        Objects.requireNonNull(paragraphs, "paragraphs");
        Objects.requireNonNull(leftOut, "leftOut");
    }

    /**
     * A heading or a sentence with its sources.
     *
     * @param text the text
     * @param heading whether it is a heading
     * @param figures the figures that it states, whose parts name unit, file, cell and hash
     */
    public record Paragraph(String text, boolean heading, ImmutableList<FigureCell> figures) {
        /** Refuses null. */
        public Paragraph {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(figures, "figures");
        }
    }

    /** The text under its title, as it is handed over. */
    public String document(UnitRegister register) {
        return register.area().name() + register.period().year() + "年法治政府建设年度报告（统计部分初稿）\n" + text();
    }

    /** The text, a paragraph a line. */
    public String text() {
        return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
