/**
 * Finds what is missing: shortfalls, weaknesses, loopholes and what is unproved, with the points at stake, what would close each,
 * and how admitted problems and plans meet.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.gap;

import org.jspecify.annotations.NullMarked;
