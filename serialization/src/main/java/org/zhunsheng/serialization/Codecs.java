package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.CreditCode;
import org.zhunsheng.core.unit.DivisionCode;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.vocabulary.Term;

/**
 * Finds the codec of a model type. Single values have one each; a record is written by its components, an Immutables type by its
 * attributes, a sealed type by its kinds. Thread-safe; codecs are made once.
 */
final class Codecs {
    private final Map<Type, Codec<?>> codecs = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectCodec> documents = new ConcurrentHashMap<>();
    private final Presence ofEmpty;

    /** The codecs of documents that people write: what is empty is left out. */
    Codecs() {
        this(Presence.EMPTY);
    }

    private Codecs(Presence ofEmpty) {
        this.ofEmpty = ofEmpty;
        codecs.put(String.class, Scalars.text());
        if (ofEmpty == Presence.EMPTY) {
            codecs.put(LocalText.class, textOfDocuments());
        }
        codecs.put(boolean.class, Scalars.bool());
        codecs.put(int.class, Scalars.integer());
        codecs.put(Integer.class, Scalars.integer());
        codecs.put(long.class, Scalars.longInteger());
        codecs.put(BigDecimal.class, Scalars.decimal());
        codecs.put(LocalDate.class, Scalars.date());
        codecs.put(URI.class, Scalars.address());
        codecs.put(Points.class, Scalars.points());
        codecs.put(ScoreInterval.class, new IntervalCodec(Scalars.points()));
        codecs.put(ClaimValue.class, Scalars.claimValue());
        codecs.put(
                FactCode.class,
                Scalars.textual(
                        "fact code",
                        FactCode::of,
                        Shape.Single.reading("FactCode", FactCode.FORM).with("maxLength", FactCode.MAX_LENGTH)));
        codecs.put(
                Term.class,
                Scalars.textual(
                        "term",
                        Term::of,
                        Shape.Single.reading("Term", Term.FORM).with("maxLength", Term.MAX_LENGTH)));
        code(IndicatorCode.class, "indicator code", IndicatorCode::of, IndicatorCode.FORM);
        code(DivisionCode.class, "division code", DivisionCode::of, DivisionCode.FORM);
        code(CreditCode.class, "credit code", CreditCode::of, CreditCode.FORM);
        code(ReportingPeriod.class, "period", ReportingPeriod::of, "[0-9]{4}|" + Scalars.DAY + "/" + Scalars.DAY);
    }

    /** The codecs of results that programs read: every list is there, and a decimal is a text that nothing rounds. */
    static Codecs ofResults() {
        Codecs results = new Codecs(Presence.REQUIRED);
        results.codecs.put(Points.class, Scalars.decimalText(Points::of, Points::toString));
        results.codecs.put(BigDecimal.class, Scalars.decimalText(BigDecimal::new, BigDecimal::toPlainString));
        return results;
    }

    /** The codecs of forms that a page saves, where a decimal may stand in quotes. */
    static Codecs ofSavedForms() {
        Codecs forms = new Codecs();
        forms.codecs.put(
                BigDecimal.class,
                Scalars.numberOrText(
                        text -> Decimals.canonical(new BigDecimal(text)),
                        BigDecimal::toPlainString,
                        Scalars.POINTS_SHAPE));
        return forms;
    }

    /** A text that people write: of one whose English nobody gives, the Chinese stands for both. */
    private ObjectCodec textOfDocuments() {
        Attribute zh = attribute("zh", Reflection.method(LocalText.class, "zh"), false);
        Attribute en = attribute("en", Reflection.method(LocalText.class, "en"), true);
        return new ObjectCodec(
                LocalText.class,
                ImmutableList.of(zh, en),
                values -> {
                    String chinese = String.valueOf(values.get(zh.name()));
                    return LocalText.of(chinese, String.valueOf(values.getOrDefault(en.name(), chinese)));
                },
                ImmutableSet.of());
    }

    private <T> void code(Class<T> type, String name, Function<String, T> parse, String form) {
        codecs.put(type, Scalars.textual(name, parse, Shape.Single.reading(type.getSimpleName(), form)));
    }

    /** The codec of a document type; the key {@code zhunsheng} of its header is no attribute. */
    ObjectCodec document(Class<?> type) {
        ObjectCodec known = documents.get(type);
        if (known == null) {
            Set<String> header = ImmutableSet.of(DocumentHeader.KEY);
            known = type.isRecord() ? record(type, header) : immutable(type, header);
            documents.putIfAbsent(type, known);
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private Codec<Object> of(Type type) {
        Codec<?> codec = codecs.get(type);
        if (codec == null) {
            codec = make(type);
            codecs.putIfAbsent(type, codec);
        }
        return (Codec<Object>) codec;
    }

    private Codec<?> make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return constant(raw);
        }
        if (raw.isSealed()) {
            ImmutableMap.Builder<String, ObjectCodec> kinds = ImmutableMap.builder();
            for (Class<?> kind : kindsOf(raw).toList()) {
                kinds.put(KindCodec.kindOf(kind), record(kind, ImmutableSet.of(KindCodec.keyOf(raw))));
            }
            return new KindCodec(raw, kinds.buildOrThrow());
        }
        return raw.isRecord() ? record(raw, ImmutableSet.of()) : immutable(raw, ImmutableSet.of());
    }

    /** The records of a sealed type, also those of sealed types below it. */
    private static Stream<Class<?>> kindsOf(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kindsOf(kind) : Stream.of(kind));
    }

    private Codec<?> generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return of(arguments[0]);
        }
        if (type.getRawType() == List.class) {
            return Containers.list(of(arguments[0]));
        }
        if (type.getRawType() == Set.class) {
            return Containers.set(of(arguments[0]));
        }
        return mapOf(arguments[0], arguments[1]);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Codec<?> mapOf(Type key, Type value) {
        return Containers.map((Codec) of(key), of(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Codec<?> constant(Class<?> type) {
        return Scalars.constant((Class) type);
    }

    private ObjectCodec record(Class<?> type, Set<String> extraKeys) {
        RecordComponent[] components = type.getRecordComponents();
        ImmutableList<Attribute> attributes = Arrays.stream(components)
                .map(component -> attribute(component.getName(), component.getAccessor(), false))
                .collect(ImmutableList.toImmutableList());
        Constructor<?> constructor = constructor(type, components);
        return new ObjectCodec(
                type,
                attributes,
                values -> Reflection.construct(
                        constructor,
                        Arrays.stream(components)
                                .map(component -> value(component, values))
                                .toArray()),
                extraKeys);
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Map<String, Object> values) {
        Object value = values.get(component.getName());
        if (value == null) {
            return absent(component.getType());
        }
        return component.getType() == Optional.class ? Optional.of(value) : value;
    }

    private static Object absent(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Map.class) {
            return ImmutableMap.of();
        }
        return type == Set.class ? ImmutableSet.of() : ImmutableList.of();
    }

    private ObjectCodec immutable(Class<?> type, Set<String> extraKeys) {
        Class<?> generated = generated(type);
        List<Attribute> attributes = new ArrayList<>();
        Arrays.stream(generated.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !Modifier.isTransient(field.getModifiers())
                        && Modifier.isFinal(field.getModifiers()))
                .forEach(field -> {
                    Method accessor = Reflection.method(type, field.getName());
                    attributes.add(attribute(field.getName(), accessor, !Modifier.isAbstract(accessor.getModifiers())));
                });
        return new ObjectCodec(type, ImmutableList.copyOf(attributes), new BuilderMaker(type, attributes), extraKeys);
    }

    private Attribute attribute(String name, Method accessor, boolean hasDefault) {
        Class<?> raw = accessor.getReturnType();
        Presence presence = hasDefault
                ? Presence.DEFAULT
                : raw == Optional.class
                        ? Presence.OPTIONAL
                        : Collection.class.isAssignableFrom(raw) || raw == Map.class ? ofEmpty : Presence.REQUIRED;
        return new Attribute(name, accessor, of(accessor.getGenericReturnType()), presence);
    }

    private static Class<?> generated(Class<?> type) {
        String name = type.getPackageName() + ".Immutable" + type.getSimpleName();
        try {
            return Class.forName(name, true, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no generated type for " + type.getName(), e);
        }
    }
}
