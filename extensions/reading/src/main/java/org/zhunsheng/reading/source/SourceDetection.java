package org.zhunsheng.reading.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/** Tells the kind of a file by its bytes, and what to do with kinds that cannot be read. */
final class SourceDetection {
    private static final int HEAD = 4096;
    private static final Pattern HTML = Pattern.compile(
            "(?s)^\\s*+(?:<\\?xml[^>]*+>\\s*+)?+(?:<!--.*?-->\\s*+)*+<(?:!doctype\\s+html|html|head|body|div|p|table|meta|title|span|article)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private final String name;
    private final SourceLimits limits;

    SourceDetection(String name, SourceLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    SourceKind kind(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return packaged(bytes);
        }
        int pdf = head.substring(0, Math.min(1024, head.length())).indexOf("%PDF-");
        if (pdf >= 0 && (pdf == 0 || head.substring(0, pdf).isBlank() || pdf < 16)) {
            return SourceKind.PDF;
        }
        refuseBinary(bytes, head);
        return text(bytes, head);
    }

    private SourceKind packaged(byte[] bytes) {
        ImmutableList<String> names;
        try (DocxPackage parts = DocxPackage.open(bytes, name, limits)) {
            names = parts.names();
        } catch (java.io.IOException e) {
            throw UnreadableSourceException.of(name, "BROKEN_PACKAGE");
        }
        if (names.stream().anyMatch(part -> part.startsWith("word/"))) {
            return SourceKind.DOCX;
        }
        if (names.stream().anyMatch(part -> part.startsWith("xl/"))) {
            throw UnreadableSourceException.of(name, "SPREADSHEET");
        }
        if (names.stream().anyMatch(part -> Ascii.toLowerCase(part).equals("ofd.xml"))) {
            throw UnreadableSourceException.of(name, "OFD_FILE");
        }
        if (names.contains("content.xml") || names.stream().anyMatch(part -> part.startsWith("ppt/"))) {
            throw UnreadableSourceException.of(name, "OTHER_OFFICE_FILE");
        }
        throw UnreadableSourceException.of(name, "ARCHIVE");
    }

    private void refuseBinary(byte[] bytes, String head) {
        if (bytes.length == 0) {
            throw UnreadableSourceException.of(name, "EMPTY");
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            String all = new String(bytes, ISO_8859_1);
            boolean encrypted = all.contains(new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1));
            throw UnreadableSourceException.of(name, encrypted ? "ENCRYPTED" : "OLD_BINARY_FILE");
        }
        if (head.startsWith("{\\rtf")) {
            throw UnreadableSourceException.of(name, "RTF_FILE");
        }
        if (isImage(head)) {
            throw UnreadableSourceException.of(name, "IMAGE");
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00bc\u00af") || head.startsWith("\u001f\u008b")) {
            throw UnreadableSourceException.of(name, "ARCHIVE");
        }
        if (head.startsWith("MIME-Version:") || head.startsWith("From: <Saved by")) {
            throw UnreadableSourceException.of(name, "MHTML_FILE");
        }
    }

    private static boolean isImage(String head) {
        return head.startsWith("\u0089PNG")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF8")
                || head.startsWith("II*\u0000")
                || head.startsWith("MM\u0000*")
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))
                || (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6));
    }

    private SourceKind text(byte[] bytes, String head) {
        boolean marked = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        if (!marked && head.indexOf('\0') >= 0) {
            throw UnreadableSourceException.of(name, "NOT_TEXT");
        }
        String start = marked ? TextEncoding.decode(bytes).text() : head.replaceFirst("^\u00ef\u00bb\u00bf", "");
        if (start.contains("progid=\"Word.Document\"")
                || start.contains("schemas.microsoft.com/office/word/2003/wordml")) {
            throw UnreadableSourceException.of(name, "OLD_BINARY_FILE");
        }
        String lower = Ascii.toLowerCase(name);
        if (HTML.matcher(start.substring(0, Math.min(HEAD, start.length()))).matches()) {
            return SourceKind.HTML;
        }
        if (lower.endsWith(".htm") || lower.endsWith(".html") || lower.endsWith(".xhtml") || lower.endsWith(".shtml")) {
            return SourceKind.HTML;
        }
        return lower.endsWith(".md") || lower.endsWith(".markdown") ? SourceKind.MARKDOWN : SourceKind.TXT;
    }
}
