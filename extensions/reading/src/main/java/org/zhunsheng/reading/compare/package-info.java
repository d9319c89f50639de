/**
 * This year's report beside last year's: what was taken over. It reads no files and judges nothing. The entry point is
 * {@link org.zhunsheng.reading.compare.ReportComparison}:
 *
 * <pre>{@code
 * ReportComparison comparison = ReportComparison.of(thisYear, lastYear);
 * comparison.share(); // of the characters of this year's sentences
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.compare;

import org.jspecify.annotations.NullMarked;
