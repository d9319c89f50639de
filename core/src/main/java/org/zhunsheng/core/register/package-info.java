/**
 * Which units are asked for which figures, by when: the register (名册) by which returns are collected. Forms, collecting and adding
 * up are not here.
 *
 * <pre>{@code
 * UnitRegister register = documents.read(UnitRegister.class, file);
 * register.active().forEach(unit -> System.out.println(unit.name() + " " + register.asked(unit)));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.register;

import org.jspecify.annotations.NullMarked;
