package org.zhunsheng.serialization;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Points;

/** Codecs of single values. Nothing is coerced: a number in quotes is a text, and a text is no number. */
final class Scalars {
    private Scalars() {}

    /** A form of a single value, and what it is called in messages. */
    private record Scalar<T>(Node.Kind kind, String name, Function<String, T> parse, Function<T, Object> format)
            implements Codec<T> {
        @Override
        public Optional<T> read(Node node, String path, Faults faults) {
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
        return new Scalar<>(Node.Kind.TEXT, "text", Function.identity(), text -> text);
    }

    static Codec<Boolean> bool() {
        return new Scalar<>(Node.Kind.BOOLEAN, "boolean", Boolean::valueOf, value -> value);
    }

    static Codec<Integer> integer() {
        return new Scalar<>(Node.Kind.NUMBER, "integer", Integer::valueOf, value -> value);
    }

    static Codec<BigDecimal> decimal() {
        return new Scalar<>(Node.Kind.NUMBER, "number", BigDecimal::new, value -> value);
    }

    static Codec<LocalDate> date() {
        return new Scalar<>(Node.Kind.TEXT, "date", LocalDate::parse, LocalDate::toString);
    }

    static Codec<URI> address() {
        return new Scalar<>(Node.Kind.TEXT, "address", Scalars::absolute, URI::toString);
    }

    private static URI absolute(String text) {
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
    static <T> Codec<T> textual(String name, Function<String, T> parse) {
        return new Scalar<>(Node.Kind.TEXT, name, parse, Object::toString);
    }

    static <E extends Enum<E>> Codec<E> constant(Class<E> type) {
        String allowed = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new Codec<>() {
            @Override
            public Optional<E> read(Node node, String path, Faults faults) {
                if (!(node instanceof Node.Leaf leaf) || leaf.kind() != Node.Kind.TEXT) {
                    wrongType(node, path, "text", faults);
                    return Optional.empty();
                }
                Optional<E> found = Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(leaf.text()))
                        .findFirst();
                if (found.isEmpty()) {
                    faults.add("NOT_A_CHOICE", path, node.place(), leaf.text(), allowed);
                }
                return found;
            }

            @Override
            public Object write(E value) {
                return value.name();
            }
        };
    }

    /** Points: a number, or the text of a plain decimal. */
    static Codec<Points> points() {
        return new Codec<>() {
            @Override
            public Optional<Points> read(Node node, String path, Faults faults) {
                if (!(node instanceof Node.Leaf leaf)
                        || (leaf.kind() != Node.Kind.NUMBER && leaf.kind() != Node.Kind.TEXT)) {
                    wrongType(node, path, "number", faults);
                    return Optional.empty();
                }
                return parsed(leaf, path, "number", Points::of, faults);
            }

            @Override
            public Object write(Points value) {
                return value.toString();
            }
        };
    }

    /** What a claim says: a number, true or false, a day, {@code never} or {@code not-applicable}. */
    static Codec<ClaimValue> claimValue() {
        return new Codec<>() {
            @Override
            public Optional<ClaimValue> read(Node node, String path, Faults faults) {
                if (!(node instanceof Node.Leaf leaf)) {
                    wrongType(node, path, "value", faults);
                    return Optional.empty();
                }
                return switch (leaf.kind()) {
                    case NUMBER ->
                        parsed(leaf, path, "number", text -> ClaimValue.number(new BigDecimal(text)), faults);
                    case BOOLEAN -> Optional.of(leaf.text().equals("true") ? ClaimValue.yes() : ClaimValue.no());
                    case TEXT -> parsed(leaf, path, "value", Scalars::textClaim, faults);
                    case NULL -> {
                        wrongType(node, path, "value", faults);
                        yield Optional.empty();
                    }
                };
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
            default -> ClaimValue.on(LocalDate.parse(text));
        };
    }

    private static <T> Optional<T> parsed(
            Node.Leaf leaf, String path, String name, Function<String, T> parse, Faults faults) {
        try {
            return Optional.of(parse.apply(leaf.text()));
        } catch (InvalidModelException e) {
            for (Violation violation : e.violations()) {
                faults.add(violation.under(path).at(leaf.place()));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            faults.add("NOT_" + name.toUpperCase(Locale.ROOT), path, leaf.place(), leaf.text());
        }
        return Optional.empty();
    }

    static void wrongType(Node node, String path, String expected, Faults faults) {
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
