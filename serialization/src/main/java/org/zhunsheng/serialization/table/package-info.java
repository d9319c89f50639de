/**
 * Makes a catalogue of an official table that a user has at hand, however its publisher laid it out. The main entry point is
 * {@link org.zhunsheng.serialization.table.CatalogueTable}; files other than CSV are turned into rows of cells elsewhere.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.read(Path.of("table.csv"));
 * IndicatorCatalogue catalogue = CatalogueTable.of(table, "our-2023", 2023);
 * BoundTable bound = TableBinding.bind(catalogue, CsvTable.read(Path.of("mapping.csv")).texts(), ours, scheme, vocabulary);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.serialization.table;

import org.jspecify.annotations.NullMarked;
