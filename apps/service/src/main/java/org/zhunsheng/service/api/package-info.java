/**
 * The endpoints: assessments one by one and in batches, gaps, audits, and the rules that are measured by.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.service.api;

import org.jspecify.annotations.NullMarked;
