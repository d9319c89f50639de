package org.zhunsheng.serialization.law;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that were typed from the texts. */
final class Tables {
    private Tables() {}

    /** The cells of every line of {@code file} that is not empty and no comment. */
    static ImmutableList<List<String>> rows(String file) {
        try (InputStream stream = Objects.requireNonNull(Tables.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .<List<String>>map(line -> ImmutableList.copyOf(line.split(";", -1)))
                    .collect(ImmutableList.toImmutableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
