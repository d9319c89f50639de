package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A Word document: paragraphs, headings, cells, text boxes and footnotes, in the order in which they are read. */
final class DocxSource {
    private static final ImmutableList<String> WRAPPERS =
            ImmutableList.of("w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "mc:AlternateContent");

    private final BlockList blocks;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Map<String, XmlElement> footnotes = new HashMap<>();
    private int tables;

    private DocxSource(DocxPackage parts, String main, BlockList blocks) {
        this.blocks = blocks;
        this.styles = new DocxStyles(parts.target(main, "styles").flatMap(parts::xml));
        this.numbering = new DocxNumbering(parts.target(main, "numbering").flatMap(parts::xml), styles);
        notes(parts, main, "footnotes", "w:footnote");
        notes(parts, main, "endnotes", "w:endnote");
    }

    private void notes(DocxPackage parts, String main, String type, String element) {
        parts.target(main, type)
                .flatMap(parts::xml)
                .ifPresent(root -> root.children(element)
                        .filter(note -> note.attribute("type").isEmpty())
                        .forEach(note ->
                                footnotes.put(element + note.attribute("id").orElse(""), note)));
    }

    static void read(byte[] file, String name, SourceLimits limits, BlockList blocks) {
        try (DocxPackage parts = DocxPackage.open(file, name, limits)) {
            String main = parts.target("", "officedocument").filter(parts::has).orElse("word/document.xml");
            XmlElement document =
                    parts.xml(main).orElseThrow(() -> UnreadableSourceException.of(name, "BROKEN_PART", main));
            DocxSource source = new DocxSource(parts, main, blocks);
            XmlElement body =
                    document.child("w:body").orElseThrow(() -> UnreadableSourceException.of(name, "BROKEN_PART", main));
            source.furniture(parts, main);
            source.content(body, "body", Optional.empty(), BlockKind.PARAGRAPH);
            source.leftOut(parts, main);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Running heads and feet. */
    private void furniture(DocxPackage parts, String main) {
        for (String type : List.of("header", "footer")) {
            for (String part : parts.targets(main, type)) {
                parts.xml(part).ifPresent(root -> {
                    String path = type;
                    for (XmlElement paragraph : root.descendants("w:p")) {
                        DocxParagraph read = new DocxParagraph(paragraph, path, styles, "");
                        blocks.add(Block.of(BlockKind.FURNITURE, read.pieces()));
                    }
                });
            }
        }
    }

    private void leftOut(DocxPackage parts, String main) {
        parts.target(main, "comments")
                .flatMap(parts::xml)
                .ifPresent(root ->
                        root.children("w:comment").forEach(comment -> blocks.note(NoteKind.COMMENT, plain(comment))));
        for (String part : parts.names()) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.contains("vbaproject") || lower.contains("/embeddings/") || lower.contains("/activex/")) {
                blocks.note(NoteKind.ACTIVE_CONTENT, part);
            }
        }
    }

    private static String plain(XmlElement element) {
        StringBuilder text = new StringBuilder();
        element.descendants("w:t").forEach(each -> text.append(each.text()));
        return text.toString();
    }

    /** Reads what lies in {@code container}: the body, a cell, a footnote or a text box. */
    private void content(XmlElement container, String path, Optional<CellPlace> cell, BlockKind kind) {
        int[] counts = {0, 0};
        content(container, path, cell, kind, counts);
    }

    private void content(XmlElement container, String path, Optional<CellPlace> cell, BlockKind kind, int[] counts) {
        for (XmlElement child : container.children()) {
            if (child.is("w:p")) {
                paragraph(child, path + "/p[" + ++counts[0] + "]", cell, kind);
            } else if (child.is("w:tbl")) {
                table(child, path + "/tbl[" + ++counts[1] + "]", kind);
            } else if (child.is("w:sdt")) {
                boolean contents = child.child("w:sdtPr").stream()
                        .flatMap(properties -> properties.descendants("w:docPartGallery").stream())
                        .anyMatch(gallery -> gallery.attribute("val").orElse("").equals("Table of Contents"));
                BlockKind inner = contents ? BlockKind.FURNITURE : kind;
                child.child("w:sdtContent").ifPresent(inside -> content(inside, path, cell, inner, counts));
            } else if (child.is("mc:AlternateContent")) {
                AlternateContent.chosen(child).ifPresent(inside -> content(inside, path, cell, kind, counts));
            } else if (WRAPPERS.contains(child.name())) {
                content(child, path, cell, kind, counts);
            } else if (child.is("w:altChunk")) {
                blocks.note(NoteKind.ACTIVE_CONTENT, "altChunk");
            }
        }
    }

    private void paragraph(XmlElement element, String path, Optional<CellPlace> cell, BlockKind kind) {
        Optional<XmlElement> properties = element.child("w:pPr");
        String style = styles.paragraphStyle(properties);
        DocxParagraph paragraph = new DocxParagraph(element, path, styles, style);
        paragraph.notes(blocks);
        Optional<String> label = paragraph.isDeleted() ? Optional.empty() : numbering.next(properties, style);
        ImmutableList<Piece> pieces = paragraph.pieces();
        if (pieces.stream().anyMatch(piece -> !piece.text().isBlank())) {
            add(
                    pieces,
                    paragraph,
                    label,
                    cell,
                    styles.isContents(style) ? BlockKind.FURNITURE : kind,
                    level(properties, style));
        }
        paragraph.textBoxes().forEach(box -> content(box, path + "/box", Optional.empty(), BlockKind.TEXT_BOX));
        paragraph
                .noteReferences()
                .forEach(id -> Optional.ofNullable(footnotes.remove(id))
                        .ifPresent(note -> content(note, path + "/note", Optional.empty(), BlockKind.FOOTNOTE)));
    }

    private int level(Optional<XmlElement> properties, String style) {
        Optional<Integer> own = properties.flatMap(each -> each.number("w:outlineLvl"));
        return own.map(outline -> outline >= 0 && outline < 9 ? outline + 1 : 0)
                .orElseGet(() -> styles.headingLevel(style));
    }

    private void add(
            ImmutableList<Piece> pieces,
            DocxParagraph paragraph,
            Optional<String> label,
            Optional<CellPlace> cell,
            BlockKind kind,
            int level) {
        Block block;
        if (kind == BlockKind.FURNITURE) {
            blocks.add(Block.of(kind, pieces));
            return;
        } else if (cell.isPresent()) {
            block = Block.cell(cell.get(), pieces);
        } else if (level > 0 && kind == BlockKind.PARAGRAPH) {
            block = Block.heading(level, pieces);
        } else if (kind == BlockKind.PARAGRAPH && paragraph.lines().size() > 1) {
            lines(paragraph.lines(), label);
            return;
        } else {
            block = Block.of(kind, pieces);
        }
        blocks.add(label.map(block::labelled).orElse(block));
    }

    /** A paragraph with line breaks: they may stand for ends of paragraphs, or be wraps. */
    private void lines(List<ImmutableList<Piece>> lines, Optional<String> label) {
        boolean first = true;
        for (ImmutableList<Piece> line : lines) {
            Block block = Block.line(LineWidths.unwrapped(line, first), line);
            blocks.add(first && label.isPresent() ? block.labelled(label.get()) : block);
            first = false;
        }
    }

    private void table(XmlElement table, String path, BlockKind kind) {
        DocxTable read = new DocxTable(table);
        boolean frame = read.cells().size() == 1;
        int number = frame ? 0 : tables++;
        for (DocxTable.Cell cell : read.cells()) {
            String inner = path + "/tr[" + (cell.row() + 1) + "]/tc[" + (cell.index() + 1) + "]";
            boolean flows = frame || kind != BlockKind.PARAGRAPH;
            content(cell.element(), inner, flows ? Optional.empty() : Optional.of(cell.place(number)), kind);
        }
    }
}
