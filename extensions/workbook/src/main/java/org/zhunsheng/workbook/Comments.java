package org.zhunsheng.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The comments of one sheet: what they say, and the drawing that gives each its box. Comments of an earlier run are taken away. */
final class Comments {
    private static final String AUTHOR = "准绳 zhunsheng";
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)([0-9]+)");
    private static final Pattern OUR_SHAPE = Pattern.compile("(?s)<v:shape id=\"zs_.*?</v:shape>");
    private static final String EMPTY =
            "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors/><commentList/></comments>";
    private static final String EMPTY_DRAWING = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";

    private final Map<String, String> texts;

    Comments(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Whether {@code part} holds comments of ours. */
    static boolean areOurs(byte[] part) throws IOException {
        return XmlParts.elements(XmlParts.parse(part), "author").stream()
                .anyMatch(author -> author.getTextContent().equals(AUTHOR));
    }

    byte[] part() throws IOException {
        return part(EMPTY.getBytes(StandardCharsets.UTF_8));
    }

    byte[] drawing() {
        return drawing(EMPTY_DRAWING.getBytes(StandardCharsets.UTF_8));
    }

    /** The comments {@code before}, and ours. A cell that has a comment already keeps it, and ours is put below. */
    byte[] part(byte[] before) throws IOException {
        Document document = XmlParts.parse(before);
        Element authors = XmlParts.elements(document, "authors").get(0);
        List<Element> known = XmlParts.elements(authors, "author");
        int author = -1;
        for (int i = 0; i < known.size(); i++) {
            author = known.get(i).getTextContent().equals(AUTHOR) ? i : author;
        }
        if (author < 0) {
            author = known.size();
            XmlParts.append(authors, "author").setTextContent(AUTHOR);
        }
        Element list = XmlParts.elements(document, "commentList").get(0);
        Set<String> taken = new HashSet<>();
        for (Element comment : XmlParts.elements(list, "comment")) {
            if (comment.getAttribute("authorId").equals(Integer.toString(author))) {
                list.removeChild(comment);
            } else if (texts.containsKey(comment.getAttribute("ref")) && taken.add(comment.getAttribute("ref"))) {
                Element text = XmlParts.elements(comment, "text").get(0);
                run(text, "\n" + AUTHOR + "\n" + texts.get(comment.getAttribute("ref")));
            }
        }
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            if (!taken.contains(entry.getKey())) {
                Element comment = XmlParts.append(list, "comment");
                comment.setAttribute("ref", entry.getKey());
                comment.setAttribute("authorId", Integer.toString(author));
                run(XmlParts.append(comment, "text"), entry.getValue());
            }
        }
        return XmlParts.write(document);
    }

    private static void run(Element text, String words) {
        Element characters = XmlParts.append(XmlParts.append(text, "r"), "t");
        characters.setAttribute("xml:space", "preserve");
        characters.setTextContent(CellText.encode(words));
    }

    /** The drawing {@code before}, and a box for each of our comments. It need not be well-formed XML, so it is mended as text. */
    byte[] drawing(byte[] before) {
        String drawing =
                OUR_SHAPE.matcher(new String(before, StandardCharsets.UTF_8)).replaceAll("");
        int end = drawing.lastIndexOf("</xml>");
        StringBuilder shapes = new StringBuilder();
        texts.keySet().forEach(cell -> shapes.append(shape(cell)));
        return end < 0
                ? before
                : (drawing.substring(0, end) + shapes + drawing.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static String shape(String cell) {
        Matcher address = ADDRESS.matcher(cell);
        if (!address.matches()) {
            throw new IllegalArgumentException(cell);
        }
        int column = 0;
        for (char letter : address.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int row = Integer.parseInt(address.group(2));
        return "<v:shape id=\"zs_" + cell + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:textbox/>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                + column + ", 10, " + (row - 1) + ", 4, " + (column + 3) + ", 10, " + (row + 4) + ", 4</x:Anchor>"
                + "<x:AutoFill>False</x:AutoFill><x:Row>" + (row - 1) + "</x:Row><x:Column>" + (column - 1)
                + "</x:Column></x:ClientData></v:shape>";
    }
}
