/**
 * Scorecards and cohorts as pages and documents for people. Nothing is computed here.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.pages;

import org.jspecify.annotations.NullMarked;
