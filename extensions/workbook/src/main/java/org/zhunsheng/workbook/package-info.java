/**
 * The self-assessment workbook: written from a catalogue and a scheme, read back into the model. Scoring is done elsewhere.
 */
@NullMarked
package org.zhunsheng.workbook;

import org.jspecify.annotations.NullMarked;
