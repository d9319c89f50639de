package org.zhunsheng.indicators.advice;

import java.util.Optional;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.value.Points;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.gap.Gap;

/** Turns a finding of the audit into advice; what is no fault of the unit, or of its report, into none. */
final class FindingAdvice {
    private FindingAdvice() {}

    static Optional<AdviceItem> of(Finding finding) {
        return ground(finding).map(ground -> {
            Gap.Action kind = ground == Ground.DUTY_MISSED || isMissingPart(finding.rule())
                    ? Gap.Action.MEND
                    : Gap.Action.EXPLAIN;
            return AdviceItem.builder()
                    .kind(kind)
                    .ground(ground)
                    .facts(finding.facts())
                    .title(LocalText.of(finding.message(Lang.ZH), finding.message(Lang.EN)))
                    .action(AdviceTexts.of(key(ground, kind)))
                    .expected(Points.ZERO)
                    .personDays(1)
                    .build();
        });
    }

    private static Optional<Ground> ground(Finding finding) {
        if (finding.severity() == Severity.INFO || isNoFaultOfTheUnit(finding.rule())) {
            return Optional.empty();
        }
        if (finding.rule() == AuditRule.DUTY_BREACHED || finding.rule() == AuditRule.DUTY_PART_OF_PERIOD) {
            return Optional.of(Ground.DUTY_MISSED);
        }
        return Optional.of(finding.severity() == Severity.ERROR ? Ground.CONTRADICTION : Ground.TO_VERIFY);
    }

    /** What the law book or the catalogue lacks, and what this library does not know. */
    private static boolean isNoFaultOfTheUnit(AuditRule rule) {
        return switch (rule) {
            case LAW_NOT_KEPT,
                    CATALOGUE_LATER,
                    INDICATORS_WITHOUT_BASIS,
                    DUTIES_LAPSED,
                    FACT_UNKNOWN,
                    FIGURES_UNCODED -> true;
            default -> false;
        };
    }

    private static boolean isMissingPart(AuditRule rule) {
        return switch (rule) {
            case CAUSES_NOT_STATED, OWNERS_NOT_STATED, DUE_DATES_NOT_STATED -> true;
            default -> false;
        };
    }

    private static String key(Ground ground, Gap.Action kind) {
        return switch (ground) {
            case DUTY_MISSED -> "duty";
            case CONTRADICTION -> "contradiction";
            default -> kind == Gap.Action.MEND ? "add-part" : "verify";
        };
    }
}
