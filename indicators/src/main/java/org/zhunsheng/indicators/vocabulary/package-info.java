/**
 * What figures mean and how they hang together: a {@link org.zhunsheng.indicators.vocabulary.Relation} says what must hold between
 * figures of one scope and one period, once for every report. How relations are checked is in the package {@code relation}, what is
 * assessed in {@code catalogue}.
 *
 * <pre>{@code
 * Relation heard = new Relation.Bound("heads-at-hearings", List.of(Term.of("appearance.heads")), List.of(Term.of("appearance.hearings")),
 *         Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.vocabulary;

import org.jspecify.annotations.NullMarked;
