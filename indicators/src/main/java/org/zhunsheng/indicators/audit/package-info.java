/**
 * Checks the report itself: figures that must agree, statutory parts, deadlines and other duties, references. A finding never
 * changes a score.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.audit;

import org.jspecify.annotations.NullMarked;
