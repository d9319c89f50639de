/**
 * Pages and documents of results. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.pages {
    requires com.github.librepdf.openpdf;
    requires transitive com.google.common;
    requires gg.jte.runtime;
    requires java.desktop;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.poi;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;

    exports org.zhunsheng.pages;
    exports org.zhunsheng.pages.document;
    exports org.zhunsheng.pages.view;
}
