/**
 * Where a rule comes from and when it binds: instruments, the article relied on, periods of effect, and working-day calendars.
 * For example, the reconsideration law of 2023 binds from 2024-01-01, so a report on 2023 is judged by its predecessor.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.law;

import org.jspecify.annotations.NullMarked;
