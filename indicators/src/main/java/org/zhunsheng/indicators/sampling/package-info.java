/**
 * Which facts of a self-report a visit checks first, and what the visit says of the whole (抽查). Scoring is in {@code engine}; what a
 * wrong word costs in the score is a rule of the scheme.
 *
 * <pre>{@code
 * SamplingPlan plan = SamplingPlan.of(assessor, dossier, 20, 7, FailureRates.USUAL);
 * SampleResult result = SampleResult.of(plan, visited, scheme.selfReport().flatMap(SelfReport::sampling), limit);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.sampling;

import org.jspecify.annotations.NullMarked;
