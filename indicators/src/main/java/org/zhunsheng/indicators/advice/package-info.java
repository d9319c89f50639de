/**
 * What a unit is advised to do, by cause: prove what is open, mend what is shown to be lacking, explain what disagrees. The unit's own
 * facts come first, then what its peers have, then what is unknown, as one request. Gaps are found in {@code gap}, remedies are
 * chosen in {@code rectification}. The entry point is {@link org.zhunsheng.indicators.advice.Advice}:
 *
 * <pre>{@code
 * Advice advice = Advice.of(gaps, findings);
 * advice.items().forEach(item -> System.out.println(item.title().zh() + "：" + item.action().zh()));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.advice;

import org.jspecify.annotations.NullMarked;
