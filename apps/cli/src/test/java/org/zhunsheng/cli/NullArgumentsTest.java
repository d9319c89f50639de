package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public record and every builder of the library refuses null, each component by its name. */
class NullArgumentsTest {
    private static final int RECORDS_AT_LEAST = 200;
    private static final int BUILDERS_AT_LEAST = 40;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.zhunsheng");

    /** Something that is there and is only asked whether it is. */
    private static final ImmutableMap<Class<?>, Object> THERE = ImmutableMap.<Class<?>, Object>builder()
            .put(String.class, "x")
            .put(Optional.class, Optional.empty())
            .put(ImmutableList.class, ImmutableList.of())
            .put(List.class, ImmutableList.of())
            .put(ImmutableSet.class, ImmutableSet.of())
            .put(Set.class, ImmutableSet.of())
            .put(ImmutableSortedSet.class, ImmutableSortedSet.of())
            .put(ImmutableMap.class, ImmutableMap.of())
            .put(Map.class, ImmutableMap.of())
            .put(ImmutableListMultimap.class, ImmutableListMultimap.of())
            .put(int.class, 0)
            .put(long.class, 0L)
            .put(double.class, 0.0)
            .put(boolean.class, false)
            .put(byte.class, (byte) 0)
            .put(char.class, 'x')
            .buildOrThrow();

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(NullArgumentsTest::isPublic).orElse(true);
    }

    private static boolean isOfTheLibrary(JavaClass type) {
        String name = type.getPackageName();
        return !name.startsWith("org.zhunsheng.cli") && !name.startsWith("org.zhunsheng.service");
    }

    @Test
    void everyPublicRecordRefusesNull() throws ReflectiveOperationException {
        List<String> builds = new ArrayList<>();
        int tried = 0;
        for (JavaClass type : CLASSES) {
            if (type.isRecord() && isPublic(type) && isOfTheLibrary(type)) {
                tried++;
                builds.addAll(takenNulls(type.reflect()));
            }
        }
        assertThat(tried).isGreaterThan(RECORDS_AT_LEAST);
        assertThat(builds).as("components that may be null").isEmpty();
    }

    private static List<String> takenNulls(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive() || isNullable(components[i])) {
                continue;
            }
            @Nullable Object[] arguments = new @Nullable Object[components.length];
            for (int j = 0; j < components.length; j++) {
                arguments[j] = j == i ? null : something(components[j].getType());
            }
            try {
                constructor.newInstance(arguments);
                taken.add(type.getName() + "." + components[i].getName());
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof NullPointerException)
                        || !String.valueOf(e.getCause().getMessage()).contains(components[i].getName())) {
                    taken.add(type.getName() + "." + components[i].getName() + ": " + e.getCause());
                }
            }
        }
        return taken;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Object something(Class<?> type) throws ReflectiveOperationException {
        Object there = THERE.get(type);
        if (there != null) {
            return there;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return allocated(Modifier.isAbstract(type.getModifiers()) ? concrete(type) : type);
    }

    private static Class<?> concrete(Class<?> type) {
        if (type.isInterface() && !type.getName().startsWith("org.zhunsheng")) {
            return java.lang.reflect.Proxy.newProxyInstance(
                            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> null)
                    .getClass();
        }
        return CLASSES.get(type).getAllSubclasses().stream()
                .filter(sub -> !sub.getModifiers().contains(JavaModifier.ABSTRACT) && !sub.isInterface())
                .findFirst()
                .map(JavaClass::reflect)
                .orElseGet(() -> {
                    Class<?> proxy = java.lang.reflect.Proxy.newProxyInstance(
                                    type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> null)
                            .getClass();
                    return proxy;
                });
    }

    /** An object without a value: enough to be there. */
    private static Object allocated(Class<?> type) throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field field = unsafe.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return unsafe.getMethod("allocateInstance", Class.class).invoke(field.get(null), type);
    }

    @Test
    void everyBuilderRefusesNull() throws ReflectiveOperationException {
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (JavaClass type : CLASSES) {
            if (!isPublic(type)
                    || !isOfTheLibrary(type)
                    || type.tryGetMethod("builder").isEmpty()) {
                continue;
            }
            Method factory = type.reflect().getDeclaredMethod("builder");
            if (!Modifier.isPublic(factory.getModifiers()) || !Modifier.isStatic(factory.getModifiers())) {
                continue;
            }
            tried++;
            Object builder = factory.invoke(null);
            for (Method method : builder.getClass().getMethods()) {
                if (isSetter(method)) {
                    method.setAccessible(true);
                    try {
                        method.invoke(builder, new @Nullable Object[] {null});
                        taken.add(type.getName() + ".builder()." + method.getName());
                    } catch (InvocationTargetException e) {
                        if (!(e.getCause() instanceof NullPointerException)) {
                            taken.add(type.getName() + ".builder()." + method.getName() + ": " + e.getCause());
                        }
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(BUILDERS_AT_LEAST);
        assertThat(taken).as("setters that take null").isEmpty();
    }

    private static boolean isSetter(Method method) {
        return method.getParameterCount() == 1
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class
                && !method.isBridge()
                && !method.getParameterTypes()[0].isPrimitive()
                && !method.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class);
    }
}
