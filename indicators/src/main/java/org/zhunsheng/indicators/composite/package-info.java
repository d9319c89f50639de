/**
 * Composite indicators: weighted means of values of which some may be missing, Copeland scores and ranks. The formulas are those
 * that the OECD/JRC Handbook on Constructing Composite Indicators (2008) describes and COINr computes; the arithmetic is decimal
 * and rational. Here is no catalogue, no scheme and no evidence: numbers come in, numbers go out. {@code 0.5} with weight 2 and
 * {@code 1} with weight 1 have the arithmetic mean {@code 0.666667} and the harmonic mean {@code 0.6}.
 */
@NullMarked
package org.zhunsheng.indicators.composite;

import org.jspecify.annotations.NullMarked;
