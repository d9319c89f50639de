/**
 * Chooses remedies: the set that reaches a grade with the least effort, or gains most within an effort and a day, with proof.
 * The descriptions of remedies and plans live in {@code org.zhunsheng.indicators.rectification}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.planning;

import org.jspecify.annotations.NullMarked;
