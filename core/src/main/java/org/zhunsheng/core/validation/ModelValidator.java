package org.zhunsheng.core.validation;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.hibernate.validator.spi.properties.ConstrainableExecutable;
import org.hibernate.validator.spi.properties.GetterPropertySelectionStrategy;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;

/**
 * Evaluates the Bean Validation constraints of the model and returns every violation at once, sorted by path, with texts in
 * Chinese and English. What a builder refuses by itself never gets here. Immutable and thread-safe; building one takes time, so
 * keep it.
 */
public final class ModelValidator {
    /** Held, since a logger that nobody holds forgets its level. */
    @SuppressWarnings("UnusedVariable")
    private static final Logger VERSION_LINE = quiet("org.hibernate.validator.internal.util.Version");

    private static final MessageInterpolator INTERPOLATOR = new ParameterMessageInterpolator(
            ImmutableSet.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE),
            Locale.ENGLISH,
            context -> Locale.ENGLISH,
            false);

    private final Validator validator;

    private ModelValidator(Validator validator) {
        this.validator = validator;
    }

    /** The logger that would write the validator's version to standard error of every program; an application can set it as it likes. */
    private static Logger quiet(String name) {
        Logger logger = Logger.getLogger(name);
        if (logger.getLevel() == null) {
            logger.setLevel(Level.WARNING);
        }
        return logger;
    }

    /** A validator of the whole model. */
    public static ModelValidator create() {
        Validator validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .getterPropertySelectionStrategy(new PrefixlessAccessors())
                .messageInterpolator(INTERPOLATOR)
                .buildValidatorFactory()
                .getValidator();
        return new ModelValidator(validator);
    }

    /**
     * Every violation in {@code model} and in what it holds; empty if there is none.
     *
     * @param model a value of the model, such as an {@link org.zhunsheng.core.report.AnnualReport}
     */
    public ImmutableList<Violation> validate(Object model) {
        return validator.validate(model).stream()
                .map(ModelValidator::violation)
                .sorted(comparing(Violation::path).thenComparing(Violation::code))
                .collect(ImmutableList.toImmutableList());
    }

    private static Violation violation(ConstraintViolation<Object> found) {
        String template = found.getMessageTemplate();
        String code = template.substring(1, template.length() - 1);
        Context context = new Context(found);
        return Violation.ofConstraint(
                code,
                path(found.getPropertyPath()),
                LocalText.of(
                        INTERPOLATOR.interpolate(template, context, Lang.ZH.locale()),
                        INTERPOLATOR.interpolate(template, context, Lang.EN.locale())));
    }

    /** The path without the nodes that Bean Validation adds for container elements. */
    private static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Node node : path) {
            Optional.ofNullable(node.getIndex())
                    .ifPresent(index -> text.append('[').append(index).append(']'));
            Optional.ofNullable(node.getName())
                    .filter(name -> !name.startsWith("<"))
                    .ifPresent(name -> text.append(text.isEmpty() ? "" : ".").append(name));
        }
        return text.toString();
    }

    /** Takes every accessor of a model type for a property, since the model has no {@code get} prefix. */
    private static final class PrefixlessAccessors implements GetterPropertySelectionStrategy {
        private static final ImmutableSet<String> NOT_PROPERTIES = ImmutableSet.of("hashCode", "toString", "getClass");

        @Override
        public Optional<String> getProperty(ConstrainableExecutable executable) {
            boolean accessor = executable.getParameterTypes().length == 0
                    && executable.getReturnType() != void.class
                    && !NOT_PROPERTIES.contains(executable.getName());
            return accessor ? Optional.of(executable.getName()) : Optional.empty();
        }

        @Override
        public List<String> getGetterMethodNameCandidates(String propertyName) {
            return ImmutableList.of(propertyName);
        }
    }

    private record Context(ConstraintViolation<?> found) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return found.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return found.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("cannot unwrap to " + type.getName());
        }
    }
}
