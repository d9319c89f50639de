/**
 * Where a statement stands in a text: a passage with its quote. How texts are read is not here. The entry point is
 * {@link org.zhunsheng.core.span.TextSpan}.
 *
 * <pre>{@code
 * TextSpan span = TextSpan.of(text, 12, 17, List.of("line 3, column 5"));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.span;

import org.jspecify.annotations.NullMarked;
