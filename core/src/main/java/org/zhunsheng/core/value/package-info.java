/**
 * Exact quantities: points and intervals of points, held as scaled longs with a {@link java.math.BigDecimal} edge, the one
 * canonical form of a decimal, and {@link org.zhunsheng.core.value.ValueRange}, everything that a printed number can stand for, in exact
 * fractions. No binary floating point, and no rounding that a caller has not asked for.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.value;

import org.jspecify.annotations.NullMarked;
