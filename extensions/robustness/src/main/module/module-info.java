/**
 * How far scores hang on weights. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.robustness {
    requires transitive com.google.common;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;

    exports org.zhunsheng.robustness;
    exports org.zhunsheng.robustness.index;
}
