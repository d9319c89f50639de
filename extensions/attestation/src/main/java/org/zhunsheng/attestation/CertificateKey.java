package org.zhunsheng.attestation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The public key of a certificate (X.509, RFC 5280), as it stands there. The JDK reads certificates with keys of its own kinds only, so
 * none with one of SM2.
 */
final class CertificateKey {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int VERSION = 0xa0;
    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;

    private CertificateKey() {}

    /**
     * The SubjectPublicKeyInfo in DER of {@code certificate}; empty if that is no certificate.
     *
     * @param certificate in DER
     */
    static Optional<byte[]> of(byte[] certificate) {
        try {
            ByteBuffer signed = content(content(ByteBuffer.wrap(certificate), SEQUENCE), SEQUENCE);
            if (Byte.toUnsignedInt(signed.get(signed.position())) == VERSION) {
                content(signed, VERSION);
            }
            content(signed, INTEGER); // serial number
            content(signed, SEQUENCE); // algorithm of the signature
            content(signed, SEQUENCE); // issuer
            content(signed, SEQUENCE); // validity
            content(signed, SEQUENCE); // subject
            int from = signed.arrayOffset() + signed.position();
            content(signed, SEQUENCE);
            return Optional.of(Arrays.copyOfRange(certificate, from, signed.arrayOffset() + signed.position()));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What the value at the place of {@code der} holds, which is behind it then. */
    private static ByteBuffer content(ByteBuffer der, int tag) {
        if (Byte.toUnsignedInt(der.get()) != tag) {
            throw new IllegalArgumentException("another value");
        }
        int length = Byte.toUnsignedInt(der.get());
        if (length >= LONG_FORM) {
            int bytes = length - LONG_FORM;
            if (bytes > MOST_LENGTH_BYTES) {
                throw new IllegalArgumentException("too long");
            }
            length = 0;
            for (int read = 0; read < bytes; read++) {
                length = (length << Byte.SIZE) | Byte.toUnsignedInt(der.get());
            }
        }
        ByteBuffer content = der.slice().limit(length);
        der.position(der.position() + length);
        return content;
    }
}
