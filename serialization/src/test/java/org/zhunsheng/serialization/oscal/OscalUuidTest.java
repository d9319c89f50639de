package org.zhunsheng.serialization.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OscalUuidTest {
    @Test
    void theExampleOfRfc9562ComesOut() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(OscalUuid.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void anotherNameIsAnotherIdentifier() {
        assertThat(OscalUuid.of("risk", "a"))
                .isEqualTo(OscalUuid.of("risk", "a"))
                .isNotEqualTo(OscalUuid.of("risk", "b"));
    }
}
