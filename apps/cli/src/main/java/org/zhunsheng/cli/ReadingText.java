package org.zhunsheng.cli;

import java.util.List;
import org.zhunsheng.core.span.TextSpan;
import org.zhunsheng.reading.compare.ReportComparison;
import org.zhunsheng.reading.review.Decision;
import org.zhunsheng.reading.review.Replay;

/** What became of a review, and what a report has in common with an earlier one, for people. */
final class ReadingText {
    private static final int LONGEST_QUOTE = 60;

    private final TerminalWriter page;
    private final CliMessages words;

    ReadingText(TerminalWriter page, CliMessages words) {
        this.page = page;
        this.words = words;
    }

    void print(Replay replay) {
        page.blank();
        page.line(words.get(
                "read-replayed",
                Integer.toString(replay.held().size()),
                Integer.toString(replay.lost().size())));
        if (!replay.sameSource()) {
            page.line(words.get("read-other-source"));
        }
        for (Decision decision : replay.lost()) {
            page.item("  !", decision.before() + decision.quote() + decision.behind());
        }
    }

    void print(ReportComparison comparison) {
        page.blank();
        page.heading(words.get("read-compare"));
        page.line(words.get(
                "read-taken-over",
                Integer.toString(comparison.takenOver().size()),
                Integer.toString(comparison.sentences()),
                comparison.share().toPlainString()));
        places(comparison.takenOver());
        page.line(words.get(
                "read-unchanged", Integer.toString(comparison.unchanged().size())));
        comparison.unchanged().forEach((code, value) -> page.item("  =", code + " " + value.toPlainString()));
        page.line(words.get(
                "read-left-over", Integer.toString(comparison.leftOver().size())));
        places(comparison.leftOver());
        page.line(words.get(
                "read-repeated", Integer.toString(comparison.repeated().size())));
        places(comparison.repeated());
    }

    private void places(List<TextSpan> spans) {
        for (TextSpan span : spans) {
            String quote = span.quote();
            String shown = quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + "…";
            page.item("  ·", shown + " (" + String.join("; ", span.locators()) + ")");
        }
    }
}
