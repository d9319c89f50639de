/**
 * Points by expression. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.cel {
    requires cel;
    requires transitive com.google.common;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;

    exports org.zhunsheng.cel;

    provides org.zhunsheng.indicators.extension.MethodExtension with
            org.zhunsheng.cel.CelMethod;
}
