package org.zhunsheng.reading.source;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The styles of a Word document, as far as they say what a paragraph is or hide its text. */
final class DocxStyles {
    private static final String WHITE = "FFFFFF";

    /** In half points. */
    private static final int FAINT_SIZE = 4;

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, XmlElement> byId = new HashMap<>();
    private String defaultParagraph = "";
    private boolean allHidden;

    DocxStyles(Optional<XmlElement> part) {
        part.ifPresent(root -> {
            allHidden = root.child("w:docDefaults/w:rPrDefault/w:rPr")
                    .flatMap(properties -> properties.isOn("w:vanish"))
                    .orElse(false);
            root.children("w:style").forEach(style -> {
                String id = style.attribute("styleId").orElse("");
                byId.put(id, style);
                boolean isDefault = style.attribute("default").orElse("0").matches("1|true|on");
                if (isDefault && style.attribute("type").orElse("").equals("paragraph")) {
                    defaultParagraph = id;
                }
            });
        });
    }

    /** The style of a paragraph; the default one if it names none. */
    String paragraphStyle(Optional<XmlElement> properties) {
        return properties.flatMap(each -> each.value("w:pStyle")).orElse(defaultParagraph);
    }

    /** The style and those it is based on, the nearest first. */
    private List<XmlElement> chain(String id) {
        List<XmlElement> chain = new ArrayList<>();
        Optional<XmlElement> style = Optional.ofNullable(byId.get(id));
        while (style.isPresent() && chain.size() < LONGEST_CHAIN) {
            chain.add(style.get());
            style = style.get().value("w:basedOn").map(byId::get);
        }
        return chain;
    }

    /** How deep a heading of this style is, from 1; 0 if it is none. */
    int headingLevel(String id) {
        for (XmlElement style : chain(id)) {
            Optional<Integer> outline = style.child("w:pPr").flatMap(properties -> properties.number("w:outlineLvl"));
            if (outline.isPresent()) {
                return outline.get() >= 0 && outline.get() < 9 ? outline.get() + 1 : 0;
            }
            String name = Ascii.toLowerCase(style.value("w:name").orElse(""));
            if (name.matches("heading [1-9]")) {
                return name.charAt(name.length() - 1) - '0';
            }
        }
        return 0;
    }

    /** Whether it is the style of an entry of a table of contents. */
    boolean isContents(String id) {
        return chain(id).stream()
                .map(style -> Ascii.toLowerCase(style.value("w:name").orElse("")))
                .anyMatch(name -> name.matches("toc (\\d|heading)"));
    }

    /** The numbering of this style. */
    Optional<XmlElement> numbering(String id) {
        return chain(id).stream()
                .flatMap(style -> style.child("w:pPr/w:numPr").stream())
                .findFirst();
    }

    /** Whether a run is hidden: by itself, by its style, or by the style of its paragraph. */
    boolean isHidden(Optional<XmlElement> runProperties, String paragraphStyle) {
        Optional<Boolean> direct = runProperties.flatMap(properties -> properties.isOn("w:vanish"));
        if (direct.isPresent()) {
            return direct.get();
        }
        Optional<String> runStyle = runProperties.flatMap(properties -> properties.value("w:rStyle"));
        return runStyle.flatMap(this::hidden).or(() -> hidden(paragraphStyle)).orElse(allHidden);
    }

    /** Whether a run can hardly be seen: in white on nothing, or in letters of two points at most. */
    static boolean isFaint(Optional<XmlElement> runProperties) {
        return runProperties
                .filter(properties -> properties
                                .number("w:sz")
                                .filter(size -> size <= FAINT_SIZE)
                                .isPresent()
                        || (properties
                                        .value("w:color")
                                        .filter(WHITE::equalsIgnoreCase)
                                        .isPresent()
                                && properties.child("w:shd").isEmpty()
                                && properties.child("w:highlight").isEmpty()))
                .isPresent();
    }

    private Optional<Boolean> hidden(String id) {
        return chain(id).stream()
                .flatMap(style -> style.child("w:rPr").stream())
                .flatMap(properties -> properties.isOn("w:vanish").stream())
                .findFirst();
    }
}
