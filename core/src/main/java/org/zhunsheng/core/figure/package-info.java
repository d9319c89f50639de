/**
 * The numbers and yes/no statements that a report makes: a figure with its unit of count, exactness, rate basis and parts.
 * For example, 5289 hotline cases made up of four exhaustive parts. Whether they agree is for the audit.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.figure;

import org.jspecify.annotations.NullMarked;
