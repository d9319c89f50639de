package org.zhunsheng.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the scoring service. */
@SpringBootApplication(proxyBeanMethods = false)
public class ServiceApplication {
    /** Starts it; every {@code --name=value} sets a property. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, not yet running. */
    static SpringApplication application() {
        SpringApplication application = new SpringApplication(ServiceApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        return application;
    }
}
