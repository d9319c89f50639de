package org.zhunsheng.core;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.Var;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * How the value types of the library are generated: attributes without prefix, builders that refuse null, Guava immutable collections behind the {@link java.util} declarations.
 */
@Value.Style(
        from = "fillFrom",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        // Not the annotation of Immutables itself: the compilers of our users would look for it and warn.
        allowedClasspathAnnotations = {Generated.class, CanIgnoreReturnValue.class, Var.class},
        defaults = @Value.Immutable(copy = true))
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface ModelStyle {}
