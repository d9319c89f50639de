/**
 * The outline of a report: title, issuers, addressees, day, the kind of the unit, and which statutory part and item every stretch of the
 * text belongs to. Headings are told by their marks and by words that are data; their order is free.
 *
 * <pre>{@code
 * Outline outline = OutlineReader.create().read(paragraphs);
 * outline.sections().forEach(section -> System.out.println(section.kind() + " " + section.heading()));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.outline;

import org.jspecify.annotations.NullMarked;
