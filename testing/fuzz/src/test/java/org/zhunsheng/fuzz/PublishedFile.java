package org.zhunsheng.fuzz;

import java.util.Objects;
import org.zhunsheng.reading.Extraction;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.reading.ReportRefusedException;
import org.zhunsheng.reading.Tally;
import org.zhunsheng.reading.review.Review;
import org.zhunsheng.reading.source.SourceReader;
import org.zhunsheng.reading.source.UnreadableSourceException;
import org.zhunsheng.serialization.BundledData;

/** What holds of every published file: it is read to the end with a review that replays, or refused with a reason. */
final class PublishedFile {
    private static final SourceReader SOURCES = SourceReader.withDefaults();
    private static final ReportReader READER =
            ReportReader.create(BundledData.load().vocabulary());

    private PublishedFile() {}

    /** What holds of the file itself: it gives blocks of text, or is refused with a reason. */
    static void checkSource(byte[] file, String name) {
        try {
            if (SOURCES.read(file, name).blocks().isEmpty()) {
                throw new AssertionError("read, and nothing in it");
            }
        } catch (UnreadableSourceException e) {
            Objects.requireNonNull(e.getMessage());
        }
    }

    static void check(byte[] file, String name) {
        try {
            Extraction extraction = READER.read(SOURCES.read(file, name));
            Tally tally = extraction.tally();
            if (tally.asserted() < 0 || tally.numbers() < tally.asserted()) {
                throw new AssertionError(tally);
            }
            extraction.statements().forEach(statement -> {
                if (!extraction
                        .span(statement.place())
                        .standsIn(extraction.text().text())) {
                    throw new AssertionError("a place without its quote: " + statement);
                }
            });
            Review.of(extraction).replay(extraction);
        } catch (UnreadableSourceException e) {
            Objects.requireNonNull(e.getMessage());
        } catch (ReportRefusedException e) {
            Objects.requireNonNull(e.text());
        }
    }
}
