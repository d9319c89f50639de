package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.zhunsheng.core.report.SectionKind;

/**
 * An item of a statutory part.
 *
 * @param section the part
 * @param title its heading, without mark and full stop
 * @param heading where the heading stands; it never yields a figure
 * @param body the stretches of text that belong to it, without the heading
 */
public record OutlineItem(SectionKind section, String title, TextRange heading, ImmutableList<TextRange> body) {
    /** Refuses null. */
    public OutlineItem {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(body, "body");
    }
}
