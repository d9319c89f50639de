package org.zhunsheng.indicators.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.Set;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.indicators.derivation.DerivedFacts.DerivedFact;
import org.zhunsheng.indicators.duty.Severity;

/** Tells facts that ask the same in different ways and are answered differently, such as none overdue beside a longest time too long. */
final class DerivationAudit {
    private final AuditedFacts facts;
    private final ImmutableList.Builder<Finding> findings;

    DerivationAudit(AuditedFacts facts, ImmutableList.Builder<Finding> findings) {
        this.facts = facts;
        this.findings = findings;
    }

    void run() {
        Set<ImmutableSet<FactCode>> told = new HashSet<>();
        for (DerivedFact fact : facts.contradicted()) {
            FactCode code = fact.claim().code();
            if (told.add(ImmutableSet.copyOf(Sets.union(Set.of(code), fact.from())))) {
                tell(code, fact);
            }
        }
    }

    private void tell(FactCode code, DerivedFact follows) {
        Claim stated = facts.stated(code).orElseThrow();
        findings.add(Finding.of(
                AuditRule.ANSWERS_CONTRADICT,
                Severity.WARNING,
                ImmutableList.<FactCode>builder()
                        .add(code)
                        .addAll(follows.from())
                        .build(),
                facts.name(code),
                AuditedFacts.shown(stated),
                AuditedFacts.shown(follows.claim()),
                facts.names(follows.from())));
    }
}
