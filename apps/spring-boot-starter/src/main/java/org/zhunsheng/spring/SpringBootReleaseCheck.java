package org.zhunsheng.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Refuses to start under Spring Boot 3: its Jackson 2 does not know the documents of this library, so such an application would start
 * and fail on the first JSON body. Whoever takes no JSON bodies can set {@value #ALLOWED}.
 */
final class SpringBootReleaseCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The property that lets an application start all the same. */
    static final String ALLOWED = "zhunsheng.spring-boot-3";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(SpringBootVersion.getVersion(), context.getEnvironment());
    }

    /**
     * Checks a release of Spring Boot.
     *
     * @throws UnsupportedSpringBootException if it is older than 4 and not allowed by {@code environment}
     */
    static void check(@Nullable String release, Environment environment) {
        if (release != null && release.startsWith("3.") && !environment.getProperty(ALLOWED, Boolean.class, false)) {
            throw new UnsupportedSpringBootException(release);
        }
    }
}
