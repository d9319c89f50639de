/**
 * Makes a catalogue of an official table that a user has at hand, however its publisher laid it out. The main entry point is
 * {@link org.zhunsheng.serialization.table.CatalogueTable}; files other than CSV are turned into rows of cells elsewhere.
 *
 * <pre>{@code
 * List<List<String>> rows = CsvRows.read(Path.of("table.csv"));
 * IndicatorCatalogue catalogue = CatalogueTable.of(rows, "our-2023", 2023);
 * BoundTable bound = TableBinding.bind(catalogue, CsvRows.read(Path.of("mapping.csv")), ours, scheme, vocabulary);
 * }</pre>
 */
@NullMarked
package org.zhunsheng.serialization.table;

import org.jspecify.annotations.NullMarked;
