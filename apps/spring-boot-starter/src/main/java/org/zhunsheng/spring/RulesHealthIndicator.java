package org.zhunsheng.spring;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up once the rules are compiled, with the schemes and catalogues that there are. */
final class RulesHealthIndicator extends AbstractHealthIndicator {
    private final Assessors assessors;

    RulesHealthIndicator(Assessors assessors) {
        this.assessors = assessors;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("schemes", assessors.schemes())
                .withDetail("catalogues", assessors.rules().catalogues().keySet());
    }
}
