/**
 * What is assessed: editions of the indicator tree with their legal bases and provenance, the vocabulary of figures and facts that
 * prove them, and the instruments behind them. No points stand here.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
