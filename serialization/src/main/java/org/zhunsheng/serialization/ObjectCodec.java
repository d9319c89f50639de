package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.core.validation.InvalidModelException;

/** A value with attributes: every key is known, every required key is there, and everything wrong with it is told at once. */
final class ObjectCodec implements Codec<Object> {
    /** The key that says which subtype of a sealed type a value is. */
    static final String KIND = "kind";

    private final Class<?> type;
    private final ImmutableList<Attribute> attributes;
    private final Maker maker;
    private final ImmutableSet<String> extraKeys;
    private final ImmutableSet<String> known;

    /** Makes a value of the values of its attributes; those that are absent are not in the map. */
    interface Maker {
        /** The value. Throws {@link InvalidModelException} if the model refuses it. */
        Object make(Map<String, Object> values);
    }

    ObjectCodec(Class<?> type, ImmutableList<Attribute> attributes, Maker maker, Set<String> extraKeys) {
        this.type = type;
        this.attributes = attributes;
        this.maker = maker;
        this.extraKeys = ImmutableSet.copyOf(extraKeys);
        this.known = attributes.stream().map(Attribute::name).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Optional<Object> read(Node node, ReadPath path, ReadViolations faults) {
        if (!(node instanceof Node.Fields fields)) {
            Scalars.wrongType(node, path, "object", faults);
            return Optional.empty();
        }
        boolean complete = knowsAllKeys(fields, path, faults);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            Node child = fields.children().get(attribute.name());
            if (child != null) {
                Optional<Object> value = attribute.codec().read(child, path.key(attribute.name()), faults);
                value.ifPresent(read -> values.put(attribute.name(), read));
                complete &= value.isPresent();
            } else if (attribute.presence() == Presence.REQUIRED) {
                faults.add("MISSING_KEY", path, node.place(), attribute.name());
                complete = false;
            }
        }
        return complete ? made(values, node, path, faults) : Optional.empty();
    }

    private Optional<Object> made(Map<String, Object> values, Node node, ReadPath path, ReadViolations faults) {
        try {
            return Optional.of(maker.make(values));
        } catch (InvalidModelException e) {
            e.violations()
                    .forEach(violation -> faults.add(violation
                            .under(path.toString())
                            .at(node.at(violation.path()).place())));
            return Optional.empty();
        }
    }

    private boolean knowsAllKeys(Node.Fields fields, ReadPath path, ReadViolations faults) {
        boolean all = true;
        for (Map.Entry<String, Node> entry : fields.children().entrySet()) {
            String key = entry.getKey();
            if (!known.contains(key) && !extraKeys.contains(key)) {
                faults.addUnknown("UNKNOWN_KEY", path.key(key), entry.getValue().place(), key, known);
                all = false;
            }
        }
        return all;
    }

    @Override
    public Shape.Fields shape() {
        return new Shape.Fields(
                type, attributes.stream().map(Attribute::field).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Map<String, Object> write(Object value) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            @Nullable Object form = attribute.write(value);
            if (form != null) {
                written.put(attribute.name(), form);
            }
        }
        return written;
    }
}
