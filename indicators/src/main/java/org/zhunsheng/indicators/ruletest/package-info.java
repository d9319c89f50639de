/**
 * Tests of a scheme, written as data: what is given of a unit, and what the scheme is expected to make of it; with what the tests
 * leave untouched. Property-based laws for schemes are not here but in a module for tests.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.ruletest;

import org.jspecify.annotations.NullMarked;
