/**
 * The marks of several judges for judged items: who gave what, how far they agree, who is far off, and what was decided. Files are read in
 * {@code intake}; scoring is done elsewhere.
 *
 * <pre>{@code
 * JudgePanel panel = JudgePanel.read("panel.csv", CsvTable.read(file));
 * JudgesMarks marks = JudgesMarks.of(panel, new MarkReader(panel).readAll(folder), DecisionLog.read(folder));
 * marks.items().forEach(item -> System.out.println(item.item() + " " + item.range(MarkRule.MEAN)));
 * marks.alpha(KrippendorffAlpha.Scale.INTERVAL).ifPresent(alpha -> System.out.println(alpha.rounded(3)));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.judge;

import org.jspecify.annotations.NullMarked;
