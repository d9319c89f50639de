package org.zhunsheng.service.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.zhunsheng.service.http.Endpoints;
import org.zhunsheng.service.http.Problem;
import org.zhunsheng.service.http.ProblemKind;
import org.zhunsheng.service.http.Scope;
import org.zhunsheng.spring.ZhunshengProperties;

/** Protects the endpoints by the scopes that they name. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
    @Bean
    ProblemResponses problemResponses(ZhunshengProperties properties) {
        return new ProblemResponses(properties.language());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bindingGuard(Access access) {
        return factory -> access.checkBinding(factory.getAddress());
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemResponses problems) {
        return (request, response, rejection) ->
                problems.send(Problem.of(ProblemKind.BAD_REQUEST, "syntax"), request, response);
    }

    @Bean
    SecurityFilterChain protection(
            HttpSecurity http,
            Access access,
            Endpoints endpoints,
            ProblemResponses problems,
            ObjectProvider<JwtDecoder> decoder) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::harden)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> problems.send(keyNeeded(), request, response))
                        .accessDeniedHandler((request, response, denial) -> problems.send(
                                Problem.of(
                                        ProblemKind.FORBIDDEN,
                                        "scope-needed",
                                        scope(endpoints, request).name().toLowerCase(Locale.ROOT)),
                                request,
                                response)));
        if (!access.isProtected()) {
            http.addFilterAfter(new HostFilter(access.hosts(), problems), HeaderWriterFilter.class)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
            return http.build();
        }
        http.addFilterBefore(new ApiKeyFilter(access.keys()), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access((authentication, context) ->
                                decide(authentication, scope(endpoints, context.getRequest()))));
        if (decoder.getIfAvailable() != null) {
            DefaultBearerTokenResolver tokens = new DefaultBearerTokenResolver();
            http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                    .bearerTokenResolver(
                            request -> ApiKeyFilter.keyOf(request).isPresent() ? null : tokens.resolve(request))
                    .authenticationEntryPoint(
                            (request, response, failure) -> problems.send(keyNeeded(), request, response)));
        }
        return http.build();
    }

    private static Problem keyNeeded() {
        return Problem.of(ProblemKind.UNAUTHENTICATED, "key-needed").with("WWW-Authenticate", "Bearer");
    }

    private static Scope scope(Endpoints endpoints, HttpServletRequest request) {
        return endpoints.scope(request.getMethod(), request.getRequestURI());
    }

    /** Whoever calls an open endpoint is not asked for; asking would refuse who has no key. */
    private static AuthorizationResult decide(Supplier<? extends @Nullable Authentication> caller, Scope needed) {
        return new AuthorizationDecision(needed == Scope.OPEN || has(caller.get(), needed));
    }

    private static boolean has(@Nullable Authentication caller, Scope needed) {
        return caller != null
                && caller.isAuthenticated()
                && caller.getAuthorities().stream()
                        .anyMatch(authority -> needed.authority().equals(authority.getAuthority()));
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .contentSecurityPolicy(
                        policy -> policy.policyDirectives(
                                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'"))
                .referrerPolicy(Customizer.withDefaults())
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache"))
                .addHeaderWriter(new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"));
    }
}
