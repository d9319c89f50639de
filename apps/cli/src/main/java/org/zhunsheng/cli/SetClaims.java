package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.core.value.Days;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** Reads {@code fact.code=value} as claims, each value as the kind of its fact asks for. */
final class SetClaims {
    private final Vocabulary vocabulary;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Set<FactCode> seen = new HashSet<>();

    private SetClaims(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The claims that {@code settings} and {@code more} make.
     *
     * @throws InvalidModelException with everything that is wrong with them, as settings and against what {@code assessment} is
     *     measured by
     */
    static ImmutableList<Claim> of(List<String> settings, List<Claim> more, Assessment assessment) {
        SetClaims reading = new SetClaims(assessment.vocabulary());
        for (int i = 0; i < settings.size(); i++) {
            String path = "--set[" + i + "]";
            reading.read(settings.get(i), path).ifPresent(claim -> reading.take(claim, path, assessment));
        }
        for (int i = 0; i < more.size(); i++) {
            reading.take(more.get(i), "--claims[" + i + "]", assessment);
        }
        InvalidModelException.throwIfAny(reading.violations);
        return ImmutableList.copyOf(reading.claims);
    }

    private void take(Claim claim, String path, Assessment assessment) {
        try {
            assessment.whatIf(ImmutableList.of(claim));
            claims.add(claim);
        } catch (InvalidModelException e) {
            e.violations()
                    .forEach(violation -> violations.add(
                            Violation.builder().fillFrom(violation).path(path).build()));
        }
    }

    private Optional<Claim> read(String setting, String path) {
        int equals = setting.indexOf('=');
        if (equals < 0) {
            violations.add(Violation.of("SET_FORM", path, setting));
            return Optional.empty();
        }
        String name = setting.substring(0, equals).strip();
        String text = setting.substring(equals + 1).strip();
        FactCode code;
        try {
            code = FactCode.of(name);
        } catch (InvalidModelException e) {
            e.violations().forEach(violation -> violations.add(violation.under(path)));
            return Optional.empty();
        }
        Optional<FactDefinition> fact = vocabulary.find(code);
        if (fact.isEmpty()) {
            violations.add(Violation.of("UNKNOWN_FACT", path, code, vocabulary.nearestInWords(code)));
            return Optional.empty();
        }
        if (!seen.add(code)) {
            violations.add(Violation.of("SET_TWICE", path, code));
            return Optional.empty();
        }
        Optional<ClaimValue> value = value(fact.get(), text);
        if (value.isEmpty()) {
            violations.add(
                    Violation.of("CLAIM_KIND", path, code, text, fact.get().kind()));
        }
        return value.map(given -> Claim.builder().code(code).value(given).build());
    }

    private static Optional<ClaimValue> value(FactDefinition fact, String text) {
        try {
            return switch (fact.kind()) {
                case COUNT, RATE, AMOUNT, DURATION, SCORE -> Optional.of(ClaimValue.number(new BigDecimal(text)));
                case DATE ->
                    Optional.of(
                            (text.equals("never") || text.equals("从未"))
                                    ? ClaimValue.never()
                                    : ClaimValue.on(Days.parse(text)));
                case YES_NO ->
                    switch (text) {
                        case "true", "yes", "是" -> Optional.of(ClaimValue.yes());
                        case "false", "no", "否" -> Optional.of(ClaimValue.no());
                        default -> Optional.empty();
                    };
            };
        } catch (NumberFormatException | DateTimeParseException | InvalidModelException e) {
            return Optional.empty();
        }
    }
}
