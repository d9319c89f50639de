/**
 * The model: units, reports, figures, evidence, dossiers, laws; its validation. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.core {
    requires transitive com.google.common;
    requires static com.google.errorprone.annotations;
    requires transitive jakarta.validation;
    requires java.logging;
    requires org.hibernate.validator;
    requires org.jspecify;

    exports org.zhunsheng.core;
    exports org.zhunsheng.core.code;
    exports org.zhunsheng.core.evidence;
    exports org.zhunsheng.core.figure;
    exports org.zhunsheng.core.law;
    exports org.zhunsheng.core.paper;
    exports org.zhunsheng.core.register;
    exports org.zhunsheng.core.report;
    exports org.zhunsheng.core.span;
    exports org.zhunsheng.core.text;
    exports org.zhunsheng.core.unit;
    exports org.zhunsheng.core.validation;
    exports org.zhunsheng.core.value;
}
