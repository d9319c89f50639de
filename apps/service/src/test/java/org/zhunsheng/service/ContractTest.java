package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The contract that lies in the tree is what the service does, and it breaks no promise that was made. After a change that is meant, run
 * this test with {@code -Dcontract=write}; what was promised is written anew with {@code -Dcontract=promise}.
 */
class ContractTest {
    private static final Path CONTRACT = Path.of("../../docs/openapi/zhunsheng-v1.json");
    private static final Path PROMISES = Path.of("../../docs/openapi/promises-v1.txt");
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String contract() {
        return service.get("/v1/openapi.json").body();
    }

    @Test
    void theContractInTheTreeIsWhatTheServiceGives() throws IOException {
        if (System.getProperty("contract") != null) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, contract());
        }
        assertThat(contract()).isEqualTo(Files.readString(CONTRACT));
    }

    @Test
    void noPromiseIsBroken() throws IOException {
        if ("promise".equals(System.getProperty("contract"))) {
            Files.writeString(PROMISES, String.join("\n", Promises.of(contract())) + "\n");
        }
        assertThat(Promises.broken(ImmutableSortedSet.copyOf(Files.readAllLines(PROMISES)), Promises.of(contract())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/gaps|/v1/holes|gone: takes post /v1/gaps requests",
                "\"name\" : \"explain\"|\"name\" : \"why\"|gone: takes post /v1/assessments:batch explain",
                "\"coverage\"|\"covered\"|gone: gives BatchDocument always coverage",
                "\"required\" : false|\"required\" : true|new: asks post /v1/assessments scheme",
                "application/yaml|text/yaml|gone: gives get /v1/schemes application/yaml"
            })
    void aBrokenPromiseIsSeen(String before, String after, String told) {
        String contract = contract();
        assertThat(contract).contains(before);
        assertThat(Promises.broken(Promises.of(contract), Promises.of(contract.replace(before, after))))
                .contains(told);
    }
}
