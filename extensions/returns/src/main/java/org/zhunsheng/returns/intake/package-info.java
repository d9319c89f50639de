/**
 * Reads the files that units send: workbooks and CSV, whatever their names, by what stands in them. Whether the figures agree with each
 * other is checked in {@code collect}.
 *
 * <pre>{@code
 * ReturnFile file = ReturnReader.of(register, vocabulary).read(path);
 * file.returns().forEach(one -> System.out.println(one.unit() + " " + one.entries().size()));
 * file.faults().forEach(fault -> System.out.println(fault.message().zh()));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.intake;

import org.jspecify.annotations.NullMarked;
