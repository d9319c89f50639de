/**
 * SM2 signatures and time stamps. Open, so that bundles, constraints and templates can be read by the libraries that read them.
 */
open module org.zhunsheng.gm {
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.jspecify;
    requires transitive org.zhunsheng.attestation;

    exports org.zhunsheng.gm;

    provides org.zhunsheng.attestation.SignatureScheme with
            org.zhunsheng.gm.Sm2Signatures;
}
