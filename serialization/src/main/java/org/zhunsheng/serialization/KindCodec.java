package org.zhunsheng.serialization;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.indicators.vocabulary.Relation;

/**
 * A value of a sealed type: the key {@code kind}, or {@code form} of a relation, names the subtype by its simple name in capitals.
 */
final class KindCodec implements Codec<Object> {
    private final Class<?> type;
    private final String key;
    private final ImmutableMap<String, ObjectCodec> codecs;

    KindCodec(Class<?> type, ImmutableMap<String, ObjectCodec> codecs) {
        this.type = type;
        this.key = keyOf(type);
        this.codecs = codecs;
    }

    /** The key that names the subtype of the sealed type {@code type}. */
    static String keyOf(Class<?> type) {
        return type == Relation.class ? "form" : ObjectCodec.KIND;
    }

    static String kindOf(Class<?> type) {
        return CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, type.getSimpleName());
    }

    @Override
    public Optional<Object> read(Node node, ReadPath path, ReadViolations faults) {
        if (!(node instanceof Node.Fields fields)) {
            Scalars.wrongType(node, path, "object", faults);
            return Optional.empty();
        }
        Node kind = fields.children().get(key);
        if (kind == null) {
            faults.add("MISSING_KEY", path, node.place(), key);
            return Optional.empty();
        }
        String name = kind instanceof Node.Leaf leaf ? leaf.text() : "";
        ObjectCodec codec = codecs.get(name);
        if (codec == null) {
            faults.addUnknown("NOT_A_CHOICE", path.key(key), kind.place(), name, codecs.keySet());
            return Optional.empty();
        }
        return codec.read(node, path, faults);
    }

    @Override
    public Shape shape() {
        return new Shape.Kinds(type, ImmutableMap.copyOf(Maps.transformValues(codecs, ObjectCodec::shape)));
    }

    @Override
    public Object write(Object value) {
        String kind = kindOf(value.getClass());
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(key, kind);
        ObjectCodec codec = codecs.get(kind);
        if (codec == null) {
            throw new IllegalStateException("no codec for " + value.getClass());
        }
        written.putAll(codec.write(value));
        return written;
    }
}
