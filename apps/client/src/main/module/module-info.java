/**
 * A client of the scoring service. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.client {
    requires com.google.common;
    requires java.net.http;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;
    requires transitive tools.jackson.databind;

    exports org.zhunsheng.client;
}
