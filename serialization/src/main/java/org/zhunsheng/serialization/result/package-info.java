/**
 * What is found out about a unit, in the forms in which other programs get it: records of plain values, their texts in one language.
 * The command prints them and a service returns them; {@link org.zhunsheng.serialization.ResultFormat} names them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.serialization.result;

import org.jspecify.annotations.NullMarked;
