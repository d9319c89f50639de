/**
 * What the numbers of a report are numbers of: sentences, labels, parts and wholes, subject and period, and the candidates for a code with
 * the reasons for and against each. Nothing is guessed: what is unsure is proposed.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.of(vocabulary);
 * ImmutableList<Statement> statements = new StatementReader(lexicon).read(outline);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.binding;

import org.jspecify.annotations.NullMarked;
