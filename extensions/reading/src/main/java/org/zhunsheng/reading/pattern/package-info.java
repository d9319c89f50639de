/**
 * The small closed language in which the rules of reading are written, and the folded text that they are matched against. What the
 * rules say lies in data files; nothing here knows a unit, a heading or a fact.
 *
 * <pre>{@code
 * FoldedText text = FoldedText.of("共审查 合同２５份");
 * boolean found = TextPattern.of("审查{4}合同").endsAt(text, 5);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.pattern;

import org.jspecify.annotations.NullMarked;
