/**
 * Checks stated figures against the relations of a vocabulary, on intervals and exactly: what agrees and by which base and reading,
 * what does not and by how much, which figures can be wrong, and what follows for figures that are not stated. Nothing here reads a
 * report or scores; the package {@code audit} turns outcomes into findings.
 *
 * <pre>{@code
 * StatedValues stated = StatedValues.builder().add(FigureKey.of("appearance.hearings"), Statement.counted(36)).build();
 * RelationReport report = RelationAudit.of(relations).audit(stated);
 * report.faults().forEach(fault -> System.out.println(fault.localisation().sets()));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.relation;

import org.jspecify.annotations.NullMarked;
