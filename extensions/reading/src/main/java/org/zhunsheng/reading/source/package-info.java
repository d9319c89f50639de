/**
 * A file as blocks in reading order, each piece of text with its place in the file. Recognises .txt, .md, .html, .docx and .pdf
 * by their first bytes. What the text means is not known here.
 *
 * <pre>{@code
 * SourceDocument source = SourceReader.withDefaults().read(Path.of("report.docx"));
 * source.blocks().forEach(block -> System.out.println(block.kind() + " " + block.text()));
 * source.notes().forEach(note -> System.out.println(note.message(Lang.EN)));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.source;

import org.jspecify.annotations.NullMarked;
