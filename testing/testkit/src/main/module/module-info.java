/**
 * Arbitraries and laws for tests of schemes. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.testkit {
    requires transitive com.google.common;
    requires transitive net.jqwik.api;
    requires org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires org.zhunsheng.serialization;

    exports org.zhunsheng.testkit;
}
