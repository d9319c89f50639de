package org.zhunsheng.gm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.zhunsheng.attestation.AttestationException;
import org.zhunsheng.attestation.AttestationException.Fault;

/**
 * A time stamp (RFC 3161): an authority says that some bytes were there at a time. It is verified offline, against the certificate of
 * the authority that is given; revocation is not looked up. Immutable and thread-safe.
 *
 * <pre>{@code
 * TimeStamp stamp = TimeStamp.read(token);
 * boolean holds = stamp.covers(envelope) && stamp.isBy(TimeStamp.certificate(pem));
 * }</pre>
 */
public final class TimeStamp {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final int SHORTEST_DIGEST = 32;

    private final TimeStampToken token;

    private TimeStamp(TimeStampToken token) {
        this.token = token;
    }

    /**
     * The time stamp that {@code der} holds: a token, or the response of an authority with one.
     *
     * @throws AttestationException if it holds none
     */
    public static TimeStamp read(byte[] der) {
        return answered(der)
                .or(() -> bare(der))
                .orElseThrow(() -> new AttestationException(Fault.NO_TIME_STAMP, "RFC 3161"));
    }

    private static Optional<TimeStamp> answered(byte[] der) {
        try {
            return Optional.ofNullable(new TimeStampResponse(der).getTimeStampToken())
                    .map(TimeStamp::new);
        } catch (TSPException
                | IOException
                | RuntimeException e) { // Bouncy Castle throws many kinds for bytes that are no DER.
            return Optional.empty();
        }
    }

    private static Optional<TimeStamp> bare(byte[] der) {
        try {
            return Optional.of(new TimeStamp(new TimeStampToken(new CMSSignedData(der))));
        } catch (TSPException | CMSException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The certificate that {@code pem} holds, as PEM or DER.
     *
     * @throws AttestationException if it holds none
     */
    public static X509Certificate certificate(byte[] pem) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509", PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(pem));
        } catch (CertificateException | ClassCastException e) {
            throw new AttestationException(Fault.NO_KEY, "X.509", e);
        }
    }

    /** When the bytes were there, as the authority says. */
    public Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /** Whether it is of {@code bytes}; not by a digest of less than 256 bits, such as SHA-1, which other bytes may have, too. */
    public boolean covers(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance(
                            token.getTimeStampInfo()
                                    .getHashAlgorithm()
                                    .getAlgorithm()
                                    .getId(),
                            PROVIDER)
                    .digest(bytes);
            return digest.length >= SHORTEST_DIGEST
                    && MessageDigest.isEqual(digest, token.getTimeStampInfo().getMessageImprintDigest());
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Whether it was made by {@code authority}, or by a stamping key whose certificate {@code authority} issued and that comes with it; at
     * the time of the stamp the certificates have to be valid, and that of the stamping key has to be for time stamps.
     */
    public boolean isBy(X509Certificate authority) {
        @SuppressWarnings("unchecked") // Bouncy Castle's ids select certificates of this one kind.
        Selector<X509CertificateHolder> signer = token.getSID();
        try {
            Collection<X509CertificateHolder> held = token.getCertificates().getMatches(signer);
            X509Certificate stamping = authority;
            for (X509CertificateHolder found : held) {
                stamping =
                        new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(found);
            }
            Date at = Date.from(time());
            authority.checkValidity(at);
            if (!stamping.equals(authority)) {
                stamping.verify(authority.getPublicKey(), PROVIDER);
                if (authority.getBasicConstraints() < 0) {
                    return false;
                }
            }
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(stamping));
            return true;
        } catch (GeneralSecurityException | TSPException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }
}
