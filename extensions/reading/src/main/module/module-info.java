/**
 * Reports as they are published, read into the model. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.reading {
    requires com.fasterxml.jackson.annotation;
    requires transitive com.google.common;
    requires static com.google.errorprone.annotations;
    requires java.desktop;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.apache.pdfbox;
    requires org.jsoup;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.zhunsheng.reading;
    exports org.zhunsheng.reading.binding;
    exports org.zhunsheng.reading.compare;
    exports org.zhunsheng.reading.outline;
    exports org.zhunsheng.reading.quantity;
    exports org.zhunsheng.reading.result;
    exports org.zhunsheng.reading.review;
    exports org.zhunsheng.reading.source;
    exports org.zhunsheng.reading.text;
}
