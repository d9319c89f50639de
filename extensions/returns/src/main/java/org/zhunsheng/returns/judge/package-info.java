/**
 * The marks of several judges for judged items: who gave what, how far they agree, who is far off, and what a chair decided. Scoring is
 * done elsewhere.
 *
 * <pre>{@code
 * JudgesMarks marks = JudgesMarks.read("marks.csv", text);
 * marks.items().forEach(item -> System.out.println(item.item() + " " + item.range()));
 * marks.alpha(KrippendorffAlpha.Scale.INTERVAL).ifPresent(alpha -> System.out.println(alpha.rounded(3)));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.judge;

import org.jspecify.annotations.NullMarked;
