/**
 * Returns of units: forms, collection, sums. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.returns {
    requires transitive com.google.common;
    requires org.dhatim.fastexcel;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires transitive org.zhunsheng.serialization;
    requires org.zhunsheng.workbook;

    exports org.zhunsheng.returns;
    exports org.zhunsheng.returns.collect;
    exports org.zhunsheng.returns.draft;
    exports org.zhunsheng.returns.form;
    exports org.zhunsheng.returns.intake;
    exports org.zhunsheng.returns.judge;
    exports org.zhunsheng.returns.sums;
    exports org.zhunsheng.returns.survey;
    exports org.zhunsheng.returns.tree;
}
