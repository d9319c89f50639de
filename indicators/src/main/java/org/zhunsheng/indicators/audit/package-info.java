/**
 * Checks the report itself: figures that must agree, statutory parts, deadlines and other duties, references. A finding never
 * changes a score.
 */
@NullMarked
package org.zhunsheng.indicators.audit;

import org.jspecify.annotations.NullMarked;
