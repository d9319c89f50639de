/**
 * The best set of remedies. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.planning {
    requires transitive com.google.common;
    requires ojalgo;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;

    exports org.zhunsheng.planning;
}
