/**
 * The door of the library: a report or dossier is examined by a set of rules, and what comes out is its score, its gaps and what the
 * audit found. How points are worked out is in {@code engine}, what figures mean in {@code vocabulary}.
 *
 * <pre>{@code
 * Examiner examiner = Examiner.of(RuleSets.bundled());
 * Examination examination = examiner.examine(report);
 * String total = examination.assessment().total().toString();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.examine;

import org.jspecify.annotations.NullMarked;
