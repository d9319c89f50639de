/**
 * Finds what is missing: shortfalls, weaknesses and loopholes with the points they cost, what would close each, and how admitted
 * problems and plans meet.
 */
@NullMarked
package org.zhunsheng.indicators.gap;

import org.jspecify.annotations.NullMarked;
