package org.zhunsheng.service;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.api.Api;
import org.zhunsheng.service.api.ResultStore;
import org.zhunsheng.service.desk.DeskServlet;
import org.zhunsheng.service.http.ApiServlet;
import org.zhunsheng.service.http.Endpoints;
import org.zhunsheng.service.http.ProblemReportValve;
import org.zhunsheng.service.security.Access;
import org.zhunsheng.service.security.ApiKeys;
import org.zhunsheng.spring.Assessors;
import org.zhunsheng.spring.ZhunshengProperties;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceProperties.class)
class ServiceConfiguration {
    @Bean
    PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        return meters;
    }

    @Bean
    Endpoints endpoints(
            Documents documents,
            Assessors assessors,
            ObjectProvider<ResultStore> store,
            ServiceProperties properties,
            ApplicationAvailability availability,
            PrometheusMeterRegistry meters) {
        return new Endpoints(Api.endpoints(
                documents,
                assessors,
                store.getIfAvailable(() -> ResultStore.NONE),
                properties.limits().toHttpLimits(),
                availability,
                meters));
    }

    @Bean
    Access access(ServiceProperties properties, ObjectProvider<JwtDecoder> tokens) {
        return new Access(
                new ApiKeys(properties.keys().stream()
                        .map(key -> new ApiKeys.Holder(key.name(), key.sha256(), key.scopes()))
                        .toList()),
                tokens.getIfAvailable() != null,
                properties.hosts());
    }

    @Bean
    ServletRegistrationBean<ApiServlet> api(
            Endpoints endpoints, ServiceProperties properties, ZhunshengProperties general) {
        ServletRegistrationBean<ApiServlet> registration = new ServletRegistrationBean<>(
                new ApiServlet(endpoints, properties.limits().toHttpLimits(), general.language()), "/");
        registration.setAsyncSupported(true);
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** The desk in the browser: files that are handed in stay in memory. */
    @Bean
    ServletRegistrationBean<DeskServlet> desk(
            Documents documents, Assessors assessors, ServiceProperties properties, ZhunshengProperties general) {
        long most = properties.limits().deskFile().toBytes();
        ServletRegistrationBean<DeskServlet> registration = new ServletRegistrationBean<>(
                new DeskServlet(documents, assessors, general.language(), most), "", "/desk/*");
        registration.setName("desk");
        registration.setMultipartConfig(new MultipartConfigElement("", most, 2 * most, Math.toIntExact(2 * most)));
        return registration;
    }

    @Bean
    ReadyLine readyLine(ZhunshengProperties properties) {
        return new ReadyLine(properties.language());
    }

    /** What Tomcat refuses by itself is a problem document, too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }
}
