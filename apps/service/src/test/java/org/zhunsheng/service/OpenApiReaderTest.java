package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract in the tree, as a reader of OpenAPI 3.1 sees it that is not ours (Swagger Parser). */
class OpenApiReaderTest {
    private static String contract() throws IOException {
        return Files.readString(Path.of("../../docs/openapi/zhunsheng-v1.json"));
    }

    private static SwaggerParseResult read(String contract) {
        return new OpenAPIV3Parser().readContents(contract, null, new ParseOptions());
    }

    @Test
    void itFindsNoFault() throws IOException {
        SwaggerParseResult result = read(contract());
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).containsKeys("/v1/assessments", "/v1/assessments:batch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"description\" : \"done\"|\"text\" : \"done\"|responses.200.description is missing",
                "\"in\" : \"query\"|\"in\" : \"body\"|is not of type `[query|header|path|cookie]`",
                "\"operationId\" : \"gaps\"|\"operationId\" : \"assess\"|operationId is repeated",
                "#/components/schemas/GapsDocument|#/components/schemas/Gaps|schemas/Gaps is missing"
            })
    void aFaultIsSeen(String before, String after, String told) throws IOException {
        assertThat(contract()).contains(before);
        assertThat(read(contract().replace(before, after)).getMessages())
                .anySatisfy(message -> assertThat(message).contains(told));
    }
}
