/** The same scheme over the same units, scored by the engine and by other means of doing it. */
@NullMarked
package org.zhunsheng.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
