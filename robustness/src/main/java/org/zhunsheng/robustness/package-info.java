/**
 * How far scores and ranks depend on weights that nobody has disclosed. Samples are binary floating point; no score is made here.
 */
@NullMarked
package org.zhunsheng.robustness;

import org.jspecify.annotations.NullMarked;
