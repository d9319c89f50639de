/**
 * Planted faults as data, and what runs them: {@link org.zhunsheng.faults.FaultRun} applies each substitution of the folder
 * {@code faults}, one at a time, and asks whether the tests that know the right answer fail.
 */
@NullMarked
package org.zhunsheng.faults;

import org.jspecify.annotations.NullMarked;
