package org.zhunsheng.reading.source;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a part of a Word document. Names have the usual prefixes, whatever prefixes the file uses: {@code w:p}; elements of
 * other vocabularies have none. Only the text of {@code w:t} and {@code w:delText} is kept.
 */
final class XmlElement {
    private static final ImmutableMap<String, String> PREFIXES = ImmutableMap.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:",
            "http://purl.oclc.org/ooxml/wordprocessingml/main", "w:",
            "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:",
            "http://schemas.openxmlformats.org/package/2006/relationships", "rel:");

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(0);

    private XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    /**
     * The root of a part.
     *
     * @param depth how deep elements may lie in each other
     * @throws XmlTooDeep if they lie deeper
     * @throws XMLStreamException if the part is no XML or has a document type
     */
    static XmlElement parse(byte[] part, int depth) throws XMLStreamException, XmlTooDeep {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(new XmlElement("", Map.of()));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("document type");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("entity");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > depth) {
                        throw new XmlTooDeep();
                    }
                    XmlElement element = start(reader);
                    open.element().children.add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    XmlElement parent = open.element();
                    if (parent.is("w:t") || parent.is("w:delText")) {
                        parent.text.append(reader.getText());
                    }
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        return open.element().children.get(0);
    }

    private static XmlElement start(XMLStreamReader reader) {
        Map<String, String> attributes = reader.getAttributeCount() == 0 ? Map.of() : new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new XmlElement(prefix(reader.getNamespaceURI()) + reader.getLocalName(), attributes);
    }

    private static String prefix(String namespace) {
        return namespace == null ? "" : PREFIXES.getOrDefault(namespace, "");
    }

    /** The parts' elements lie too deep in each other. */
    static final class XmlTooDeep extends Exception {
        private static final long serialVersionUID = 1L;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString();
    }

    List<XmlElement> children() {
        return children;
    }

    Optional<XmlElement> child(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        for (XmlElement child : children) {
            if (child.is(first)) {
                return slash < 0 ? Optional.of(child) : child.child(path.substring(slash + 1));
            }
        }
        return Optional.empty();
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.is(childName));
    }

    /** An attribute by its local name. */
    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The attribute {@code val} of the child at {@code path}. */
    Optional<String> value(String path) {
        return child(path).flatMap(child -> child.attribute("val"));
    }

    /** The attribute {@code val} of the child at {@code path} as a number; empty if it is none. */
    Optional<Integer> number(String path) {
        return value(path).flatMap(XmlElement::parsed);
    }

    /** An attribute as a number; empty if it is none. */
    Optional<Integer> numberAttribute(String attribute) {
        return attribute(attribute).flatMap(XmlElement::parsed);
    }

    private static Optional<Integer> parsed(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the switch at {@code path} is on; empty if it is not set. */
    Optional<Boolean> isOn(String path) {
        return child(path).map(child -> {
            String value = child.attribute("val").orElse("true");
            return !value.equals("0") && !value.equals("false") && !value.equals("off");
        });
    }

    /** All elements of this name below this one, not looking inside the ones that are found. */
    List<XmlElement> descendants(String descendant) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.is(descendant)) {
                found.add(child);
            } else {
                found.addAll(child.descendants(descendant));
            }
        }
        return found;
    }
}
