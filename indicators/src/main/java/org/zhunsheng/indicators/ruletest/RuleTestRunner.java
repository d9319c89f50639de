package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.ImmutableClaim;
import org.zhunsheng.core.evidence.ImmutableDossier;
import org.zhunsheng.core.unit.ImmutableGovernmentUnit;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.assess.Assessor;

/** Runs one test of a scheme. Immutable and thread-safe. */
public final class RuleTestRunner {
    private static final String REASON = "测试所给 / given by the test";

    private final Assessor assessor;

    private RuleTestRunner(Assessor assessor) {
        this.assessor = assessor;
    }

    /** A runner of tests of the scheme that {@code assessor} was compiled from. */
    public static RuleTestRunner of(Assessor assessor) {
        return new RuleTestRunner(assessor);
    }

    /**
     * Runs {@code test}.
     *
     * @throws InvalidModelException if it gives a value that no rule reads ({@code GIVEN_BUT_NOT_READ}) or that its fact cannot have, or
     *     expects something of what is not there ({@code NOTHING_OF_THAT_NAME})
     */
    public RuleTestResult run(RuleTest test) {
        List<Violation> violations = new ArrayList<>();
        test.given().keySet().forEach(fact -> read(fact, "given[" + fact + "]", violations));
        for (int i = 0; i < test.claims().size(); i++) {
            read(test.claims().get(i).code(), "claims[" + i + "].code", violations);
        }
        for (int i = 0; i < test.cohort().size(); i++) {
            String path = "cohort[" + i + "]";
            test.cohort().get(i).keySet().forEach(fact -> read(fact, path + "[" + fact + "]", violations));
        }
        InvalidModelException.throwIfAny(violations);
        Assessor among = test.cohort().isEmpty() ? assessor : assessor.among(cohort(test));
        return Comparison.of(test, among.assess(dossier(test, "unit", test.given(), test.claims())));
    }

    private void read(FactCode fact, String path, List<Violation> violations) {
        if (!assessor.reads().contains(fact)) {
            violations.add(Violation.of("GIVEN_BUT_NOT_READ", path, fact));
        }
    }

    private static ImmutableList<Dossier> cohort(RuleTest test) {
        ImmutableList.Builder<Dossier> cohort = ImmutableList.builder();
        for (int i = 0; i < test.cohort().size(); i++) {
            cohort.add(dossier(test, "other-" + (i + 1), test.cohort().get(i), ImmutableList.of()));
        }
        return cohort.build();
    }

    private static Dossier dossier(RuleTest test, String id, Map<FactCode, ClaimValue> given, List<Claim> claims) {
        return ImmutableDossier.builder()
                .unit(ImmutableGovernmentUnit.builder()
                        .id(id)
                        .name(test.name())
                        .kind(test.unit())
                        .build())
                .from(LocalDate.of(test.year(), 1, 1))
                .to(LocalDate.of(test.year(), 12, 31))
                .addAllClaims(given.entrySet().stream()
                        .map(entry -> claim(entry.getKey(), entry.getValue()))
                        .toList())
                .addAllClaims(claims)
                .build();
    }

    private static Claim claim(FactCode fact, ClaimValue value) {
        boolean takesReason = value instanceof ClaimValue.Numeric || value instanceof ClaimValue.NotApplicable;
        return ImmutableClaim.builder()
                .code(fact)
                .value(value)
                .reason(takesReason ? Optional.of(REASON) : Optional.empty())
                .build();
    }
}
