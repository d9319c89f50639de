/**
 * Writes what goes out to units and what comes of their returns as tables: forms as workbooks, the long form as CSV. Reading them back is
 * in {@code intake}.
 *
 * <pre>{@code
 * ReturnForm form = new ReturnForm(register, vocabulary, Lang.ZH);
 * form.write(unit, lastYear, out);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.returns.form;

import org.jspecify.annotations.NullMarked;
