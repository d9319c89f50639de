package org.zhunsheng.serialization;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Points;

/** Codecs of single values. Nothing is coerced: a number in quotes is a text, and a text is no number. */
final class Scalars {
    private Scalars() {}

    /** What a day reads like, as a regular expression that holds in Java and in ECMAScript. */
    static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    /** What points written as a text read like, likewise. */
    private static final String DECIMAL = "-?[0-9]+(\\.[0-9]+)?";

    private static final ImmutableList<String> CLAIM_WORDS = ImmutableList.of("never", "not-applicable");

    private static final Pattern DECIMAL_PATTERN = Pattern.compile(DECIMAL);

    private static final Shape.Single TEXT_SHAPE =
            Shape.Single.of("string").with("maxLength", ReadLimits.DEFAULT.textLength());

    private static final Shape.Single DAY_SHAPE =
            Shape.Single.reading("Day", DAY).with("format", "date");

    /** {@link URI} takes characters of all scripts, as an IRI does. */
    private static final Shape.Single ADDRESS_SHAPE =
            Shape.Single.reading("Address", "[A-Za-z][A-Za-z0-9+.-]*:\\S+").with("format", "iri");

    private static final Shape.Single NUMBER_SHAPE = Shape.Single.of("number")
            .with("exclusiveMinimum", -Decimals.LIMIT)
            .with("exclusiveMaximum", Decimals.LIMIT);

    static final Shape.Single POINTS_SHAPE =
            Shape.Single.oneOf("Points", NUMBER_SHAPE, Shape.Single.reading("", DECIMAL));

    /** A form of a single value, and what it is called in messages. */
    private record Scalar<T>(
            Node.Kind kind, String name, Function<String, T> parse, Function<T, Object> format, Shape shape)
            implements Codec<T> {
        @Override
        public Optional<T> read(Node node, ReadPath path, ReadViolations faults) {
            if (!(node instanceof Node.Leaf leaf) || leaf.kind() != kind) {
                wrongType(node, path, name, faults);
                return Optional.empty();
            }
            return parsed(leaf, path, name, parse, faults);
        }

        @Override
        public Object write(T value) {
            return format.apply(value);
        }
    }

    static Codec<String> text() {
        return new Scalar<>(Node.Kind.TEXT, "text", Function.identity(), text -> text, TEXT_SHAPE);
    }

    static Codec<Boolean> bool() {
        return new Scalar<>(Node.Kind.BOOLEAN, "boolean", Boolean::valueOf, value -> value, Shape.Single.of("boolean"));
    }

    static Codec<Integer> integer() {
        return new Scalar<>(Node.Kind.NUMBER, "integer", Integer::valueOf, value -> value, Shape.Single.integer());
    }

    static Codec<Long> longInteger() {
        return new Scalar<>(Node.Kind.NUMBER, "integer", Long::valueOf, value -> value, Shape.Single.of("integer"));
    }

    static Codec<BigDecimal> decimal() {
        return new Scalar<>(Node.Kind.NUMBER, "number", BigDecimal::new, value -> value, Shape.Single.of("number"));
    }

    /** A decimal as a text. */
    static <T> Codec<T> decimalText(Function<String, T> parse, Function<T, String> format) {
        return new Scalar<>(
                Node.Kind.TEXT, "number", parse, format::apply, Shape.Single.reading("DecimalText", DECIMAL));
    }

    static Codec<LocalDate> date() {
        return new Scalar<>(Node.Kind.TEXT, "date", Days::parse, LocalDate::toString, DAY_SHAPE);
    }

    static Codec<URI> address() {
        return new Scalar<>(Node.Kind.TEXT, "address", Scalars::absolute, URI::toString, ADDRESS_SHAPE);
    }

    /** An address with its scheme; throws {@link IllegalArgumentException} if it is none. */
    static URI absolute(String text) {
        try {
            URI address = new URI(text);
            if (!address.isAbsolute()) {
                throw new IllegalArgumentException(text);
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A value that is written as the text of its own {@code toString}. */
    static <T> Codec<T> textual(String name, Function<String, T> parse, Shape shape) {
        return new Scalar<>(Node.Kind.TEXT, name, parse, Object::toString, shape);
    }

    static <E extends Enum<E>> Codec<E> constant(Class<E> type) {
        ImmutableList<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(ImmutableList.toImmutableList());
        return new Codec<>() {
            @Override
            public Optional<E> read(Node node, ReadPath path, ReadViolations faults) {
                if (!(node instanceof Node.Leaf leaf) || leaf.kind() != Node.Kind.TEXT) {
                    wrongType(node, path, "text", faults);
                    return Optional.empty();
                }
                Optional<E> found = Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(leaf.text()))
                        .findFirst();
                if (found.isEmpty()) {
                    faults.addUnknown("NOT_A_CHOICE", path, node.place(), leaf.text(), allowed);
                }
                return found;
            }

            @Override
            public Shape shape() {
                return new Shape.Constants(type);
            }

            @Override
            public Object write(E value) {
                return value.name();
            }
        };
    }

    /** Points: a number, or the text of a plain decimal. */
    static Codec<Points> points() {
        return numberOrText(Points::of, Points::toString, POINTS_SHAPE);
    }

    /** A number, or the text of a plain decimal; written as a text. */
    static <T> Codec<T> numberOrText(Function<String, T> parse, Function<T, String> format, Shape shape) {
        return new Codec<>() {
            @Override
            public Optional<T> read(Node node, ReadPath path, ReadViolations faults) {
                if (!(node instanceof Node.Leaf leaf)
                        || (leaf.kind() != Node.Kind.NUMBER && leaf.kind() != Node.Kind.TEXT)) {
                    wrongType(node, path, "number", faults);
                    return Optional.empty();
                }
                if (leaf.kind() == Node.Kind.TEXT
                        && !DECIMAL_PATTERN.matcher(leaf.text()).matches()) {
                    faults.add("NOT_NUMBER", path, leaf.place(), leaf.text());
                    return Optional.empty();
                }
                return parsed(leaf, path, "number", parse, faults);
            }

            @Override
            public Shape shape() {
                return shape;
            }

            @Override
            public Object write(T value) {
                return format.apply(value);
            }
        };
    }

    /** What a claim says: a number, true or false, a day, {@code never} or {@code not-applicable}. */
    static Codec<ClaimValue> claimValue() {
        return new Codec<>() {
            @Override
            public Optional<ClaimValue> read(Node node, ReadPath path, ReadViolations faults) {
                if (!(node instanceof Node.Leaf leaf)) {
                    wrongType(node, path, "value", faults);
                    return Optional.empty();
                }
                return switch (leaf.kind()) {
                    case NUMBER ->
                        parsed(leaf, path, "number", text -> ClaimValue.number(new BigDecimal(text)), faults);
                    case BOOLEAN -> Optional.of(leaf.text().equals("true") ? ClaimValue.yes() : ClaimValue.no());
                    case TEXT -> parsed(leaf, path, "value", CLAIM_WORDS, Scalars::textClaim, faults);
                    case NULL -> {
                        wrongType(node, path, "value", faults);
                        yield Optional.empty();
                    }
                };
            }

            @Override
            public Shape shape() {
                return Shape.Single.oneOf(
                        "ClaimValue",
                        NUMBER_SHAPE,
                        Shape.Single.of("boolean"),
                        DAY_SHAPE,
                        Shape.Single.of("string").with("enum", CLAIM_WORDS));
            }

            @Override
            public Object write(ClaimValue value) {
                return value.match(new ClaimValue.Cases<Object>() {
                    @Override
                    public Object numeric(BigDecimal number) {
                        return number;
                    }

                    @Override
                    public Object day(LocalDate day) {
                        return day.toString();
                    }

                    @Override
                    public Object yesNo(boolean yes) {
                        return yes;
                    }

                    @Override
                    public Object never() {
                        return value.toString();
                    }

                    @Override
                    public Object notApplicable() {
                        return value.toString();
                    }
                });
            }
        };
    }

    private static ClaimValue textClaim(String text) {
        return switch (text) {
            case "never" -> ClaimValue.never();
            case "not-applicable" -> ClaimValue.notApplicable();
            default -> ClaimValue.on(Days.parse(text));
        };
    }

    private static <T> Optional<T> parsed(
            Node.Leaf leaf, ReadPath path, String name, Function<String, T> parse, ReadViolations faults) {
        return parsed(leaf, path, name, ImmutableList.of(), parse, faults);
    }

    /** The value of {@code leaf}; a refusal names the nearest of the {@code words} that it could be. */
    private static <T> Optional<T> parsed(
            Node.Leaf leaf,
            ReadPath path,
            String name,
            ImmutableList<String> words,
            Function<String, T> parse,
            ReadViolations faults) {
        try {
            return Optional.of(parse.apply(leaf.text()));
        } catch (InvalidModelException e) {
            for (Violation violation : e.violations()) {
                faults.add(violation.under(path.toString()).at(leaf.place()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add(
                    "NOT_" + name.toUpperCase(Locale.ROOT),
                    path,
                    leaf.place(),
                    leaf.text(),
                    NearestWord.hint(leaf.text(), words));
        }
        return Optional.empty();
    }

    static void wrongType(Node node, ReadPath path, String expected, ReadViolations faults) {
        boolean nothing = node instanceof Node.Leaf leaf && leaf.kind() == Node.Kind.NULL;
        if (nothing) {
            faults.add("NULL_VALUE", path, node.place());
            return;
        }
        String found = node instanceof Node.Leaf leaf ? leaf.text() : node instanceof Node.Items ? "[…]" : "{…}";
        boolean unquoted =
                node instanceof Node.Leaf leaf && leaf.kind() != Node.Kind.TEXT && !expected.equals("number");
        String code =
                unquoted && !expected.equals("integer") && !expected.equals("boolean") ? "UNQUOTED" : "WRONG_TYPE";
        faults.add(code, path, node.place(), found, expected);
    }
}
