package org.zhunsheng.reading.pattern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the rule files of this module into records; an unknown key is an error. */
public final class RuleFiles {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RuleFiles() {}

    /**
     * The file {@code name} beside the package {@code org.zhunsheng.reading}, as a {@code type}.
     *
     * @throws IllegalStateException if it is not on the class path
     */
    public static <T> T read(Class<T> type, String name) {
        String path = "/org/zhunsheng/reading/" + name;
        try (InputStream stream = Optional.ofNullable(RuleFiles.class.getResourceAsStream(path))
                .orElseThrow(() -> new IllegalStateException("not on the class path: " + path))) {
            return MAPPER.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
