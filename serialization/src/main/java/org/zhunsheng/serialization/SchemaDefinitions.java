package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes JSON Schema of shapes. Every type becomes a definition once, and the rest refers to it. Not thread-safe. */
final class SchemaDefinitions {
    private final String prefix;
    private final SortedMap<String, Map<String, Object>> definitions = new TreeMap<>();
    private final Map<String, Object> meant = new HashMap<>();

    /**
     * No definitions yet.
     *
     * @param prefix where definitions stand, such as {@code #/$defs/}
     */
    SchemaDefinitions(String prefix) {
        this.prefix = prefix;
    }

    /** The definitions that were needed so far, by name. */
    ImmutableMap<String, Object> made() {
        return ImmutableMap.copyOf(definitions);
    }

    /** The schema of a document that begins with {@code header}. */
    Map<String, Object> document(String header, Shape.Fields fields) {
        Map<String, Object> first = new LinkedHashMap<>();
        SchemaWords.put(DocumentHeader.KEY, first);
        first.put("const", header);
        return fields(fields, DocumentHeader.KEY, first);
    }

    private Map<String, Object> reference(Shape shape) {
        if (shape instanceof Shape.Single single) {
            return single.name().isEmpty() ? single.keywords() : defined(single.name(), single);
        }
        if (shape instanceof Shape.Constants constants) {
            return defined(SchemaWords.name(constants.type()), shape);
        }
        if (shape instanceof Shape.Fields fields) {
            return defined(SchemaWords.name(fields.type()), shape);
        }
        if (shape instanceof Shape.Kinds kinds) {
            return defined(SchemaWords.name(kinds.type()), shape);
        }
        return container(shape, ImmutableList.of());
    }

    private Map<String, Object> defined(String name, Shape shape) {
        if (isNew(name, shape)) {
            definitions.put(name, definition(name, shape));
        }
        return ImmutableMap.of("$ref", prefix + name);
    }

    /**
     * Whether {@code name} is not taken yet.
     *
     * @throws IllegalStateException if it is taken by something else
     */
    private boolean isNew(String name, Shape shape) {
        Object means = shape instanceof Shape.Constants constants
                ? constants.type()
                : shape instanceof Shape.Fields fields
                        ? fields.type()
                        : shape instanceof Shape.Kinds kinds ? kinds.type() : shape;
        Object before = meant.putIfAbsent(name, means);
        if (before != null && !before.equals(means)) {
            throw new IllegalStateException(name + " is " + before + " and " + means);
        }
        return before == null;
    }

    private Map<String, Object> definition(String name, Shape shape) {
        if (shape instanceof Shape.Fields fields) {
            return fields(fields, "", ImmutableMap.of());
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        SchemaWords.put(name, schema);
        if (shape instanceof Shape.Single single) {
            schema.putAll(single.keywords());
        } else if (shape instanceof Shape.Constants constants) {
            schema.put("type", "string");
            constants(constants.type(), schema);
        } else if (shape instanceof Shape.Kinds kinds) {
            schema.put("oneOf", kinds(kinds));
        }
        return bounded(name, schema);
    }

    private static Map<String, Object> bounded(String name, Map<String, Object> schema) {
        SchemaBounds.of(name).ifPresent(bounds -> schema.put("allOf", ImmutableList.of(bounds)));
        return schema;
    }

    /** {@code enumDescriptions} is what editors show beside each choice; validators pass over it. */
    private static void constants(Class<?> type, Map<String, Object> schema) {
        List<String> names = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
            SchemaWords.meaning((Enum<?>) constant).ifPresent(meanings::add);
        }
        schema.put("enum", names);
        if (meanings.size() == names.size()) {
            schema.put("enumDescriptions", meanings);
        }
    }

    private ImmutableList<Object> kinds(Shape.Kinds kinds) {
        ImmutableList.Builder<Object> references = ImmutableList.builder();
        kinds.kinds().forEach((kind, fields) -> {
            String name = SchemaWords.name(fields.type());
            Map<String, Object> first = new LinkedHashMap<>();
            String key = KindCodec.keyOf(kinds.type());
            SchemaWords.put(key, first);
            first.put("const", kind);
            if (isNew(name, fields)) {
                definitions.put(name, fields(fields, key, first));
            }
            references.add(ImmutableMap.of("$ref", prefix + name));
        });
        return references.build();
    }

    private Map<String, Object> fields(Shape.Fields fields, String firstKey, Map<String, Object> first) {
        Map<String, Object> schema = new LinkedHashMap<>();
        SchemaWords.put(SchemaWords.name(fields.type()), schema);
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (!firstKey.isEmpty()) {
            properties.put(firstKey, first);
            required.add(firstKey);
        }
        for (Shape.Field attribute : fields.attributes()) {
            Map<String, Object> property = attribute(attribute);
            properties.put(attribute.name(), property);
            if (attribute.presence() == Presence.REQUIRED
                    || property.containsKey("minItems")
                    || property.containsKey("minProperties")) {
                required.add(attribute.name());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return bounded(SchemaWords.name(fields.type()), schema);
    }

    private Map<String, Object> attribute(Shape.Field attribute) {
        Map<String, Object> schema = new LinkedHashMap<>();
        SchemaWords.put(SchemaWords.key(attribute), schema);
        AnnotatedType type = attribute.accessor().getAnnotatedReturnType();
        List<AnnotatedElement> places = new ArrayList<>(List.of(attribute.accessor(), type));
        if (type.getType() instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            type = arguments(type).get(0);
            places.add(type);
        }
        schema.putAll(constrained(attribute.shape().get(), places, type));
        return schema;
    }

    /** {@code shape} with the constraints on {@code places}, and on the elements of {@code type} if it has any. */
    private Map<String, Object> constrained(Shape shape, List<AnnotatedElement> places, AnnotatedType type) {
        Map<String, Object> schema = new LinkedHashMap<>(
                shape instanceof Shape.Elements || shape instanceof Shape.Entries
                        ? container(shape, arguments(type))
                        : reference(shape));
        schema.putAll(ConstraintKeywords.of(shape, places));
        return schema;
    }

    private Map<String, Object> container(Shape shape, List<AnnotatedType> arguments) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (shape instanceof Shape.Elements elements) {
            schema.put("type", "array");
            schema.put("items", argument(elements.element(), arguments, 0));
            if (elements.distinct()) {
                schema.put("uniqueItems", true);
            }
        } else if (shape instanceof Shape.Entries entries) {
            schema.put("type", "object");
            schema.put("propertyNames", argument(entries.key(), arguments, 0));
            schema.put("additionalProperties", argument(entries.value(), arguments, 1));
        }
        return schema;
    }

    private Map<String, Object> argument(Shape shape, List<AnnotatedType> arguments, int index) {
        if (arguments.size() <= index) {
            return reference(shape);
        }
        AnnotatedType type = arguments.get(index);
        return constrained(shape, List.of(type), type);
    }

    private static List<AnnotatedType> arguments(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? List.of(generic.getAnnotatedActualTypeArguments())
                : List.of();
    }
}
