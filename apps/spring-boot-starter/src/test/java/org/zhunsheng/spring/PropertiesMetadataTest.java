package org.zhunsheng.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor offers while somebody writes application.yaml. */
class PropertiesMetadataTest {
    @Test
    void everyPropertyIsDescribedAndHasItsDefault() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ZhunshengProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            JsonNode properties = JsonMapper.shared().readTree(file).get("properties");
            assertThat(properties).hasSize(11).allSatisfy(property -> {
                assertThat(property.path("description").asString()).isNotBlank();
                assertThat(property.has("defaultValue")
                                || property.get("type").asString().startsWith("java.util."))
                        .as(property.toString())
                        .isTrue();
            });
        }
    }
}
