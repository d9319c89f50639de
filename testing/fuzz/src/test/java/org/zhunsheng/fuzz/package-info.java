/**
 * Targets that are fed with mutated input, by Jazzer: whatever comes in, it is read or refused in the documented way, within a bounded
 * answer. In a plain test run each target runs on its seeds; with the profile {@code fuzz} each is fuzzed:
 *
 * <pre>{@code
 * mvn -P fuzz -pl testing/fuzz -am -Dtest='*FuzzTest' -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 */
@NullMarked
package org.zhunsheng.fuzz;

import org.jspecify.annotations.NullMarked;
