package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.value.Decimals;
import org.zhunsheng.core.value.Fraction;
import org.zhunsheng.indicators.relation.DerivedValues.DerivedValue;
import org.zhunsheng.indicators.relation.FigureKey;
import org.zhunsheng.indicators.relation.FigureKeys;
import org.zhunsheng.indicators.relation.RelationReport;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Claims of what follows by relations for figures that nobody claims: exactly one value, from figures that are not in dispute, of the
 * assurance of the weakest of them, with these as the source. A rate is cut to six decimals, so that it is never better than its parts.
 */
final class DerivedClaims {
    private final Dossier dossier;
    private final Vocabulary vocabulary;
    private final FigureKeys keys;

    DerivedClaims(Dossier dossier, Vocabulary vocabulary, FigureKeys keys) {
        this.dossier = dossier;
        this.vocabulary = vocabulary;
        this.keys = keys;
    }

    ImmutableList<Claim> of(RelationReport report) {
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (DerivedValue value : report.derived().all().values()) {
            if (value.range().isPoint()
                    && value.key().scope().isEmpty()
                    && value.from().stream().noneMatch(report.disputed()::contains)) {
                vocabulary
                        .find(value.key().code())
                        .filter(fact ->
                                !fact.assessorOnly() && !dossier.claimsByCode().containsKey(fact.code()))
                        .flatMap(fact -> claim(fact, value))
                        .ifPresent(claims::add);
            }
        }
        return claims.build();
    }

    private Optional<Claim> claim(FactDefinition fact, DerivedValue value) {
        Fraction number = value.range().low().orElseThrow();
        boolean whole = fact.unit().orElseThrow().isWhole();
        Optional<Claim> weakest = sources(value).stream().min(Comparator.comparing(Claim::assurance));
        if (weakest.isEmpty() || number.signum() < 0 || (whole && !number.isWhole())) {
            return Optional.empty();
        }
        return Optional.of(Claim.builder()
                .code(fact.code())
                .value(ClaimValue.number(cut(number)))
                .standing(weakest.get().standing())
                .evidence(weakest.get().evidence())
                .derived(true)
                .source(value.from().stream()
                        .map(FigureKey::code)
                        .map(FactCode::value)
                        .limit(6)
                        .collect(Collectors.joining(", ")))
                .build());
    }

    private static BigDecimal cut(Fraction number) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), Decimals.SCALE, RoundingMode.DOWN);
    }

    /** The strongest claim of each figure that a value follows from. */
    private List<Claim> sources(DerivedValue value) {
        List<Claim> sources = new ArrayList<>();
        for (FigureKey from : value.from()) {
            dossier.claimsByCode().get(from.code()).stream()
                    .filter(claim -> !claim.derived())
                    .filter(claim -> vocabulary
                            .find(claim.code())
                            .map(fact -> keys.of(fact, claim.scope()))
                            .filter(from::equals)
                            .isPresent())
                    .max(Comparator.comparing(Claim::assurance))
                    .ifPresent(sources::add);
        }
        return sources;
    }
}
