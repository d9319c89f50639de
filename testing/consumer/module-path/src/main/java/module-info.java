/** An application on the module path. */
module consumer {
    requires com.google.common;
    requires org.zhunsheng.core;
    requires org.zhunsheng.indicators;
    requires org.zhunsheng.serialization;
    requires org.zhunsheng.reading;
    requires org.zhunsheng.workbook;
    requires org.zhunsheng.pages;
    requires org.zhunsheng.planning;
    requires org.zhunsheng.robustness;
    requires org.zhunsheng.returns;
    requires org.zhunsheng.evidence;
    requires org.zhunsheng.attestation;
    requires org.zhunsheng.gm;
    requires org.zhunsheng.client;

    uses org.zhunsheng.attestation.SignatureScheme;
}
