package org.zhunsheng.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.zhunsheng.service.api.PostgresStore;
import org.zhunsheng.service.api.ResultStore;
import org.zhunsheng.spring.ZhunshengProperties;

/** The store, where one is set: a pool of connections and tables of the current version. */
@Configuration(proxyBeanMethods = false)
@Conditional(StoreConfiguration.IsSet.class)
class StoreConfiguration {
    @Bean
    HikariDataSource storeDatabase(ServiceProperties properties) {
        ServiceProperties.Store store = properties.store();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(store.url());
        config.setUsername(store.username());
        config.setPassword(store.password());
        config.setMaximumPoolSize(store.connections());
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    @Bean
    ResultStore resultStore(HikariDataSource storeDatabase, ZhunshengProperties properties) {
        Flyway.configure().dataSource(storeDatabase).load().migrate();
        return new PostgresStore(storeDatabase, properties.language());
    }

    /** Whether {@code zhunsheng.service.store.url} is set. */
    static final class IsSet implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("zhunsheng.service.store.url", "")
                    .isEmpty();
        }
    }
}
