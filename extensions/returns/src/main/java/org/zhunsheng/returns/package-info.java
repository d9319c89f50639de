/**
 * Returns of units (填报表): what a unit states for a period, cell by cell, with the file that it came in. Reading files is in {@code
 * intake}, forms are written in {@code form}, what has arrived is in {@code collect}, adding up in {@code sums}. Nothing here scores.
 *
 * <pre>{@code
 * ReturnReader reader = ReturnReader.of(register, vocabulary);
 * Collected collected = new Collector(register, vocabulary).collect(reader.readAll(folder), acceptances, receipts, today);
 * Consolidation sums = Consolidation.of(register, vocabulary, collected.counted());
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns;

import org.jspecify.annotations.NullMarked;
