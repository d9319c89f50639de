/**
 * Scorecards and cohorts as pages and documents for people. Nothing is computed here.
 */
@NullMarked
package org.zhunsheng.pages;

import org.jspecify.annotations.NullMarked;
