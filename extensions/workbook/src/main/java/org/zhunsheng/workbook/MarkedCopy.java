package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.validation.Place;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.serialization.UndatedPackage;

/**
 * A copy of a workbook in which every faulty cell is red and has a comment: what was found, what is allowed, how to mend it. Nothing
 * else of the workbook changes. The library that writes workbooks cannot change one, so the parts concerned are changed in the
 * package itself: a format and a reference in each sheet, comments and their drawing, and one format among the styles.
 */
public final class MarkedCopy {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RED = "FFFF9C9C";

    private final Map<String, byte[]> parts;
    private final Lang lang;

    private MarkedCopy(Map<String, byte[]> parts, Lang lang) {
        this.parts = parts;
        this.lang = lang;
    }

    /**
     * Writes the copy of {@code file} and leaves {@code out} open.
     *
     * @param violations what is wrong; those that name no cell are left out
     * @param lang the language of the comments
     * @throws InvalidWorkbookException if the file is one that would not be read at all
     * @throws IOException if reading or writing fails
     */
    public static void write(Path file, List<Violation> violations, Lang lang, OutputStream out) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = PackageCheck.bytes(stream, WorkbookLimits.DEFAULT.bytes());
            new PackageCheck(WorkbookLimits.DEFAULT).check(bytes);
        } catch (RefusedPackage e) {
            throw new InvalidWorkbookException(file.toString(), List.of(e.violation()));
        }
        Map<String, byte[]> parts = PackageParts.of(bytes);
        MarkedCopy copy = new MarkedCopy(parts, lang);
        copy.mark(violations);
        UndatedPackage.write(parts, out);
    }

    private void mark(List<Violation> violations) throws IOException {
        Map<String, Map<String, String>> marks = new LinkedHashMap<>();
        for (Violation violation : violations) {
            if (violation.place().orElse(null) instanceof Place.InSheet cell) {
                String text = violation.code() + "\n" + violation.message().in(lang) + "\n→ "
                        + violation.mend().in(lang);
                marks.computeIfAbsent(cell.sheet(), sheet -> new LinkedHashMap<>())
                        .merge(cell.cell(), text, (one, other) -> one + "\n\n" + other);
            }
        }
        int format = addFormat();
        for (Map.Entry<String, String> sheet : sheets().entrySet()) {
            Map<String, String> texts = marks.getOrDefault(sheet.getKey(), Map.of());
            if (!texts.isEmpty() || isMarked(sheet.getValue())) {
                sheet(sheet.getValue(), texts, format);
            }
        }
    }

    /** Whether an earlier run has put comments into a sheet. */
    private boolean isMarked(String sheet) throws IOException {
        byte[] relationships = parts.get(relationshipsOf(sheet));
        if (relationships == null) {
            return false;
        }
        Optional<Element> comments = relationship(XmlParts.parse(relationships), "comments");
        return comments.isPresent()
                && Comments.areOurs(part(resolved(sheet, comments.get().getAttribute("Target"))));
    }

    private static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    /** The part that holds each sheet. */
    private ImmutableMap<String, String> sheets() throws IOException {
        Map<String, String> targets = new LinkedHashMap<>();
        Document relationships = XmlParts.parse(part("xl/_rels/workbook.xml.rels"));
        for (Element relationship : XmlParts.elements(relationships, "Relationship")) {
            targets.put(
                    relationship.getAttribute("Id"), resolved("xl/workbook.xml", relationship.getAttribute("Target")));
        }
        ImmutableMap.Builder<String, String> sheets = ImmutableMap.builder();
        for (Element sheet : XmlParts.elements(XmlParts.parse(part("xl/workbook.xml")), "sheet")) {
            String id = sheet.getAttributeNS(TYPES.substring(0, TYPES.length() - 1), "id");
            Optional.ofNullable(targets.get(id)).ifPresent(target -> sheets.put(sheet.getAttribute("name"), target));
        }
        return sheets.buildKeepingLast();
    }

    private byte[] part(String name) throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IOException("no part " + name);
        }
        return part;
    }

    private static String resolved(String from, String target) {
        return URI.create("/" + from)
                .resolve(target.replace(" ", "%20"))
                .getPath()
                .substring(1);
    }

    /** Adds the red of a mark to the styles; its number. */
    private int addFormat() throws IOException {
        Document styles = XmlParts.parse(part("xl/styles.xml"));
        Element root = styles.getDocumentElement();
        Element formats = Iterables.getFirst(XmlParts.elements(root, "dxfs"), null);
        if (formats == null) {
            formats = XmlParts.append(root, "dxfs");
            Element after = Iterables.getFirst(XmlParts.elements(root, "tableStyles"), null);
            if (after != null) {
                root.insertBefore(formats, after);
            }
        }
        int number = XmlParts.elements(formats, "dxf").size();
        Element pattern = XmlParts.append(XmlParts.append(XmlParts.append(formats, "dxf"), "fill"), "patternFill");
        pattern.setAttribute("patternType", "solid");
        XmlParts.append(pattern, "fgColor").setAttribute("rgb", RED);
        XmlParts.append(pattern, "bgColor").setAttribute("rgb", RED);
        formats.setAttribute("count", Integer.toString(number + 1));
        parts.put("xl/styles.xml", XmlParts.write(styles));
        return number;
    }

    private void sheet(String part, Map<String, String> texts, int format) throws IOException {
        String name = part.substring(part.lastIndexOf('/') + 1);
        String relationshipsPart = relationshipsOf(part);
        Document relationships = XmlParts.parse(parts.getOrDefault(
                relationshipsPart,
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Comments comments = new Comments(texts);
        Optional<Element> known = relationship(relationships, "comments");
        Optional<Element> drawing = relationship(relationships, "vmlDrawing");
        String base = name.replace(".xml", "");
        if (known.isPresent()) {
            String target = resolved(part, known.get().getAttribute("Target"));
            parts.put(target, comments.part(part(target)));
        } else {
            String target = "xl/zs-comments-" + base + ".xml";
            parts.put(target, comments.part());
            add(relationships, "zsComments", "comments", "/" + target);
            declare(target);
        }
        String id = "zsDrawing";
        if (drawing.isPresent()) {
            String target = resolved(part, drawing.get().getAttribute("Target"));
            parts.put(target, comments.drawing(part(target)));
            id = drawing.get().getAttribute("Id");
        } else {
            String target = "xl/drawings/zs-comments-" + base + ".vml";
            parts.put(target, comments.drawing());
            add(relationships, id, "vmlDrawing", "/" + target);
        }
        parts.put(relationshipsPart, XmlParts.write(relationships));
        parts.put(
                part,
                SheetMarks.mark(new ByteArrayInputStream(part(part)), texts.keySet(), format, id, drawing.isPresent()));
    }

    private static Optional<Element> relationship(Document relationships, String type) {
        return XmlParts.elements(relationships, "Relationship").stream()
                .filter(found -> found.getAttribute("Type").endsWith("/" + type))
                .findFirst();
    }

    private static void add(Document relationships, String id, String type, String target) {
        Element added = XmlParts.append(relationships.getDocumentElement(), "Relationship");
        added.setAttribute("Id", id);
        added.setAttribute("Type", TYPES + type);
        added.setAttribute("Target", target);
    }

    private void declare(String comments) throws IOException {
        Document types = XmlParts.parse(part("[Content_Types].xml"));
        Element root = types.getDocumentElement();
        boolean known = XmlParts.elements(root, "Default").stream()
                .anyMatch(type -> type.getAttribute("Extension").equalsIgnoreCase("vml"));
        if (!known) {
            Element drawing = XmlParts.append(root, "Default");
            drawing.setAttribute("Extension", "vml");
            drawing.setAttribute("ContentType", "application/vnd.openxmlformats-officedocument.vmlDrawing");
            root.insertBefore(drawing, root.getFirstChild());
        }
        Element part = XmlParts.append(root, "Override");
        part.setAttribute("PartName", "/" + comments);
        part.setAttribute("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        parts.put("[Content_Types].xml", XmlParts.write(types));
    }
}
