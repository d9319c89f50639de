/**
 * What follows for facts that a unit does not state from those that it does, by the derivations of a vocabulary and the limits of
 * duties: nothing is overdue where the longest time is within the limit. Relations between numbers are in {@code relation}.
 *
 * <pre>{@code
 * DerivedFacts derived = DerivedFacts.by(vocabulary, duties, instruments);
 * ImmutableList<DerivedFacts.DerivedFact> more = derived.of(dossier);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.derivation;

import org.jspecify.annotations.NullMarked;
