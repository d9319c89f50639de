/**
 * Signatures of results and proofs of batches. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.attestation {
    requires transitive com.google.common;
    requires org.jspecify;
    requires transitive org.zhunsheng.core;
    requires transitive org.zhunsheng.serialization;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.csv;

    exports org.zhunsheng.attestation;

    uses org.zhunsheng.attestation.SignatureScheme;
}
