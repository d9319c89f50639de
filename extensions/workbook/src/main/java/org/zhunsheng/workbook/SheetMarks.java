package org.zhunsheng.workbook;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Puts a conditional format that always holds over the faulty cells of a sheet, and a reference to its comments. Everything else of
 * the sheet is copied as it streams by. A mark of an earlier run is taken away.
 */
final class SheetMarks {
    /** Always true, and by it marks are known again. */
    private static final String ALWAYS = "N(\"zhunsheng\")=0";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** What may stand before the first conditional format, in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
    private static final ImmutableSet<String> BEFORE_FORMATS = ImmutableSet.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetCalcPr",
            "sheetProtection",
            "protectedRanges",
            "scenarios",
            "autoFilter",
            "sortState",
            "dataConsolidate",
            "customSheetViews",
            "mergeCells",
            "phoneticPr");

    private static final ImmutableSet<String> AFTER_COMMENTS = ImmutableSet.of(
            "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst");

    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    private final Collection<String> cells;
    private final int format;
    private final String commentsId;
    private final boolean hasComments;
    private final XMLEventWriter out;
    private boolean formatWritten;
    private boolean commentsWritten;
    private String prefix = "";

    private SheetMarks(
            Collection<String> cells, int format, String commentsId, boolean hasComments, XMLEventWriter out) {
        this.cells = cells;
        this.format = format;
        this.commentsId = commentsId;
        this.hasComments = hasComments;
        this.out = out;
    }

    /**
     * The sheet with marks.
     *
     * @param cells the addresses of the cells
     * @param format the number of the differential format that colours them
     * @param commentsId the id of the relationship to the drawing of the comments
     * @param hasComments whether the sheet refers to it already
     */
    static byte[] mark(InputStream sheet, Collection<String> cells, int format, String commentsId, boolean hasComments)
            throws IOException {
        try {
            XMLInputFactory input = XMLInputFactory.newDefaultFactory();
            input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
            new SheetMarks(cells, format, commentsId, hasComments, out).copy(input.createXMLEventReader(sheet));
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void copy(XMLEventReader in) throws XMLStreamException {
        int depth = 0;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event instanceof StartElement start) {
                depth++;
                String name = start.getName().getLocalPart();
                if (depth == 1) {
                    prefix = start.getName().getPrefix();
                } else if (depth == 2) {
                    before(name);
                    if (name.equals("conditionalFormatting")) {
                        List<XMLEvent> whole = whole(event, in);
                        depth--;
                        if (!isOurs(whole)) {
                            add(whole);
                        }
                        continue;
                    }
                }
            } else if (event instanceof EndElement) {
                depth--;
                if (depth == 0) {
                    before("");
                }
            }
            out.add(event);
        }
    }

    /** Writes what has to stand before an element of the sheet called {@code name}; an empty name is the end of the sheet. */
    private void before(String name) throws XMLStreamException {
        if (!formatWritten && !cells.isEmpty() && !BEFORE_FORMATS.contains(name)) {
            formatWritten = true;
            open("conditionalFormatting", "sqref", String.join(" ", cells));
            open("cfRule", "type", "expression", "dxfId", Integer.toString(format), "priority", "1");
            open("formula");
            out.add(events.createCharacters(ALWAYS));
            close("formula");
            close("cfRule");
            close("conditionalFormatting");
        }
        if (!commentsWritten && !hasComments && (name.isEmpty() || AFTER_COMMENTS.contains(name))) {
            commentsWritten = true;
            out.add(events.createStartElement(prefix, MAIN, "legacyDrawing"));
            out.add(events.createNamespace("zsr", RELATIONSHIPS));
            out.add(events.createAttribute("zsr", RELATIONSHIPS, "id", commentsId));
            close("legacyDrawing");
        }
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        out.add(events.createStartElement(prefix, MAIN, name));
        for (int i = 0; i < attributes.length; i += 2) {
            out.add(events.createAttribute(new QName(attributes[i]), attributes[i + 1]));
        }
    }

    private void close(String name) throws XMLStreamException {
        out.add(events.createEndElement(prefix, MAIN, name));
    }

    /** The element that {@code start} begins, to its end. */
    private static List<XMLEvent> whole(XMLEvent start, XMLEventReader in) throws XMLStreamException {
        List<XMLEvent> whole = new ArrayList<>(List.of(start));
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = in.nextEvent();
            whole.add(event);
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
        return whole;
    }

    private static boolean isOurs(List<XMLEvent> format) {
        StringBuilder text = new StringBuilder();
        format.stream()
                .filter(XMLEvent::isCharacters)
                .forEach(characters -> text.append(characters.asCharacters().getData()));
        return text.toString().strip().equals(ALWAYS);
    }

    private void add(List<XMLEvent> all) throws XMLStreamException {
        for (Iterator<XMLEvent> each = all.iterator(); each.hasNext(); ) {
            out.add(each.next());
        }
    }
}
