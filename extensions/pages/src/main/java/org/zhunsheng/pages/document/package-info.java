/**
 * The scorecard as a document for the official channel: one list of blocks, written as Markdown or as a Word document.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.pages.document;

import org.jspecify.annotations.NullMarked;
