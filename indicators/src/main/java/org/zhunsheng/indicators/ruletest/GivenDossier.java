package org.zhunsheng.indicators.ruletest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.AssuranceLevel;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.validation.Violation;

/** What a test gives of one unit, and where in the test each value stands. */
final class GivenDossier {
    private static final String REASON = "测试所给 / given by the test";
    private static final Pattern CLAIM = Pattern.compile("claims\\[([0-9]+)]\\.?(.*)");

    private final RuleTest test;
    private final String id;
    private final List<Value> values = new ArrayList<>();

    /**
     * A value and its place.
     *
     * @param path the path of what gives it, from the test
     * @param single whether nothing stands below the path
     * @param claim what it says
     */
    private record Value(String path, boolean single, Claim claim) {}

    private GivenDossier(RuleTest test, String id) {
        this.test = test;
        this.id = id;
    }

    /** What the test gives of the unit itself. */
    static GivenDossier ofUnit(RuleTest test) {
        GivenDossier dossier = new GivenDossier(test, "unit");
        dossier.add("given", test.given());
        for (int i = 0; i < test.claims().size(); i++) {
            dossier.values.add(
                    new Value("claims[" + i + "]", false, test.claims().get(i)));
        }
        return dossier;
    }

    /** What the test gives of the unit at {@code place} of the cohort. */
    static GivenDossier ofOther(RuleTest test, int place) {
        GivenDossier dossier = new GivenDossier(test, "other-" + (place + 1));
        dossier.add("cohort[" + place + "]", test.cohort().get(place));
        return dossier;
    }

    private void add(String path, Map<FactCode, ClaimValue> given) {
        given.forEach((fact, value) -> values.add(new Value(path + "[" + fact + "]", true, claim(fact, value))));
    }

    private static Claim claim(FactCode fact, ClaimValue value) {
        boolean takesReason = value instanceof ClaimValue.Numeric || value instanceof ClaimValue.NotApplicable;
        return Claim.builder()
                .code(fact)
                .value(value)
                .standing(AssuranceLevel.VERIFIED)
                .reason(takesReason ? Optional.of(REASON) : Optional.empty())
                .build();
    }

    /** Takes out the values whose fact is not among {@code read}, each with a violation of {@code code}. */
    ImmutableList<Violation> takeOutUnread(ImmutableSet<FactCode> read, String code) {
        ImmutableList.Builder<Violation> violations = ImmutableList.builder();
        for (Value value : values) {
            FactCode fact = value.claim().code();
            if (!read.contains(fact)) {
                violations.add(Violation.of(code, value.single() ? value.path() : value.path() + ".code", fact));
            }
        }
        values.removeIf(value -> !read.contains(value.claim().code()));
        return violations.build();
    }

    /** The dossier. */
    Dossier dossier() {
        return dossier(values.stream().map(Value::claim).toList());
    }

    /** A dossier of the same unit that says nothing. */
    Dossier silent() {
        return dossier(ImmutableList.of());
    }

    private Dossier dossier(List<Claim> claims) {
        return Dossier.builder()
                .unit(GovernmentUnit.builder()
                        .id(id)
                        .name(test.name())
                        .kind(test.unit())
                        .build())
                .from(LocalDate.of(test.year(), 1, 1))
                .to(LocalDate.of(test.year(), 12, 31))
                .claims(claims)
                .build();
    }

    /** {@code violation} of the dossier, with the path of what gives it in the test. */
    Violation inTest(Violation violation) {
        Matcher claim = CLAIM.matcher(violation.path());
        if (!claim.matches()) {
            return Violation.builder()
                    .fillFrom(violation)
                    .path(violation.path().equals("unit.kind") ? "unit" : "")
                    .build();
        }
        Value value = values.get(Integer.parseInt(claim.group(1)));
        String path = value.single() ? value.path() : value.path() + "." + claim.group(2);
        return Violation.builder().fillFrom(violation).path(path).build();
    }
}
