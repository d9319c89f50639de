package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhunsheng.service.security.UnprotectedServiceException;

/** Who may call what. */
class ProtectionTest {
    private static final String KEY = "zs_0123456789abcdef0123456789abcdef";

    private static String[] protectedBy(String scopes) {
        return new String[] {
            "zhunsheng.service.keys[0].name=district",
            "zhunsheng.service.keys[0].sha256=" + Hashing.sha256().hashString(KEY, StandardCharsets.UTF_8),
            "zhunsheng.service.keys[0].scopes=" + scopes
        };
    }

    @Test
    void offTheLoopbackInterfaceItDoesNotStartWithoutProtection() {
        assertThatThrownBy(() -> RunningService.start("server.address=0.0.0.0"))
                .hasRootCauseInstanceOf(UnprotectedServiceException.class)
                .rootCause()
                .hasMessageContaining("0.0.0.0");
    }

    @Test
    void withAKeyItStartsAnywhere() {
        try (RunningService service = RunningService.start(
                Stream.concat(Arrays.stream(protectedBy("read")), Stream.of("server.address=0.0.0.0"))
                        .toArray(String[]::new))) {
            assertThat(service.get("/v1/schemes", "Authorization", "Bearer " + KEY)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aKeyAllowsWhatItsScopesSay() {
        try (RunningService service = RunningService.start(protectedBy("assess"))) {
            String dossier = RunningService.dossier("c", 0);
            assertThat(service.get("/health/live").statusCode()).as("open").isEqualTo(200);
            assertThat(service.post("/v1/assessments", "application/json", dossier)
                            .statusCode())
                    .as("no key")
                    .isEqualTo(401);
            assertThat(service.post("/v1/assessments", "application/json", dossier, "Authorization", "Bearer zs_wrong")
                            .statusCode())
                    .as("wrong key")
                    .isEqualTo(401);
            assertThat(service.post("/v1/assessments", "application/json", dossier, "Authorization", "Bearer " + KEY)
                            .statusCode())
                    .as("right key")
                    .isEqualTo(200);
            var denied = service.get("/v1/schemes", "Authorization", "Bearer " + KEY, "Accept-Language", "en");
            assertThat(denied.statusCode()).as("other scope").isEqualTo(403);
            assertThat(denied.body()).contains("“read”").contains("FORBIDDEN");
            assertThat(service.get("/nowhere").statusCode()).as("no probing").isEqualTo(401);
        }
    }

    @Test
    void aTokenAllowsWhatItsScopesSay(@TempDir Path folder)
            throws NoSuchAlgorithmException, IOException, JOSEException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        Path publicKey = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        try (RunningService service = RunningService.start(
                "spring.security.oauth2.resourceserver.jwt.public-key-location=file:" + publicKey)) {
            assertThat(service.get("/v1/schemes", "Authorization", "Bearer " + token(pair, "read", 60))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/v1/schemes", "Authorization", "Bearer " + token(pair, "assess", 60))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(service.get("/v1/schemes", "Authorization", "Bearer " + token(pair, "read", -600))
                            .statusCode())
                    .as("out of date")
                    .isEqualTo(401);
            assertThat(service.get("/v1/schemes", "Authorization", "Bearer x.y.z")
                            .body())
                    .contains("UNAUTHENTICATED");
        }
    }

    private static String token(KeyPair pair, String scope, long seconds) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject("district")
                        .claim("scope", scope)
                        .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                        .build());
        token.sign(new RSASSASigner(pair.getPrivate()));
        return token.serialize();
    }
}
