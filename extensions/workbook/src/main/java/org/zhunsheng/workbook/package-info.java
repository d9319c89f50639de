/**
 * The self-assessment workbook: written from a catalogue and a scheme, read back into the model. Scoring is done elsewhere.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.workbook;

import org.jspecify.annotations.NullMarked;
