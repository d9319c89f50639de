/**
 * What is done about gaps: remedies with their effects and effort, rectification plans with acceptance by checkable facts, and how
 * plans stand on a day.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.rectification;

import org.jspecify.annotations.NullMarked;
