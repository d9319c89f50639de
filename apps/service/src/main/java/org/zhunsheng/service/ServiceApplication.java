package org.zhunsheng.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.zhunsheng.service.security.SecurityConfiguration;
import org.zhunsheng.spring.ZhunshengAutoConfiguration;

/**
 * Starts the scoring service. What it is made of is listed, not looked for: that starts sooner, and nothing joins in because it lies on
 * the class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({ServiceConfiguration.class, StoreConfiguration.class, SecurityConfiguration.class})
@ImportAutoConfiguration({
    ApplicationAvailabilityAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    OAuth2ResourceServerAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatMetricsAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    ZhunshengAutoConfiguration.class
})
public class ServiceApplication {
    /** Starts it; every {@code --name=value} sets a property. */
    public static void main(String[] args) {
        try {
            warm().run(args);
        } catch (RuntimeException e) {
            StartFailure.tell(e);
            throw e;
        }
    }

    /** The application, not yet running, with a start that is shortened by whatever can be done beside it. */
    static SpringApplication warm() {
        SpringApplication application = application();
        application.addListeners(WarmUp.begin());
        return application;
    }

    /** The application, not yet running. */
    static SpringApplication application() {
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        return application;
    }
}
