/**
 * What was read, in the form that other programs are given: {@link org.zhunsheng.serialization.result.ReadingDocument}, with the texts of
 * one language. Nothing is read or decided here.
 *
 * <pre>{@code
 * ReadingDocument document = ReadingResult.of(extraction, Optional.empty(), vocabulary, Lang.EN);
 * String json = ResultFormat.toJson(document);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.result;

import org.jspecify.annotations.NullMarked;
