/**
 * A scoring method by expression, for odd rules that no other method says, in CEL, the Common Expression Language. It plugs in where
 * it is on the class path; nothing else depends on it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.cel;

import org.jspecify.annotations.NullMarked;
