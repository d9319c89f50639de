/** The endpoints: assessments one by one and in batches, gaps, audits, and the rules that are measured by. */
@NullMarked
package org.zhunsheng.service.api;

import org.jspecify.annotations.NullMarked;
