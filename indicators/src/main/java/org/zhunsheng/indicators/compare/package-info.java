/**
 * Assessments side by side: what would change if facts were otherwise, what changed from one year to the next and why, what became of
 * last year's problems and plans, and how units stand among each other. Every change is split exactly: “−3.50 = evidence +2.00,
 * performance −5.50”, to the last digit at either end of the interval.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.compare;

import org.jspecify.annotations.NullMarked;
