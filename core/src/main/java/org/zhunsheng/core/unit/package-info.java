/**
 * Who is assessed: a government, department, sub-district or functional zone with its administrative division code or unified
 * social credit code. What it did is in {@code report} and {@code evidence}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.unit;

import org.jspecify.annotations.NullMarked;
