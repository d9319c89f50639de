/**
 * How the indicators and facts of one edition of a catalogue continue in the next. The entry point is
 * {@link org.zhunsheng.indicators.crosswalk.Crosswalk}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.crosswalk;

import org.jspecify.annotations.NullMarked;
