package org.zhunsheng.spring;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.ResourceLoaderAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhunsheng.indicators.engine.Assessor;

/**
 * Reads the rules and registers {@link Rules}, {@link Assessors} and an {@link Assessor} for each scheme, under the scheme's id. That
 * has to happen before other beans are made, since only the files say which schemes there are.
 *
 * <p>Everything that is wrong with the rules stops the start at once.
 */
final class AssessorRegistrar implements BeanDefinitionRegistryPostProcessor, EnvironmentAware, ResourceLoaderAware {
    private Environment environment = new StandardEnvironment();
    private ResourceLoader resources = new DefaultResourceLoader();

    @Override
    public void setEnvironment(Environment given) {
        environment = given;
    }

    @Override
    public void setResourceLoader(ResourceLoader given) {
        resources = given;
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ZhunshengProperties properties = Binder.get(environment).bindOrCreate("zhunsheng", ZhunshengProperties.class);
        RuleFaults faults = new RuleFaults();
        Rules rules = RulesLoader.load(properties, new PathMatchingResourcePatternResolver(resources), faults);
        Assessors assessors = Assessors.compile(rules, properties.scheme(), faults);
        faults.throwIfAny();
        registry.registerBeanDefinition(
                "zhunshengRules",
                BeanDefinitionBuilder.rootBeanDefinition(Rules.class, () -> rules)
                        .getBeanDefinition());
        ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
        registry.registerBeanDefinition(
                "zhunshengAssessors",
                BeanDefinitionBuilder.rootBeanDefinition(
                                Assessors.class,
                                () -> assessors.timedBy(beans.getBeanProvider(AssessmentTimer.class)
                                        .getIfAvailable(() -> AssessmentTimer.NONE)))
                        .getBeanDefinition());
        for (String scheme : assessors.schemes()) {
            registry.registerBeanDefinition(
                    scheme,
                    BeanDefinitionBuilder.rootBeanDefinition(Assessor.class, () -> assessors.untailored(scheme))
                            .setPrimary(scheme.equals(assessors.usualScheme()))
                            .getBeanDefinition());
        }
    }
}
