/**
 * Statutory duties as data: deadlines, minimum periods and quantities, each with the article it rests on and the dates it binds.
 * Evaluating them against a report is for {@code audit}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.duty;

import org.jspecify.annotations.NullMarked;
