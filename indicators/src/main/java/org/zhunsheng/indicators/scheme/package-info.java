/**
 * How it is scored: points, methods, bonuses, vetoes, grades and rounding, as data, and the checker that finds the faults of a
 * scheme before anything is scored. A scheme is a description; {@code assess} compiles it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.scheme;

import org.jspecify.annotations.NullMarked;
