package org.zhunsheng.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LibraryVersionTest {
    @Test
    void theVersionIsThatOfThePom() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<version>" + LibraryVersion.current() + "</version>");
    }
}
