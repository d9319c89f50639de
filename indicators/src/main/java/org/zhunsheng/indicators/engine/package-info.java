/**
 * The engine: compiles catalogue, scheme and profile into tables once, scores any number of dossiers by them, and explains every
 * point by a ledger that sums to the total. For example, “2 points, less 0.5 for each of three breaches, cut by the clause's cap”.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.engine;

import org.jspecify.annotations.NullMarked;
