/**
 * What pages and documents show of an assessment, as plain records: text in both languages, numbers as they are written, lengths in
 * thousandths. Templates and writers lay it out and work nothing out.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.pages.view;

import org.jspecify.annotations.NullMarked;
