package org.zhunsheng.serialization;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.EvidenceKind;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.text.TextRule;
import org.zhunsheng.core.unit.CreditCode;
import org.zhunsheng.core.unit.DivisionCode;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.core.value.Days;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a dossier in JSON that holds nothing unusual in one pass over its text. What it reads equals what the general way reads;
 * whatever it does not expect, and everything wrong, it leaves to that way, which also tells what is wrong. Thread-safe.
 */
final class OnePassDossierReader {
    private static final String HEADER = "dossier/1";

    /** Codes beyond this number are not kept. */
    private static final int MOST_CODES = 8_192;

    /** Digits of a number that surely fits a {@code long} of millionths. */
    private static final int SHORT_NUMBER = 9;

    private final ReadLimits limits;
    private final JsonFactory json;
    private final ConcurrentMap<String, FactCode> codes = new ConcurrentHashMap<>();

    OnePassDossierReader(ReadLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxNumberLength(limits.numberLength())
                        .maxStringLength(limits.textLength())
                        .maxNameLength(limits.textLength())
                        .build())
                .build();
    }

    /** The dossier that {@code bytes} are; empty if they hold anything unusual or wrong. */
    Optional<Dossier> read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != '{') {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            return Optional.empty();
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Dossier dossier = new Document(parser).dossier();
            return parser.nextToken() == null ? Optional.of(dossier) : Optional.empty();
        } catch (Unusual | JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Something that the general way has to look at. */
    private static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("StaticAssignmentOfThrowable") // It has no stack trace.
        private static final Unusual HERE = new Unusual();

        private Unusual() {
            super(null, null, false, false);
        }
    }

    /** One document while it is read. */
    private final class Document {
        private final JsonParser parser;
        private int nodes;

        Document(JsonParser parser) {
            this.parser = parser;
        }

        Dossier dossier() {
            Dossier.Builder dossier = Dossier.builder();
            int seen = 0;
            begin(JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                seen = once(
                        seen,
                        switch (key) {
                            case "zhunsheng" -> {
                                require(text().equals(HEADER));
                                yield 0;
                            }
                            case "unit" -> {
                                dossier.unit(unit());
                                yield 1;
                            }
                            case "from" -> {
                                dossier.from(Days.parse(text()));
                                yield 2;
                            }
                            case "to" -> {
                                dossier.to(Days.parse(text()));
                                yield 3;
                            }
                            case "claims" -> {
                                claims(dossier);
                                yield 4;
                            }
                            case "evidence" -> {
                                evidence(dossier);
                                yield 5;
                            }
                            case "figures" -> {
                                begin(JsonToken.START_ARRAY);
                                require(parser.nextToken() == JsonToken.END_ARRAY);
                                yield 6;
                            }
                            default -> throw Unusual.HERE;
                        });
            }
            require((seen & 0b1111) == 0b1111);
            return dossier.build();
        }

        private GovernmentUnit unit() {
            GovernmentUnit.Builder unit = GovernmentUnit.builder();
            int seen = 0;
            begin(JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                String text = text();
                seen = once(
                        seen,
                        switch (key) {
                            case "id" -> {
                                unit.id(written(text, 80));
                                yield 0;
                            }
                            case "name" -> {
                                unit.name(written(text, 200));
                                yield 1;
                            }
                            case "kind" -> {
                                unit.kind(UnitKind.valueOf(text));
                                yield 2;
                            }
                            case "nameEn" -> {
                                unit.nameEn(written(text, 200));
                                yield 3;
                            }
                            case "divisionCode" -> {
                                unit.divisionCode(DivisionCode.of(text));
                                yield 4;
                            }
                            case "creditCode" -> {
                                unit.creditCode(CreditCode.of(text));
                                yield 5;
                            }
                            case "superior" -> {
                                unit.superior(written(text, 200));
                                yield 6;
                            }
                            default -> throw Unusual.HERE;
                        });
            }
            require((seen & 0b111) == 0b111);
            return unit.build();
        }

        private void claims(Dossier.Builder dossier) {
            begin(JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                dossier.addClaims(claim());
            }
        }

        private Claim claim() {
            Claim.Builder claim = Claim.builder();
            int seen = 0;
            begin(JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                seen = once(
                        seen,
                        switch (key) {
                            case "code" -> {
                                claim.code(code(text()));
                                yield 0;
                            }
                            case "value" -> {
                                claim.value(value(token));
                                yield 1;
                            }
                            case "exactness" -> {
                                claim.exactness(Exactness.valueOf(text()));
                                yield 2;
                            }
                            case "standing" -> {
                                claim.standing(AssuranceLevel.valueOf(text()));
                                yield 3;
                            }
                            case "evidence" -> {
                                begin(JsonToken.START_ARRAY);
                                while (parser.nextToken() != JsonToken.END_ARRAY) {
                                    claim.addEvidence(text());
                                }
                                yield 4;
                            }
                            case "source" -> {
                                claim.source(written(text(), 400));
                                yield 5;
                            }
                            case "reason" -> {
                                claim.reason(written(text(), 400));
                                yield 6;
                            }
                            case "derived" -> {
                                count();
                                require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
                                claim.derived(token == JsonToken.VALUE_TRUE);
                                yield 7;
                            }
                            default -> throw Unusual.HERE;
                        });
            }
            require((seen & 0b11) == 0b11);
            return claim.build();
        }

        private ClaimValue value(JsonToken token) {
            count();
            return switch (token) {
                case VALUE_TRUE -> ClaimValue.yes();
                case VALUE_FALSE -> ClaimValue.no();
                case VALUE_NUMBER_INT -> {
                    String digits = number();
                    yield digits.length() <= SHORT_NUMBER
                            ? ClaimValue.number(parser.getLongValue())
                            : ClaimValue.number(new BigDecimal(digits));
                }
                case VALUE_NUMBER_FLOAT -> ClaimValue.number(new BigDecimal(number()));
                case VALUE_STRING ->
                    switch (parser.getString()) {
                        case "never" -> ClaimValue.never();
                        case "not-applicable" -> ClaimValue.notApplicable();
                        default -> ClaimValue.on(Days.parse(parser.getString()));
                    };
                default -> throw Unusual.HERE;
            };
        }

        private String number() {
            String digits = parser.getString();
            require(digits.length() <= limits.numberLength());
            return digits;
        }

        private void evidence(Dossier.Builder dossier) {
            begin(JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                dossier.addEvidence(material());
            }
        }

        private Evidence material() {
            Evidence.Builder evidence = Evidence.builder();
            int seen = 0;
            begin(JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                String text = text();
                seen = once(
                        seen,
                        switch (key) {
                            case "id" -> {
                                require(isId(text));
                                evidence.id(text);
                                yield 0;
                            }
                            case "kind" -> {
                                evidence.kind(EvidenceKind.valueOf(text));
                                yield 1;
                            }
                            case "title" -> {
                                evidence.title(written(text, 400));
                                yield 2;
                            }
                            case "date" -> {
                                evidence.date(Days.parse(text));
                                yield 3;
                            }
                            case "link" -> {
                                evidence.link(Scalars.absolute(text));
                                yield 4;
                            }
                            case "sha256" -> {
                                require(text.length() == 64
                                        && text.chars().allMatch(OnePassDossierReader::isHexadecimal));
                                evidence.sha256(text);
                                yield 5;
                            }
                            default -> throw Unusual.HERE;
                        });
            }
            require((seen & 0b111) == 0b111);
            return evidence.build();
        }

        private void begin(JsonToken expected) {
            count();
            require(parser.currentToken() == expected);
        }

        /** Notes that the key with {@code number} was met, which it may be once. */
        private int once(int seen, int number) {
            int bit = 1 << number;
            require((seen & bit) == 0);
            return seen | bit;
        }

        private void count() {
            require(++nodes <= limits.nodes());
        }

        /** The text at hand. */
        private String text() {
            count();
            require(parser.currentToken() == JsonToken.VALUE_STRING);
            String text = parser.getString();
            require(text.length() <= limits.textLength()
                    && TextRule.firstForbidden(text).isEmpty());
            return text;
        }
    }

    /** {@code text}, if it is surely not blank and not too long. */
    private static String written(String text, int most) {
        require(text.length() <= most && text.chars().anyMatch(Character::isLetterOrDigit));
        return text;
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.charAt(0) != '-'
                && text.chars()
                        .allMatch(sign -> (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-');
    }

    private static boolean isHexadecimal(int sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
    }

    private FactCode code(String text) {
        FactCode known = codes.get(text);
        if (known != null) {
            return known;
        }
        FactCode code = FactCode.of(text);
        if (codes.size() < MOST_CODES) {
            codes.put(text, code);
        }
        return code;
    }

    private static void require(boolean usual) {
        if (!usual) {
            throw Unusual.HERE;
        }
    }
}
