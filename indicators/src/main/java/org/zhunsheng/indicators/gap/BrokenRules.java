package org.zhunsheng.indicators.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.gap.Gap.Cause;

/** Tells, of an indicator that lost points, whether a stated fact shows that a rule is missing or that something was not done in time. */
final class BrokenRules {
    private final Assessment assessment;
    private final Targets targets;

    BrokenRules(Assessment assessment, Targets targets) {
        this.assessment = assessment;
        this.targets = targets;
    }

    /** What a stated fact shows; empty if the points were lost by figures alone. */
    Optional<Cause> cause(IndicatorCode indicator) {
        return targets.claims(ImmutableList.of(indicator)).stream()
                .flatMap(claim -> shown(claim).stream())
                .findFirst();
    }

    private Optional<Cause> shown(Claim wanted) {
        if (!(assessment.dossier().knowledge(wanted.code()) instanceof Knowledge.Known known)) {
            return Optional.empty();
        }
        if (wanted.value() instanceof ClaimValue.YesNo should && known.value() instanceof ClaimValue.YesNo is) {
            return should.yes() == is.yes() ? Optional.empty() : Optional.of(Cause.RULE_MISSING);
        }
        if (wanted.value() instanceof ClaimValue.Day should) {
            return isLate(known.value(), should.day()) ? Optional.of(Cause.DUE_MISSED) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isLate(ClaimValue done, LocalDate due) {
        return done instanceof ClaimValue.Never
                || (done instanceof ClaimValue.Day day && day.day().isAfter(due));
    }
}
