/**
 * What a person decides about the open statements of a report, kept in a file and replayed on the next reading. It does not read reports
 * and binds nothing itself. The entry point is {@link org.zhunsheng.reading.review.Review}:
 *
 * <pre>{@code
 * Review review = ReviewFile.read("review.yaml", Files.readAllBytes(file));
 * Replay replay = review.replay(extraction);
 * AnnualReport report = replay.extraction().toReport();
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.reading.review;

import org.jspecify.annotations.NullMarked;
