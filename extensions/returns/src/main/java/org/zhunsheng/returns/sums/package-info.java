/**
 * Adds returns up by the rule of each figure, and unfolds every result to unit, file, cell and hash. Which returns count is decided in
 * {@code collect}.
 *
 * <pre>{@code
 * Consolidation sums = Consolidation.of(register, vocabulary, collected.counted());
 * sums.find(FigureCell.of(code)).ifPresent(figure -> System.out.println(figure.range() + " " + figure.coverage()));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.sums;

import org.jspecify.annotations.NullMarked;
