/**
 * Every number of a paragraph, read once: as a quantity with unit, exactness and form, or as a number that is no figure, with the class
 * it belongs to. What a quantity is a quantity of is for the binding.
 *
 * <pre>{@code
 * QuantityScanner scanner = QuantityScanner.create();
 * for (TextNumber number : scanner.scan(FoldedText.of("2023年共审查合同25份"))) {
 *     System.out.println(number);
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.quantity;

import org.jspecify.annotations.NullMarked;
