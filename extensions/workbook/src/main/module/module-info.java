/**
 * The self-assessment workbook. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.workbook {
    requires com.fasterxml.aalto;
    requires transitive com.google.common;
    requires java.xml;
    requires org.apache.commons.compress;
    requires transitive org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;

    exports org.zhunsheng.workbook;
}
