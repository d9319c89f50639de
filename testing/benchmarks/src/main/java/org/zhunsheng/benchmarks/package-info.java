/** Speed, measured with JMH. Nothing depends on this module, and no test is timed. */
@NullMarked
package org.zhunsheng.benchmarks;

import org.jspecify.annotations.NullMarked;
