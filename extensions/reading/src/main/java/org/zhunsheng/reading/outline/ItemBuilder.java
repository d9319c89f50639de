package org.zhunsheng.reading.outline;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.reading.pattern.FoldedText;
import org.zhunsheng.reading.pattern.TextPattern;

/** Walks over the pieces of a report and gives each to a part and an item. */
final class ItemBuilder {
    private static final int LONGEST_HEADING = 64;
    private static final int LONGEST_TITLE = 200;
    private static final int SHORTEST_CLAUSE = 6;
    private static final TextPattern LATER = TextPattern.of("^(下一步|下步|下一年|今后|接下来|下一阶段|面向新的一年|新的一年)");
    private static final TextPattern FAULTS =
            TextPattern.of("{30}(存在的问题|存在一些问题|存在一些不足|存在不足|存在以下问题|还存在|仍存在|存在的不足|主要问题|存在问题)");

    private final HeadingWords words;
    private final ReportHead head;
    private final IntPredicate cells;
    private final ImmutableList<FoldedText> paragraphs;
    private final List<OutlineSection> sections = new ArrayList<>();
    private final List<OutlineItem> items = new ArrayList<>();
    private final ImmutableList.Builder<TextRange> preamble = ImmutableList.builder();
    private final List<Level> levels = new ArrayList<>();
    private @Nullable Open open;
    private boolean begun;

    ItemBuilder(HeadingWords words, ReportHead head, ImmutableList<FoldedText> paragraphs, IntPredicate cells) {
        this.cells = cells;
        this.words = words;
        this.head = head;
        this.paragraphs = paragraphs;
    }

    /** A numbering style that is open, with the part its heading announced, if it did. */
    private record Level(MarkStyle style, Optional<SectionKind> kind) {}

    /** An item that still takes text. */
    private record Open(
            SectionKind section,
            String title,
            TextRange heading,
            @Nullable MarkStyle style,
            ImmutableList.Builder<TextRange> body) {
        OutlineItem close() {
            return new OutlineItem(section, title, heading, body.build());
        }
    }

    Outline build() {
        for (Piece piece : Pieces.of(paragraphs)) {
            boolean before = piece.paragraph() < head.firstBody()
                    || (piece.paragraph() == head.firstBody() && piece.end() <= head.firstIndex());
            if (!before && piece.paragraph() < head.afterBody()) {
                take(piece);
            }
        }
        close();
        return new Outline(
                head, paragraphs, ImmutableList.copyOf(sections), ImmutableList.copyOf(items), preamble.build());
    }

    private void take(Piece piece) {
        if (cells.test(piece.paragraph())) {
            text(piece);
            return;
        }
        int headingEnd = headingEnd(piece);
        String heading = headingEnd > piece.body() ? title(piece, headingEnd) : "";
        Optional<SectionKind> announced = heading.isEmpty() || !mayAnnounce(piece, headingEnd)
                ? Optional.empty()
                : words.sectionOf(heading, head.year());
        if (piece.style() != null) {
            mark(piece, piece.style(), heading, headingEnd, announced);
        } else if (announced.isPresent() && headingEnd == piece.end() && !piece.isSentence()) {
            levels.clear();
            section(piece, headingEnd, announced.get());
        } else {
            text(piece);
        }
    }

    /** A long sentence with a key word is no heading over a part. */
    private static boolean mayAnnounce(Piece piece, int headingEnd) {
        MarkStyle style = piece.style();
        boolean enumerated = style == MarkStyle.ENUMERATED || style == MarkStyle.ORDINAL || style == MarkStyle.CIRCLED;
        boolean standing =
                headingEnd == piece.end() || style == MarkStyle.CHINESE_COMMA || style == MarkStyle.CHINESE_BRACKET;
        return !enumerated && standing && headingEnd - piece.body() <= LONGEST_HEADING;
    }

    private void mark(Piece piece, MarkStyle style, String heading, int headingEnd, Optional<SectionKind> announced) {
        begun = true;
        while (levels.stream().anyMatch(level -> level.style() == style) && !levels.isEmpty()) {
            levels.remove(levels.size() - 1);
        }
        Optional<SectionKind> around = current();
        boolean top = levels.isEmpty();
        levels.add(new Level(style, announced));
        boolean switches = announced.isPresent() && (top || changes(announced.get(), around));
        if (top && (announced.isPresent() || style == MarkStyle.CHINESE_COMMA)) {
            SectionKind kind = announced.orElse(SectionKind.MEASURES_AND_RESULTS);
            levels.set(0, new Level(style, Optional.of(kind)));
            section(piece, headingEnd, kind);
            if (announced.isEmpty()) {
                openItem(piece, kind, heading, headingEnd, null);
            }
            if (headingEnd < piece.end()) {
                text(piece, headingEnd);
            }
        } else if (switches) {
            section(piece, headingEnd, announced.orElseThrow());
            openItem(piece, announced.orElseThrow(), heading, headingEnd, null);
            text(piece, headingEnd);
        } else {
            item(piece, style, heading, headingEnd, around.orElse(SectionKind.MEASURES_AND_RESULTS));
        }
    }

    /** Inside a part only a heading on another part counts: 第一责任人 under the measures, a problem part beside a plan. */
    private static boolean changes(SectionKind announced, Optional<SectionKind> around) {
        return announced != SectionKind.MEASURES_AND_RESULTS
                && around.filter(kind -> kind == announced).isEmpty();
    }

    private Optional<SectionKind> current() {
        for (int i = levels.size() - 1; i >= 0; i--) {
            if (levels.get(i).kind().isPresent()) {
                return levels.get(i).kind();
            }
        }
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(sections.get(sections.size() - 1).kind());
    }

    private void item(Piece piece, MarkStyle style, String heading, int headingEnd, SectionKind kind) {
        Open now = open;
        if (now != null
                && now.section() == kind
                && now.style() != null
                && now.style() != style
                && levels.stream().anyMatch(level -> level.style() == now.style())) {
            now.body().add(new TextRange(piece.paragraph(), piece.start(), piece.end()));
            return;
        }
        if (sections.isEmpty()) {
            preambleEnds(piece, kind);
        }
        openItem(piece, kind, heading, headingEnd, style);
        text(piece, headingEnd);
    }

    private void preambleEnds(Piece piece, SectionKind kind) {
        sections.add(new OutlineSection(
                kind, kind.title().zh(), new TextRange(piece.paragraph(), piece.start(), piece.start())));
    }

    private void section(Piece piece, int headingEnd, SectionKind kind) {
        close();
        begun = true;
        String heading = piece.text().original(piece.start(), headingEnd).strip();
        sections.add(
                new OutlineSection(kind, clip(heading), new TextRange(piece.paragraph(), piece.start(), headingEnd)));
    }

    private void openItem(Piece piece, SectionKind kind, String heading, int headingEnd, @Nullable MarkStyle style) {
        close();
        open = new Open(
                kind,
                heading.isEmpty() ? title(piece, firstClause(piece)) : heading,
                new TextRange(piece.paragraph(), piece.start(), Math.max(headingEnd, piece.body())),
                style,
                ImmutableList.builder());
    }

    private void close() {
        if (open != null) {
            items.add(open.close());
            open = null;
        }
    }

    private void text(Piece piece) {
        text(piece, piece.start());
    }

    private void text(Piece piece, int from) {
        if (from >= piece.end()) {
            return;
        }
        TextRange range = new TextRange(piece.paragraph(), from, piece.end());
        if (!begun) {
            preamble.add(range);
            return;
        }
        String words = piece.text().subSequence(from, piece.end()).toString();
        SectionKind kind = current().orElse(SectionKind.MEASURES_AND_RESULTS);
        SectionKind turned = turned(words, kind);
        if (open == null || (turned != kind && open.section() != turned)) {
            Piece rest = new Piece(piece.paragraph(), piece.text(), from, piece.end(), null, from);
            openItem(rest, turned, "", from, null);
        }
        if (open != null) {
            open.body().add(range);
        }
    }

    /** A paragraph without heading that turns to problems or to the next year. */
    private static SectionKind turned(String words, SectionKind kind) {
        boolean measures = kind == SectionKind.MEASURES_AND_RESULTS || kind == SectionKind.FIRST_RESPONSIBLE_PERSON;
        if ((measures || kind == SectionKind.PROBLEMS_AND_CAUSES) && LATER.matchAt(words, 0) >= 0) {
            return SectionKind.NEXT_YEAR_PLAN;
        }
        boolean faults = measures && words.length() > 8 && FAULTS.matchAt(words, 0) >= 0 && !words.contains("解决");
        return faults ? SectionKind.PROBLEMS_AND_CAUSES : kind;
    }

    /** Where the heading of {@code piece} ends: its first sentence, or all of it if it is short and no sentence. */
    private static int headingEnd(Piece piece) {
        int sentence = piece.sentenceEnd();
        boolean whole = sentence == piece.end() && !piece.isSentence();
        int length = sentence - piece.body();
        if (length > LONGEST_HEADING || hasDigitBeforeUnit(piece, sentence)) {
            return piece.body();
        }
        return whole || piece.style() != null ? sentence : piece.body();
    }

    /** A sentence that counts something is text, not heading. */
    private static boolean hasDigitBeforeUnit(Piece piece, int end) {
        for (int i = piece.body(); i < end - 1; i++) {
            char c = piece.text().charAt(i);
            char next = piece.text().charAt(i + 1);
            if (c >= '0' && c <= '9' && "件次场人份条项个名家起万余期户批页%多册".indexOf(next) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int firstClause(Piece piece) {
        int sentence = piece.sentenceEnd();
        for (int i = piece.body() + SHORTEST_CLAUSE; i < sentence; i++) {
            if (piece.text().charAt(i) == ',') {
                return i;
            }
        }
        return Math.min(sentence, piece.body() + LONGEST_TITLE);
    }

    private static String title(Piece piece, int end) {
        String text = piece.text().original(piece.body(), end).strip();
        int last = text.length();
        while (last > 0 && "。；;:：，,".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return clip(text.substring(0, last).replaceAll("\\s+", ""));
    }

    private static String clip(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
    }
}
