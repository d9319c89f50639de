/**
 * Collections and sums as trees, which the command line and the service give as JSON.
 *
 * <pre>{@code
 * String json = CanonicalJson.write(ReturnsTree.of(collected));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.tree;

import org.jspecify.annotations.NullMarked;
