/**
 * Spring Boot auto-configuration. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.spring {
    requires transitive com.google.common;
    requires static micrometer.core;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;
    requires spring.beans;
    requires transitive spring.boot;
    requires spring.boot.autoconfigure;
    requires static spring.boot.health;
    requires spring.context;
    requires transitive spring.core;
    requires tools.jackson.core;
    requires transitive tools.jackson.databind;

    exports org.zhunsheng.spring;
}
