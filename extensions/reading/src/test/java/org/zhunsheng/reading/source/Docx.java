package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents made for tests, part by part. */
public final class Docx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    private Docx() {}

    /** A document whose body is {@code body}. */
    public static Docx ofBody(String body) {
        Docx docx = new Docx();
        docx.parts.put(
                "word/document.xml", "<w:document " + W + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
        return docx;
    }

    /** Adds the part {@code word/type.xml}. */
    public Docx with(String type, String root, String content) {
        parts.put("word/" + type + ".xml", "<w:" + root + " " + W + ">" + content + "</w:" + root + ">");
        relationships
                .append("<Relationship Id=\"r")
                .append(parts.size())
                .append("\" Type=\"")
                .append(OFFICE)
                .append(type.replaceAll("\\d", ""))
                .append("\" Target=\"")
                .append(type)
                .append(".xml\"/>");
        return this;
    }

    /** Adds a part as it is. */
    public Docx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** The bytes of the package. */
    public byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        all.put(
                "_rels/.rels",
                relations + "<Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        all.put("word/_rels/document.xml.rels", relations + relationships + "</Relationships>");
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A paragraph of one run. */
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A numbered paragraph. */
    public static String numbered(int numbering, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + numbering
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    /** A run. */
    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    /** A level of a numbering. */
    public static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    /** Text as XML has it. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
