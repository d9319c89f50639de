/**
 * The {@code zhunsheng} command: reads reports and schemes, prints cards, findings and catalogues. Everything it tells comes from the
 * library; here are only commands, layout and exit codes.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.cli;

import org.jspecify.annotations.NullMarked;
