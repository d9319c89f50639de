package org.zhunsheng.indicators.derivation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.figure.Figure;
import org.zhunsheng.core.report.StatedFact;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactKind;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/**
 * Values that are said in words: none of what is counted is 0, there was some is at least one, all covered is 100 % of a rate of
 * coverage, never is no day. A number of something that is a matter of yes or no says yes if it is above 0. Whatever else does not fit
 * the kind of its fact says nothing of it.
 */
public final class ValuesInWords {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ValuesInWords() {}

    /** Whether {@code value} is one that a fact of {@code kind} takes as it is. */
    public static boolean fits(ClaimValue value, FactKind kind) {
        return switch (kind) {
            case COUNT, RATE, AMOUNT, DURATION, SCORE -> value instanceof ClaimValue.Numeric;
            case YES_NO -> value instanceof ClaimValue.YesNo;
            case DATE -> value instanceof ClaimValue.Day || value instanceof ClaimValue.Never;
        };
    }

    /**
     * The claims of {@code dossier} with what is said in words as the values that their facts take. What a report says and its fact
     * cannot take is left out; in a dossier that is written by hand it stays, to be refused.
     *
     * @return {@code dossier} itself if there is nothing to read
     */
    public static Dossier read(Dossier dossier, Vocabulary vocabulary) {
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        boolean changed = false;
        for (Claim claim : dossier.claims()) {
            Optional<FactDefinition> fact = isPlain(claim) ? vocabulary.find(claim.code()) : Optional.empty();
            if (fact.isEmpty() || fits(claim.value(), fact.get().kind())) {
                claims.add(claim);
                continue;
            }
            Optional<Claim> read = read(claim, fact.get());
            read.ifPresent(claims::add);
            if (read.isEmpty() && !isOfReport(claim)) {
                claims.add(claim);
            } else {
                changed = true;
            }
        }
        return changed
                ? Dossier.builder().fillFrom(dossier).claims(claims.build()).build()
                : dossier;
    }

    /** Judged points and what does not apply are of no kind; most numbers are of their own. */
    private static boolean isPlain(Claim claim) {
        return claim.reason().isEmpty() && !(claim.value() instanceof ClaimValue.NotApplicable);
    }

    private static boolean isOfReport(Claim claim) {
        return claim.source().isPresent() && claim.standing() == AssuranceLevel.SELF_REPORTED;
    }

    private static Optional<Claim> read(Claim claim, FactDefinition fact) {
        if (claim.value() instanceof ClaimValue.Numeric && !isOfReport(claim)) {
            return Optional.empty();
        }
        return read(claim.value(), claim.exactness(), fact)
                .map(said -> Claim.builder()
                        .fillFrom(claim)
                        .value(said.value())
                        .exactness(said.exactness())
                        .upTo(Optional.empty())
                        .precision(Optional.empty())
                        .build());
    }

    /** The figure that {@code stated} is in words, if its fact is a number and the words tell one. */
    public static Optional<Figure> figure(StatedFact stated, FactDefinition fact) {
        return read(stated.value(), Exactness.EXACT, fact)
                .filter(said -> fact.kind().isNumeric())
                .filter(said -> said.value() instanceof ClaimValue.Numeric)
                .map(said -> Figure.builder()
                        .code(stated.code())
                        .value(((ClaimValue.Numeric) said.value()).number())
                        .exactness(said.exactness())
                        .unit(fact.unit().orElseThrow())
                        .span(stated.span())
                        .build());
    }

    /** Whether what is stated of {@code fact} can be read, as it is or in words. */
    public static boolean isReadable(ClaimValue value, Exactness exactness, FactDefinition fact) {
        return fits(value, fact.kind()) || read(value, exactness, fact).isPresent();
    }

    private record Said(ClaimValue value, Exactness exactness) {
        static Optional<Said> number(BigDecimal number, Exactness exactness) {
            return Optional.of(new Said(ClaimValue.number(number), exactness));
        }

        static Optional<Said> exactly(ClaimValue value) {
            return Optional.of(new Said(value, Exactness.EXACT));
        }
    }

    private static Optional<Said> read(ClaimValue value, Exactness exactness, FactDefinition fact) {
        if (value instanceof ClaimValue.YesNo said) {
            return yesNo(said.yes(), fact);
        }
        if (fact.kind() != FactKind.YES_NO) {
            return Optional.empty();
        }
        if (value instanceof ClaimValue.Numeric number) {
            boolean some = number.number().signum() > 0 && !exactness.isOpenBelow();
            boolean none = number.number().signum() == 0 && !exactness.isOpenAbove();
            return some ? Said.exactly(ClaimValue.yes()) : none ? Said.exactly(ClaimValue.no()) : Optional.empty();
        }
        return value instanceof ClaimValue.Day
                ? Said.exactly(ClaimValue.yes())
                : value instanceof ClaimValue.Never ? Said.exactly(ClaimValue.no()) : Optional.empty();
    }

    private static Optional<Said> yesNo(boolean yes, FactDefinition fact) {
        return switch (fact.kind()) {
            case COUNT ->
                yes ? Said.number(BigDecimal.ONE, Exactness.AT_LEAST) : Said.number(BigDecimal.ZERO, Exactness.EXACT);
            case AMOUNT -> Said.number(BigDecimal.ZERO, yes ? Exactness.MORE_THAN : Exactness.EXACT);
            case RATE ->
                fact.coverage() ? Said.number(WHOLE, yes ? Exactness.EXACT : Exactness.LESS_THAN) : Optional.empty();
            case DATE -> yes ? Optional.empty() : Said.exactly(ClaimValue.never());
            case DURATION, SCORE, YES_NO -> Optional.empty();
        };
    }
}
