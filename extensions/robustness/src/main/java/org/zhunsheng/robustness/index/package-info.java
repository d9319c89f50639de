/**
 * Composite indices of any table of numbers, units by indicators: screening, imputation, denomination, treatment of outliers,
 * normalisation, aggregation, ranks, and what these depend on. Each step is one type, and the table after each step is kept. For
 * example, two indicators scaled from 0 to 100 and put together by their weighted mean give each unit its index.
 *
 * <p>Formulas and defaults are those of COINr, the R package for composite indicators (Becker, Caperna, Del Sorbo, Norlén, Papadimitriou
 * and Saisana, Journal of Open Source Software 7(78), 2022), so that the same input gives the same numbers; they are binary floating
 * point as there. Nothing of it goes into a score of the engine.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.robustness.index;

import org.jspecify.annotations.NullMarked;
