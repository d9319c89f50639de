/**
 * Evidence folders and packages. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.evidence {
    requires transitive com.google.common;
    requires org.dhatim.fastexcel;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires org.zhunsheng.pages;
    requires org.zhunsheng.serialization;
    requires org.zhunsheng.workbook;

    exports org.zhunsheng.evidence.bag;
    exports org.zhunsheng.evidence.folder;
}
