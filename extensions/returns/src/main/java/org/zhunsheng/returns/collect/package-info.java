/**
 * What has arrived of a collection (收齐表): who is due, what was received, checked, sent back and accepted, and why. It adds nothing up.
 *
 * <pre>{@code
 * Collected collected = new Collector(register, vocabulary).collect(files, DeskLog.EMPTY, ImmutableMap.of(), today);
 * collected.units().forEach(unit -> System.out.println(unit.unit().name() + " " + unit.state().title().zh()));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.collect;

import org.jspecify.annotations.NullMarked;
