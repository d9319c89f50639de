/**
 * How far scores and ranks depend on weights that nobody has disclosed: over all admissible weights, the interval of each score, the
 * share of the weights that give a unit each rank or grade, and the smallest change of weights that changes either.
 *
 * <p>Weights and scores are whole numbers here, held in doubles where that is faster: every sum is exact and does not depend on its
 * order. Statistics of samples are binary floating point. Nothing of it goes into a score.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.robustness;

import org.jspecify.annotations.NullMarked;
