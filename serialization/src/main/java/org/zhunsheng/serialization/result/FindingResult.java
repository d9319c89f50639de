package org.zhunsheng.serialization.result;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.audit.Addressee;
import org.zhunsheng.indicators.audit.AuditRule;
import org.zhunsheng.indicators.audit.Concern;
import org.zhunsheng.indicators.audit.Finding;
import org.zhunsheng.indicators.duty.Severity;

/**
 * A finding of the audit.
 *
 * @param rule what was looked for
 * @param severity how much it weighs
 * @param concern whether the report is faulty or states a breach
 * @param addressee who has to do something about it
 * @param message the finding in words
 */
public record FindingResult(AuditRule rule, Severity severity, Concern concern, Addressee addressee, String message) {
    static ImmutableList<FindingResult> of(List<Finding> findings, Lang lang) {
        return findings.stream()
                .map(finding -> new FindingResult(
                        finding.rule(),
                        finding.severity(),
                        finding.rule().concern(),
                        finding.rule().addressee(),
                        finding.message(lang)))
                .collect(ImmutableList.toImmutableList());
    }
}
