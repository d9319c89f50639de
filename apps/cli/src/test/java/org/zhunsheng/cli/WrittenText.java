package org.zhunsheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person reads in a file that was written.
 *
 * @param text its text
 * @param kind what it is
 */
record WrittenText(String text, Kind kind) {
    /** What a file is. */
    enum Kind {
        /** A document that is printed or looked at: days are written out. */
        DOCUMENT,
        /** Other text for people. */
        TEXT,
        /** A cell a line. */
        CELLS,
        /** For programs; its texts are for people. */
        MACHINE
    }

    private static final JsonMapper JSON = new JsonMapper();

    static WrittenText of(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> new WrittenText(docx(file), Kind.DOCUMENT);
            case "pdf" -> new WrittenText(pdf(file), Kind.DOCUMENT);
            case "html" -> new WrittenText(html(Files.readString(file)), Kind.DOCUMENT);
            case "txt", "md" -> new WrittenText(Files.readString(file), Kind.TEXT);
            case "xlsx" -> new WrittenText(cells(file), Kind.CELLS);
            case "csv" -> new WrittenText(Files.readString(file).replaceAll("[,\"]+", "\n"), Kind.CELLS);
            case "json" -> new WrittenText(ofJson(Files.readString(file)), Kind.MACHINE);
            default -> new WrittenText("", Kind.MACHINE);
        };
    }

    private static String docx(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file);
                XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(stream))) {
            return text.getText();
        }
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The Chinese text of a page: English stands in it too, each in its own element. */
    private static String html(String page) {
        return page.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<(\\w+)[^>]*lang=\"en\"[^>]*>.*?</\\1>", "")
                .replaceAll("(?s)<[^>]*>", "\n")
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replaceAll("\\s*\\n\\s*", "\n");
    }

    private static String cells(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (InputStream stream = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(stream)) {
            for (Sheet sheet : workbook) {
                text.append(sheet.getSheetName()).append('\n');
                sheet.forEach(row -> {
                    if (!row.getZeroHeight()) {
                        row.forEach(cell -> {
                            text.append(formatter.formatCellValue(cell)).append('\n');
                            if (cell.getCellComment() != null) {
                                text.append(cell.getCellComment().getString().getString())
                                        .append('\n');
                            }
                        });
                    }
                });
            }
        }
        return text.toString();
    }

    /** The texts of {@code node}, one a line. */
    static String texts(JsonNode node) {
        if (node.isString()) {
            return node.stringValue() + "\n";
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(WrittenText::texts)
                .reduce("", String::concat);
    }

    /** The texts of JSON that was printed. */
    static String ofJson(String json) {
        StringBuilder text = new StringBuilder();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(json)) {
            values.forEachRemaining(value -> text.append(texts(value)));
        }
        return text.toString();
    }
}
