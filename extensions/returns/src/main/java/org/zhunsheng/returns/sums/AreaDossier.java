package org.zhunsheng.returns.sums;

import java.math.BigDecimal;
import java.util.Optional;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.core.value.ValueRange;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.returns.ReturnValue;
import org.zhunsheng.returns.sums.ConsolidatedFigure.Outcome;

/**
 * The figures of an area as a dossier that can be assessed: what is complete as it is, what units are missing from as “at least”, and
 * nothing else. Every claim says of how many units it is. Stateless and thread-safe.
 */
public final class AreaDossier {
    private static final int RATE_DECIMALS = 4;

    private AreaDossier() {}

    /** The dossier that {@code sums} make. */
    public static Dossier of(Consolidation sums, Vocabulary vocabulary) {
        Dossier.Builder dossier = Dossier.builder()
                .unit(sums.register().area())
                .from(sums.register().period().from())
                .to(sums.register().period().to());
        for (ConsolidatedFigure figure : sums.figures()) {
            if (figure.cell().isWhole()) {
                claim(figure, vocabulary.find(figure.cell().code())).ifPresent(dossier::addClaims);
            }
        }
        return dossier.build();
    }

    private static Optional<Claim> claim(ConsolidatedFigure figure, Optional<FactDefinition> fact) {
        String source = "returns " + figure.coverage();
        if (figure.outcome() == Outcome.COMPLETE && figure.range().isEmpty()) {
            return figure.parts().stream()
                    .map(FigurePart::value)
                    .flatMap(value -> spoken(value).stream())
                    .findFirst()
                    .map(value -> Claim.builder()
                            .code(figure.cell().code())
                            .value(value)
                            .source(source)
                            .build());
        }
        boolean rate = fact.filter(one -> one.kind() == FactKind.RATE).isPresent();
        if (figure.isExact()) {
            Optional<Fraction> value = figure.range().flatMap(ValueRange::low);
            return value.map(number -> Claim.builder()
                    .code(figure.cell().code())
                    .value(ClaimValue.number(decimal(number, rate)))
                    .source(source)
                    .build());
        }
        boolean bounded = figure.outcome() == Outcome.PARTIAL || figure.outcome() == Outcome.COMPLETE;
        Optional<Fraction> least = figure.range().flatMap(ValueRange::low);
        return bounded && !rate && least.isPresent() && least.get().signum() > 0
                ? Optional.of(Claim.builder()
                        .code(figure.cell().code())
                        .value(ClaimValue.number(decimal(least.get(), false)))
                        .exactness(Exactness.AT_LEAST)
                        .source(source)
                        .build())
                : Optional.empty();
    }

    private static BigDecimal decimal(Fraction value, boolean rate) {
        return rate ? value.rounded(RATE_DECIMALS) : value.toDecimal().orElseGet(() -> value.rounded(RATE_DECIMALS));
    }

    private static Optional<ClaimValue> spoken(ReturnValue value) {
        return value.match(new ReturnValue.Cases<>() {
            @Override
            public Optional<ClaimValue> number(ReturnValue.Numeric number) {
                return Optional.of(ClaimValue.number(number.value()));
            }

            @Override
            public Optional<ClaimValue> yesNo(boolean yes) {
                return Optional.of(yes ? ClaimValue.yes() : ClaimValue.no());
            }

            @Override
            public Optional<ClaimValue> day(java.time.LocalDate day) {
                return Optional.of(ClaimValue.on(day));
            }

            @Override
            public Optional<ClaimValue> notApplicable() {
                return Optional.empty();
            }

            @Override
            public Optional<ClaimValue> notCounted() {
                return Optional.empty();
            }
        });
    }
}
