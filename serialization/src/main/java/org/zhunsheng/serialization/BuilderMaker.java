package org.zhunsheng.serialization;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a value through the builder of an Immutables type. */
final class BuilderMaker implements ObjectCodec.Maker {
    private final Method builder;
    private final Method build;
    private final Map<String, Method> setters = new HashMap<>();

    BuilderMaker(Class<?> model, List<Attribute> attributes) {
        this.builder = Reflection.method(model, "builder");
        Class<?> type = builder.getReturnType();
        this.build = Reflection.method(type, "build");
        for (Attribute attribute : attributes) {
            setters.put(attribute.name(), setter(type, attribute));
        }
    }

    /** The builder's method for the attribute; of an optional attribute the one that takes the bare value. */
    private static Method setter(Class<?> type, Attribute attribute) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(attribute.name()) && method.getParameterCount() == 1)
                .filter(method -> !method.getParameterTypes()[0].getName().equals("java.util.Optional"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " cannot set " + attribute.name()));
    }

    @Override
    public Object make(Map<String, Object> values) {
        Object building = Reflection.call(builder, builder);
        values.forEach((name, value) -> {
            Method setter = setters.get(name);
            if (setter != null) {
                Reflection.call(setter, building, value);
            }
        });
        return Reflection.call(build, building);
    }
}
