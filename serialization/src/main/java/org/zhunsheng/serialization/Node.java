package org.zhunsheng.serialization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.validation.Place;

/** A value of a document and where it stands. */
abstract class Node {
    private final int line;
    private final int column;

    Node(int line, int column) {
        this.line = line;
        this.column = column;
    }

    Place place() {
        return new Place.InText(line, column);
    }

    /** The node at {@code path}, such as {@code measures[3].value}, as far down as there is one. */
    final Node at(String path) {
        Node node = this;
        for (String step : PathSteps.of(path)) {
            Optional<Node> below = node.child(step);
            if (below.isEmpty()) {
                return node;
            }
            node = below.get();
        }
        return node;
    }

    Optional<Node> child(String step) {
        return Optional.empty();
    }

    /** The key {@code name} of this node, as a text at the same place. */
    final Node named(String name) {
        return new Leaf(Kind.TEXT, name, line, column);
    }

    /** What sort of value it is. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** A single value, as written. */
    static final class Leaf extends Node {
        private final Kind kind;
        private final String text;

        Leaf(Kind kind, String text, int line, int column) {
            super(line, column);
            this.kind = kind;
            this.text = text;
        }

        Kind kind() {
            return kind;
        }

        String text() {
            return text;
        }
    }

    /** Values by key, in the order of the document. */
    static final class Fields extends Node {
        private final Map<String, Node> children = new LinkedHashMap<>();

        Fields(int line, int column) {
            super(line, column);
        }

        Map<String, Node> children() {
            return children;
        }

        @Override
        Optional<Node> child(String step) {
            return Optional.ofNullable(children.get(step));
        }
    }

    /** Values one after the other. */
    static final class Items extends Node {
        private final List<Node> children = new ArrayList<>();

        Items(int line, int column) {
            super(line, column);
        }

        List<Node> children() {
            return children;
        }

        @Override
        Optional<Node> child(String step) {
            boolean inside = step.matches("[0-9]{1,9}") && Integer.parseInt(step) < children.size();
            return inside ? Optional.of(children.get(Integer.parseInt(step))) : Optional.empty();
        }
    }
}
