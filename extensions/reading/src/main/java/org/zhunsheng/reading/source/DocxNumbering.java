package org.zhunsheng.reading.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes the numbers that Word shows before paragraphs, which do not stand in the text. Paragraphs have to be asked for in the order
 * of the document.
 */
final class DocxNumbering {
    private static final int LEVELS = 9;
    private static final int NOT_BEGUN = -1;
    private static final int HIGHEST = 1_000_000;

    private final DocxStyles styles;
    private final Map<String, XmlElement> numberings = new HashMap<>();
    private final Map<String, XmlElement> definitions = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    DocxNumbering(Optional<XmlElement> part, DocxStyles styles) {
        this.styles = styles;
        part.ifPresent(root -> {
            root.children("w:num")
                    .forEach(each -> numberings.put(each.attribute("numId").orElse(""), each));
            root.children("w:abstractNum")
                    .forEach(each ->
                            definitions.put(each.attribute("abstractNumId").orElse(""), each));
        });
    }

    /** The number of the next paragraph; empty if it has none or only a bullet. */
    Optional<String> next(Optional<XmlElement> properties, String style) {
        Optional<XmlElement> own = properties.flatMap(each -> each.child("w:numPr"));
        Optional<XmlElement> byStyle = styles.numbering(style);
        Optional<String> id =
                own.flatMap(each -> each.value("w:numId")).or(() -> byStyle.flatMap(each -> each.value("w:numId")));
        Optional<XmlElement> numbering = id.map(numberings::get);
        Optional<String> definitionId = numbering.flatMap(each -> each.value("w:abstractNumId"));
        Optional<XmlElement> definition = definitionId.map(definitions::get).map(this::linked);
        if (numbering.isEmpty() || definition.isEmpty()) {
            return Optional.empty();
        }
        int level = own.flatMap(each -> each.number("w:ilvl"))
                .or(() -> levelOfStyle(definition.get(), style))
                .or(() -> byStyle.flatMap(each -> each.number("w:ilvl")))
                .orElse(0);
        if (level < 0 || level >= LEVELS) {
            return Optional.empty();
        }
        return Optional.of(
                        label(numbering.get(), definition.get(), id.orElseThrow(), definitionId.orElseThrow(), level))
                .filter(label -> !label.isBlank());
    }

    /** A definition may stand for the one that a style of lists has. */
    private XmlElement linked(XmlElement definition) {
        return definition
                .value("w:numStyleLink")
                .flatMap(styles::numbering)
                .flatMap(each -> each.value("w:numId"))
                .map(numberings::get)
                .flatMap(each -> each.value("w:abstractNumId"))
                .map(definitions::get)
                .orElse(definition);
    }

    private static Optional<Integer> levelOfStyle(XmlElement definition, String style) {
        return definition
                .children("w:lvl")
                .filter(level -> level.value("w:pStyle").orElse("").equals(style))
                .findFirst()
                .flatMap(level -> level.numberAttribute("ilvl"));
    }

    private String label(XmlElement numbering, XmlElement definition, String id, String definitionId, int level) {
        int[] counts = counters.computeIfAbsent(definitionId, each -> notBegun());
        boolean restarted = started.add(id + "/" + level)
                && override(numbering, level)
                        .flatMap(each -> each.child("w:startOverride"))
                        .isPresent();
        boolean first = restarted || counts[level] == NOT_BEGUN;
        counts[level] = first ? start(numbering, definition, level) : Math.min(counts[level] + 1, HIGHEST);
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            int restart = level(numbering, definition, deeper)
                    .flatMap(each -> each.number("w:lvlRestart"))
                    .orElse(deeper);
            if (level < restart) {
                counts[deeper] = NOT_BEGUN;
            }
        }
        return text(numbering, definition, counts, level);
    }

    private static String text(XmlElement numbering, XmlElement definition, int[] counts, int level) {
        Optional<XmlElement> own = level(numbering, definition, level);
        if (own.isEmpty() || format(own).equals("bullet")) {
            return "";
        }
        String text = own.get().value("w:lvlText").orElse("");
        boolean plain = own.get().isOn("w:isLgl").orElse(false);
        for (int each = 0; each < LEVELS; each++) {
            String mark = "%" + (each + 1);
            if (text.contains(mark)) {
                int count = counts[each] == NOT_BEGUN ? start(numbering, definition, each) : counts[each];
                String format = plain ? "decimal" : format(level(numbering, definition, each));
                text = text.replace(mark, NumberFormats.format(count, format));
            }
        }
        return text;
    }

    private static String format(Optional<XmlElement> level) {
        return level.flatMap(each -> each.value("w:numFmt")).orElse("decimal");
    }

    private static int[] notBegun() {
        int[] counts = new int[LEVELS];
        Arrays.fill(counts, NOT_BEGUN);
        return counts;
    }

    private static Optional<XmlElement> override(XmlElement numbering, int level) {
        return numbering
                .children("w:lvlOverride")
                .filter(each -> each.numberAttribute("ilvl").orElse(-1) == level)
                .findFirst();
    }

    private static int start(XmlElement numbering, XmlElement definition, int level) {
        return override(numbering, level)
                .flatMap(each -> each.number("w:startOverride"))
                .or(() -> level(numbering, definition, level).flatMap(each -> each.number("w:start")))
                .orElse(0);
    }

    private static Optional<XmlElement> level(XmlElement numbering, XmlElement definition, int level) {
        return override(numbering, level)
                .flatMap(each -> each.child("w:lvl"))
                .or(() -> definition
                        .children("w:lvl")
                        .filter(each -> each.numberAttribute("ilvl").orElse(-1) == level)
                        .findFirst());
    }
}
