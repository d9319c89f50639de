/**
 * Catalogue, schemes, the engine, audit, gaps, comparison. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.indicators {
    requires ch.obermuhlner.math.big;
    requires transitive com.google.common;
    requires transitive jakarta.validation;
    requires org.apache.commons.numbers.fraction;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;

    exports org.zhunsheng.indicators.advice;
    exports org.zhunsheng.indicators.audit;
    exports org.zhunsheng.indicators.catalogue;
    exports org.zhunsheng.indicators.compare;
    exports org.zhunsheng.indicators.crosswalk;
    exports org.zhunsheng.indicators.duty;
    exports org.zhunsheng.indicators.engine;
    exports org.zhunsheng.indicators.examine;
    exports org.zhunsheng.indicators.extension;
    exports org.zhunsheng.indicators.gap;
    exports org.zhunsheng.indicators.profile;
    exports org.zhunsheng.indicators.rectification;
    exports org.zhunsheng.indicators.relation;
    exports org.zhunsheng.indicators.ruletest;
    exports org.zhunsheng.indicators.sampling;
    exports org.zhunsheng.indicators.scheme;
    exports org.zhunsheng.indicators.vocabulary;

    uses org.zhunsheng.indicators.extension.MethodExtension;
}
