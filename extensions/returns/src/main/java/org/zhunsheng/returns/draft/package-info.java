/**
 * The statistical parts of the yearly report as sentences, made of the figures that follow from the returns (年度报告统计部分初稿). What is
 * not known for certain is not written; it is listed.
 *
 * <pre>{@code
 * Draft draft = DraftWriter.of(vocabulary, DraftTemplate.bundled()).write(sums);
 * System.out.println(draft.text());
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.draft;

import org.jspecify.annotations.NullMarked;
