/**
 * Reads a published report. A file becomes blocks ({@link org.zhunsheng.reading.source}), blocks become normalised paragraphs
 * with a way back to the file ({@link org.zhunsheng.reading.text}); what the paragraphs say is worked out from these. Nothing
 * here scores or audits.
 *
 * <pre>{@code
 * ReportReader reader = ReportReader.create(vocabulary);
 * Extraction read = reader.read(SourceReader.withDefaults().read(file));
 * AnnualReport report = read.toReport();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading;

import org.jspecify.annotations.NullMarked;
