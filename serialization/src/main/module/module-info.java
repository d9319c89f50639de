/**
 * Documents and results in YAML and JSON; loads the bundled rules. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.serialization {
    requires transitive com.google.common;
    requires jakarta.validation;
    requires java.json.canonicalization;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.indicators;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.csv;
    requires tools.jackson.dataformat.yaml;

    exports org.zhunsheng.serialization;
    exports org.zhunsheng.serialization.fingerprint;
    exports org.zhunsheng.serialization.oscal;
    exports org.zhunsheng.serialization.result;
    exports org.zhunsheng.serialization.table;
}
