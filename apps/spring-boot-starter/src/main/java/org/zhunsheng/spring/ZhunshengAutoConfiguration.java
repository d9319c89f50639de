package org.zhunsheng.spring;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhunsheng.serialization.Documents;
import tools.jackson.databind.module.SimpleModule;

/** The beans that an application with the starter on its class path finds. */
@AutoConfiguration
@EnableConfigurationProperties(ZhunshengProperties.class)
public final class ZhunshengAutoConfiguration {
    @Bean
    static AssessorRegistrar zhunshengAssessorRegistrar() {
        return new AssessorRegistrar();
    }

    @Bean
    @ConditionalOnMissingBean
    Documents zhunshengDocuments(ZhunshengProperties properties) {
        return Documents.within(properties.limits().toReadLimits());
    }

    /** JSON for whoever has a mapper. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SimpleModule.class)
    static class JsonConfiguration {
        @Bean
        @ConditionalOnMissingBean
        DocumentsModule zhunshengDocumentsModule(Documents documents, ZhunshengProperties properties) {
            return new DocumentsModule(documents, properties.language());
        }
    }

    /** Health for whoever has the actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class HealthConfiguration {
        @Bean
        @ConditionalOnMissingBean(name = "zhunshengRulesHealthIndicator")
        HealthIndicator zhunshengRulesHealthIndicator(Assessors assessors) {
            return new RulesHealthIndicator(assessors);
        }
    }

    /** Timers for whoever has meters. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class MetricsConfiguration {
        @Bean
        AssessmentTimer zhunshengAssessmentTimer(ObjectProvider<MeterRegistry> registry) {
            MeterRegistry meters = registry.getIfUnique();
            return meters == null ? AssessmentTimer.NONE : new MicrometerTimer(meters);
        }
    }
}
