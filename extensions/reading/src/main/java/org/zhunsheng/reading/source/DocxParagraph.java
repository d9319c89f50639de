package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of one paragraph of a Word document, run by run, and what of it is not text. */
final class DocxParagraph {
    private final String path;
    private final DocxStyles styles;
    private final String style;
    private final boolean deleted;
    private final List<List<Piece>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<XmlElement> textBoxes = new ArrayList<>();
    private final List<String> noteReferences = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private int runs;
    private int offset;

    /** What was left out of the text, or is in it with a reservation. */
    private record Left(NoteKind kind, String text, Locator locator) {}

    DocxParagraph(XmlElement element, String path, DocxStyles styles, String style) {
        this.path = path;
        this.styles = styles;
        this.style = style;
        Optional<XmlElement> mark = element.child("w:pPr/w:rPr");
        inline(element, false);
        boolean markDeleted =
                mark.flatMap(properties -> properties.child("w:del")).isPresent();
        this.deleted =
                markDeleted && pieces().stream().allMatch(piece -> piece.text().isBlank());
    }

    private void inline(XmlElement parent, boolean inserted) {
        for (XmlElement child : parent.children()) {
            switch (child.name()) {
                case "w:r" -> run(child, inserted);
                case "w:ins", "w:moveTo" -> inserted(child);
                case "w:del", "w:moveFrom" -> deleted(child);
                case "w:sdt" -> child.child("w:sdtContent").ifPresent(inside -> inline(inside, inserted));
                case "mc:AlternateContent" ->
                    AlternateContent.chosen(child).ifPresent(inside -> inline(inside, inserted));
                case "w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple", "w:dir", "w:bdo" ->
                    inline(child, inserted);
                default -> {
                    // Bookmarks, ranges of comments and properties have no text.
                }
            }
        }
    }

    private void inserted(XmlElement change) {
        StringBuilder text = new StringBuilder();
        change.descendants("w:t").forEach(each -> text.append(each.text()));
        left.add(new Left(NoteKind.TRACKED_INSERTION, text.toString(), here()));
        inline(change, true);
    }

    private void deleted(XmlElement change) {
        StringBuilder text = new StringBuilder();
        change.descendants("w:delText").forEach(each -> text.append(each.text()));
        change.descendants("w:t").forEach(each -> text.append(each.text()));
        left.add(new Left(NoteKind.TRACKED_DELETION, text.toString(), here()));
        line().add(new Piece("", here(), true));
    }

    private Locator here() {
        return new Locator.InDocx(path, runs, offset);
    }

    private List<Piece> line() {
        return lines.get(lines.size() - 1);
    }

    private void run(XmlElement run, boolean inserted) {
        runs++;
        offset = 0;
        if (styles.isHidden(run.child("w:rPr"), style)) {
            StringBuilder text = new StringBuilder();
            run.children("w:t").forEach(each -> text.append(each.text()));
            if (!text.toString().isBlank()) {
                left.add(new Left(NoteKind.HIDDEN_TEXT, text.toString(), here()));
            }
            return;
        }
        // White letters in a table mostly stand on a dark ground.
        boolean faint = !path.contains("/tbl[") && DocxStyles.isFaint(run.child("w:rPr"));
        if (faint
                && run.descendants("w:t").stream().anyMatch(text -> !text.text().isBlank())) {
            left.add(new Left(NoteKind.FAINT_TEXT, run.descendants("w:t").get(0).text(), here()));
        }
        runContent(run, inserted || faint);
    }

    private void runContent(XmlElement run, boolean inserted) {
        for (XmlElement child : run.children()) {
            switch (child.name()) {
                case "w:t" -> text(child.text(), inserted);
                case "w:tab", "w:ptab" -> text("\t", inserted);
                case "w:noBreakHyphen" -> text("-", inserted);
                case "w:br", "w:cr" -> lineBreak(child);
                case "w:footnoteReference", "w:endnoteReference" ->
                    noteReferences.add(child.name().replace("Reference", "")
                            + child.attribute("id").orElse(""));
                case "mc:AlternateContent" ->
                    AlternateContent.chosen(child).ifPresent(inside -> runContent(inside, inserted));
                case "w:ruby" ->
                    child.child("w:rubyBase")
                            .ifPresent(base -> base.children("w:r").forEach(inner -> runContent(inner, inserted)));
                case "w:drawing", "w:pict", "w:object" -> drawing(child);
                default -> {
                    // Codes of fields, symbols of pictorial fonts and marks of references are not text.
                }
            }
        }
    }

    private void text(String text, boolean inserted) {
        if (!text.isEmpty()) {
            line().add(new Piece(text, here(), inserted));
            offset += text.length();
        }
    }

    private void lineBreak(XmlElement element) {
        offset++;
        if (!element.attribute("type").orElse("textWrapping").equals("textWrapping")) {
            return;
        }
        lines.add(new ArrayList<>());
    }

    private void drawing(XmlElement drawing) {
        List<XmlElement> boxes = drawing.descendants("w:txbxContent");
        textBoxes.addAll(boxes);
        if (boxes.isEmpty()) {
            left.add(new Left(NoteKind.PICTURE, "", here()));
        }
    }

    /** All text; a space where a line ends. */
    ImmutableList<Piece> pieces() {
        ImmutableList.Builder<Piece> pieces = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && !lines.get(i).isEmpty()) {
                pieces.add(Piece.of(" ", lines.get(i).get(0).locator()));
            }
            pieces.addAll(lines.get(i));
        }
        return pieces.build();
    }

    /** The lines that have text, as line breaks in the file part them. */
    List<ImmutableList<Piece>> lines() {
        return lines.stream()
                .filter(line -> line.stream().anyMatch(piece -> !piece.text().isBlank()))
                .map(ImmutableList::copyOf)
                .toList();
    }

    List<XmlElement> textBoxes() {
        return textBoxes;
    }

    List<String> noteReferences() {
        return noteReferences;
    }

    /** Whether a tracked change takes the whole paragraph out. */
    boolean isDeleted() {
        return deleted;
    }

    void notes(BlockList blocks) {
        left.forEach(each -> blocks.note(each.kind, each.text, each.locator));
    }
}
