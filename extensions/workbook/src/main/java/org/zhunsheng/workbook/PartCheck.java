package org.zhunsheng.workbook;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through one XML part of a package: no document type, nothing active, references and nesting within their limits. */
final class PartCheck {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_TEXT = 40_000;
    private static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final Pattern REACHES_OUT = Pattern.compile(
            "(?s).*(\\||\\[|\\b(DDE|CALL|EXEC|REGISTER|REGISTER\\.ID|RTD|WEBSERVICE|FILTERXML|IMPORTDATA|IMPORTXML)\\s*\\().*");

    private final String name;
    private final WorkbookLimits limits;
    private final boolean sheet;
    private final MergedRanges merged;
    private int cells;
    private int named;

    private PartCheck(String name, WorkbookLimits limits, MergedRanges merged, int cells) {
        this.merged = merged;
        this.name = name;
        this.limits = limits;
        this.sheet = name.toLowerCase(Locale.ROOT).startsWith("xl/worksheets/") && name.endsWith(".xml");
        this.cells = cells;
    }

    /**
     * A check of the part {@code name}.
     *
     * @param merged what it says of merged cells goes here
     * @param cells how many cells were found in the parts before it
     */
    static PartCheck of(String name, WorkbookLimits limits, MergedRanges merged, int cells) {
        return new PartCheck(name, limits, merged, cells);
    }

    int cells() {
        return cells;
    }

    boolean isSheet() {
        return sheet;
    }

    void run(XMLStreamReader part) throws XMLStreamException, RefusedPackage {
        boolean mainTypeSeen = false;
        int depth = 0;
        Formula formula = new Formula();
        while (part.hasNext()) {
            switch (part.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedPackage("DOCUMENT_TYPE", name);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > limits.depth()) {
                        throw new RefusedPackage("BROKEN_PART", name);
                    }
                    formula.begin(part.getLocalName());
                    mainTypeSeen |= element(part);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    formula.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    formula.text(part.getText());
                default -> {}
            }
        }
        if (name.equals("[Content_Types].xml") && !mainTypeSeen) {
            throw new RefusedPackage("WRONG_CONTENT_TYPE");
        }
    }

    /** Checks an element; true if it declares the workbook itself. */
    private boolean element(XMLStreamReader part) throws RefusedPackage {
        switch (part.getLocalName()) {
            case "Override", "Default" -> {
                String type = attribute(part, "ContentType").orElse("");
                String lower = type.toLowerCase(Locale.ROOT);
                if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
                    throw new RefusedPackage("ACTIVE_CONTENT", type);
                }
                return type.equals(MAIN_TYPE);
            }
            case "Relationship" -> relationship(part);
            case "row" -> number(part, CellReference.LAST_ROW);
            case "c" -> cell(part);
            case "mergeCell" -> mergeCell(part);
            case "sheet" -> namedSheet(part);
            case "ddeLink", "oleLink", "externalReference", "oleObject" ->
                throw new RefusedPackage("ACTIVE_CONTENT", part.getLocalName());
            default -> {}
        }
        return false;
    }

    private void relationship(XMLStreamReader part) throws RefusedPackage {
        String type = attribute(part, "Type").orElse("").toLowerCase(Locale.ROOT);
        boolean outside =
                attribute(part, "TargetMode").filter("External"::equals).isPresent();
        // A hyperlink is only followed by a person who clicks on it.
        if ((outside && !type.endsWith("/hyperlink"))
                || type.endsWith("/vbaproject")
                || type.endsWith("/externallink")
                || type.endsWith("/oleobject")
                || type.endsWith("/attachedtemplate")) {
            throw new RefusedPackage("ACTIVE_CONTENT", attribute(part, "Target").orElse(type));
        }
        if (name.equals("xl/_rels/workbook.xml.rels") && type.endsWith("/worksheet")) {
            attribute(part, "Id")
                    .ifPresent(id -> attribute(part, "Target").ifPresent(target -> merged.target(id, target)));
        }
    }

    private void mergeCell(XMLStreamReader part) throws RefusedPackage {
        Optional<MergedRanges.Range> range = attribute(part, "ref").flatMap(MergedRanges.Range::of);
        if (sheet && range.isEmpty()) {
            throw new RefusedPackage("BROKEN_PART", name);
        }
        // They take room as cells do, and are counted as such.
        if (sheet && ++cells > limits.cells()) {
            throw new RefusedPackage("TOO_MANY_CELLS", limits.cells());
        }
        range.ifPresent(found -> merged.merged(name, found));
    }

    private void namedSheet(XMLStreamReader part) throws RefusedPackage {
        if (name.equals("xl/workbook.xml")) {
            if (++named > limits.sheets()) {
                throw new RefusedPackage("TOO_MANY_SHEETS", limits.sheets());
            }
            attribute(part, "name").ifPresent(title -> relationshipId(part).ifPresent(id -> merged.sheet(title, id)));
        }
    }

    private static Optional<String> relationshipId(XMLStreamReader part) {
        for (int i = 0; i < part.getAttributeCount(); i++) {
            if (part.getAttributeLocalName(i).equals("id")
                    && part.getAttributeNamespace(i).endsWith("/relationships")) {
                return Optional.of(part.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    private void number(XMLStreamReader part, int most) throws RefusedPackage {
        String row = attribute(part, "r").orElse("");
        if (sheet && (!NUMBER.matcher(row).matches() || Integer.parseInt(row) < 1 || Integer.parseInt(row) > most)) {
            throw new RefusedPackage("BROKEN_PART", name);
        }
    }

    private void cell(XMLStreamReader part) throws RefusedPackage {
        if (!sheet) {
            return;
        }
        if (++cells > limits.cells()) {
            throw new RefusedPackage("TOO_MANY_CELLS", limits.cells());
        }
        if (!CellReference.isCell(attribute(part, "r").orElse(""))) {
            throw new RefusedPackage("BROKEN_PART", name);
        }
        Optional<String> style = attribute(part, "s");
        if (style.isPresent() && !NUMBER.matcher(style.get()).matches()) {
            throw new RefusedPackage("BROKEN_PART", name);
        }
    }

    private static Optional<String> attribute(XMLStreamReader part, String name) {
        return Optional.ofNullable(part.getAttributeValue(null, name));
    }

    /** Watches texts: a formula that reaches beyond the workbook, and a text that no cell can hold, are refused. */
    private final class Formula {
        private final StringBuilder formula = new StringBuilder();
        private boolean inFormula;
        private boolean inValue;
        private int length;

        void begin(String element) {
            inFormula = element.equals("f") || element.equals("definedName");
            inValue = inFormula || element.equals("t") || element.equals("v");
            formula.setLength(0);
            if (!element.equals("t") && !element.equals("r")) {
                length = 0;
            }
        }

        void text(String more) throws RefusedPackage {
            length += inValue ? more.length() : 0;
            if (length > MOST_TEXT) {
                throw new RefusedPackage("TEXT_TOO_LONG_FOR_A_CELL", name, CellText.MOST);
            }
            if (inFormula) {
                formula.append(more);
            }
        }

        void end() throws RefusedPackage {
            if (inFormula
                    && REACHES_OUT
                            .matcher(formula.toString().toUpperCase(Locale.ROOT))
                            .matches()) {
                throw new RefusedPackage("ACTIVE_CONTENT", formula.toString());
            }
            inFormula = false;
            inValue = false;
        }
    }
}
