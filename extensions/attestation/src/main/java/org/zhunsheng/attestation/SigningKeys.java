package org.zhunsheng.attestation;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.attestation.AttestationException.Fault;

/**
 * A public key, and the private key if it was given too. Immutable and thread-safe; {@link #toString} never shows the private key.
 */
public final class SigningKeys {
    private static final String PKCS12 = "PKCS12";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+?)-----END \\1-----");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Optional<byte[]> privateKey;
    private final byte[] publicKey;

    private SigningKeys(Optional<byte[]> privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * The keys in {@code pem}: a {@code PUBLIC KEY} or a {@code CERTIFICATE}, and for a signer a {@code PRIVATE KEY} (PKCS #8, not
     * encrypted) before or behind it. Other blocks, such as {@code EC PARAMETERS}, are passed over.
     *
     * @throws AttestationException if there is no public key, or a block of a kind more than once
     */
    public static SigningKeys read(String pem) {
        Optional<byte[]> secret = Optional.empty();
        Optional<byte[]> open = Optional.empty();
        Matcher blocks = PEM.matcher(pem);
        while (blocks.find()) {
            byte[] der = der(blocks.group(2));
            switch (blocks.group(1)) {
                case "PRIVATE KEY" -> secret = once(secret, der);
                case "PUBLIC KEY" -> open = once(open, der);
                case "CERTIFICATE" -> open = once(open, publicKeyOf(der));
                default -> {}
            }
        }
        return new SigningKeys(
                secret, open.orElseThrow(() -> new AttestationException(Fault.NO_KEY, "PUBLIC KEY, CERTIFICATE")));
    }

    private static Optional<byte[]> once(Optional<byte[]> before, byte[] der) {
        if (before.isPresent()) {
            throw new AttestationException(Fault.NO_KEY, "2 × PEM");
        }
        return Optional.of(der);
    }

    private static byte[] der(String base64) {
        try {
            return Base64.getDecoder().decode(BLANKS.matcher(base64).replaceAll(""));
        } catch (IllegalArgumentException e) {
            throw new AttestationException(Fault.NO_KEY, "Base64", e);
        }
    }

    private static byte[] publicKeyOf(byte[] certificate) {
        return CertificateKey.of(certificate).orElseThrow(() -> new AttestationException(Fault.NO_KEY, "CERTIFICATE"));
    }

    /**
     * The keys in a PKCS #12 file: its one private key, with the key of its certificate.
     *
     * @param password the password of the file and of the key
     * @throws AttestationException if it can't be opened, or does not hold exactly one private key
     */
    public static SigningKeys readPkcs12(byte[] pkcs12, char[] password) {
        try {
            return keysIn(KeyStore.getInstance(PKCS12), pkcs12, password);
        } catch (GeneralSecurityException | IOException e) {
            return schemes().stream()
                    .flatMap(scheme -> scheme.provider().stream())
                    .flatMap(provider -> keysBy(provider, pkcs12, password).stream())
                    .findFirst()
                    .orElseThrow(() -> new AttestationException(Fault.NO_KEY, "PKCS #12", e));
        }
    }

    private static Optional<SigningKeys> keysBy(Provider provider, byte[] pkcs12, char[] password) {
        try {
            return Optional.of(keysIn(KeyStore.getInstance(PKCS12, provider), pkcs12, password));
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private static SigningKeys keysIn(KeyStore store, byte[] pkcs12, char[] password)
            throws GeneralSecurityException, IOException {
        store.load(new ByteArrayInputStream(pkcs12), password);
        List<String> names = Collections.list(store.aliases()).stream()
                .filter(name -> isKey(store, name))
                .toList();
        if (names.size() != 1) {
            throw new AttestationException(Fault.NO_KEY, names.size() + " × PKCS #12");
        }
        Key key = store.getKey(names.get(0), password);
        Certificate certificate = store.getCertificate(names.get(0));
        return new SigningKeys(Optional.of(key.getEncoded()), publicKeyOf(certificate.getEncoded()));
    }

    private static boolean isKey(KeyStore store, String name) {
        try {
            return store.entryInstanceOf(name, KeyStore.PrivateKeyEntry.class);
        } catch (GeneralSecurityException e) {
            throw new AttestationException(Fault.NO_KEY, "PKCS #12", e);
        }
    }

    /** The id of the public key. */
    public String keyId() {
        return KeyId.of(publicKey);
    }

    /**
     * A signer by the private key.
     *
     * @throws AttestationException if there is no private key, or no scheme here knows it
     */
    public Signer signer() {
        byte[] secret = privateKey.orElseThrow(() -> new AttestationException(Fault.NO_KEY, "PRIVATE KEY"));
        return scheme(found -> found.signer(secret, publicKey));
    }

    /**
     * A verifier by the public key.
     *
     * @throws AttestationException if no scheme here knows it
     */
    public Verifier verifier() {
        return scheme(found -> found.verifier(publicKey));
    }

    private <T> T scheme(Function<SignatureScheme, Optional<T>> use) {
        ImmutableList<SignatureScheme> schemes = schemes();
        return schemes.stream().map(use).flatMap(Optional::stream).findFirst().orElseThrow(() -> {
            String known = String.join(
                    ", ", schemes.stream().map(SignatureScheme::name).toList());
            return new AttestationException(Fault.UNKNOWN_SCHEME, known);
        });
    }

    private static ImmutableList<SignatureScheme> schemes() {
        return ImmutableList.<SignatureScheme>builder()
                .addAll(JdkSignatures.ALL)
                .addAll(ServiceLoader.load(SignatureScheme.class))
                .build();
    }

    @Override
    public String toString() {
        return "SigningKeys " + keyId();
    }
}
