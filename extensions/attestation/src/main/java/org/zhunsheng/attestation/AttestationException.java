package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableMap;
import org.zhunsheng.core.text.Lang;

/** What keeps an attestation from being made or read, in both languages. */
public final class AttestationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final ImmutableMap<Fault, String> CHINESE = ImmutableMap.<Fault, String>builder()
            .put(Fault.NO_ENVELOPE, "不是 DSSE 信封：%s")
            .put(Fault.NO_STATEMENT, "信封里不是 in-toto 声明：%s")
            .put(Fault.NO_RESULT, "不是结果文件：%s")
            .put(Fault.NOTHING, "没有可以签名的结果或者文件")
            .put(Fault.NO_FILE, "既不是文件也不是文件夹，不能签名：%s")
            .put(Fault.NO_PROOF, "不是默克尔树证明：%s")
            .put(Fault.NO_KEY, "读不出密钥：%s")
            .put(Fault.UNKNOWN_SCHEME, "没有认识这种密钥的签名算法：%s")
            .put(Fault.NO_TIME_STAMP, "不是时间戳：%s")
            .put(Fault.NOT_SIGNED, "没有签成：%s")
            .buildOrThrow();

    /** What is wrong. */
    public enum Fault {
        /** The input is no DSSE envelope. */
        NO_ENVELOPE("this is no DSSE envelope: %s"),
        /** The envelope holds no in-toto statement. */
        NO_STATEMENT("the envelope holds no in-toto statement: %s"),
        /** The input is no result. */
        NO_RESULT("this is no result: %s"),
        /** There are no results, or no files. */
        NOTHING("there is no result and no file to attest"),
        /** Something in the folder is neither file nor folder. */
        NO_FILE("neither a file nor a folder, so it cannot be attested: %s"),
        /** The input is no proof of inclusion. */
        NO_PROOF("this is no proof of inclusion: %s"),
        /** The input holds no key. */
        NO_KEY("no key can be read: %s"),
        /** No scheme on the class path knows the key. */
        UNKNOWN_SCHEME("no signature scheme here knows such a key: %s"),
        /** The input is no time stamp. */
        NO_TIME_STAMP("this is no time stamp: %s"),
        /** The signature could not be made. */
        NOT_SIGNED("the signature could not be made: %s");

        private final String english;

        Fault(String english) {
            this.english = english;
        }
    }

    private final Fault fault;
    private final String detail;

    /** {@code fault}, with what was found. */
    public AttestationException(Fault fault, String detail) {
        super(fault + ": " + detail);
        this.fault = fault;
        this.detail = detail;
    }

    /** {@code fault}, with what was found and the failure behind it. */
    public AttestationException(Fault fault, String detail, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
        this.detail = detail;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The fault in words. */
    public String message(Lang lang) {
        return String.format(lang == Lang.ZH ? CHINESE.get(fault) : fault.english, detail);
    }
}
