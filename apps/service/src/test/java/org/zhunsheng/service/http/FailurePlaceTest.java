package org.zhunsheng.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailurePlaceTest {
    @Test
    void itTellsKindAndPlaceAndNothingThatWasSaid() {
        String told = FailurePlace.of(new UncheckedIOException(new IOException("/etc/secret: password=hunter2")));
        assertThat(told)
                .startsWith("UncheckedIOException < IOException in service.http.FailurePlaceTest.itTells")
                .doesNotContain("secret", "hunter2", "\n");
    }
}
