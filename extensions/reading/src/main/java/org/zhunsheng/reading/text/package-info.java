/**
 * The text of a source as normalised paragraphs, with a way back to the file for every character. Figures and sections are not
 * known here.
 *
 * <pre>{@code
 * ReportText text = ReportText.of(source);
 * Paragraph first = text.paragraphs().get(0);
 * TextSpan span = text.span(first.start(), first.end());
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.text;

import org.jspecify.annotations.NullMarked;
